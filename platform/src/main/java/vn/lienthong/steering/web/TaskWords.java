package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.Share;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskTerm;

/** Writes bodies, documents, terms and shares as readers of the pages of tasks say them. */
@Component
public final class TaskWords {

    private final Agencies agencies;
    private final Clock clock;

    TaskWords(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Name of a body; of one that stands no more, its last name; its code where none is known. */
    public String body(Frame frame, AgencyCode code) {
        return agencies.find(code, today())
                .or(() ->
                        agencies.all().stream()
                                .filter(agency -> agency.code().equals(code))
                                .findFirst())
                .map(agency -> name(frame, agency))
                .orElse(code.national());
    }

    private static String name(Frame frame, Agency agency) {
        return frame.language() == Language.ENGLISH ? agency.englishName() : agency.name();
    }

    /** Kind, number and day of a document. */
    public static String document(Frame frame, DirectingDocument document) {
        return frame.t(
                "task.document.name",
                "kind",
                frame.t("task.document." + document.kind()),
                "number",
                document.number(),
                "day",
                frame.date(document.date()));
    }

    /** By when, as the document says it. */
    public static String term(Frame frame, TaskTerm term) {
        return frame.t(
                "task.term." + term.kind(), "day", term.deadline().map(frame::date).orElse(""));
    }

    /** A percentage with two decimals, such as 69,84 %; a dash where there is nothing to divide. */
    public static String percent(Frame frame, Share share) {
        return share.percent().map(percent -> printed(frame, percent)).orElse("–");
    }

    private static String printed(Frame frame, BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(frame.language().locale());
        format.setMinimumFractionDigits(Share.DECIMALS);
        format.setMaximumFractionDigits(Share.DECIMALS);
        return format.format(percent) + "\u00a0%";
    }

    /** Numerator and denominator, such as 44/63. */
    public static String fraction(Frame frame, Share share) {
        return frame.number(share.part()) + "/" + frame.number(share.whole());
    }

    /** Colour of a category's tag. */
    public static String colour(TaskCategory category) {
        return switch (category) {
            case DONE_ON_TIME -> "green";
            case DONE_LATE -> "orange";
            case IN_PROGRESS -> "blue";
            case DUE_SOON -> "yellow";
            case OVERDUE -> "red";
            case NO_DEADLINE -> "turquoise";
            case SUSPENDED -> "grey";
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
