package vn.lienthong.verification.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.ErrorCatalogue;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.ListKinds;
import vn.lienthong.verification.VerifiedField;
import vn.lienthong.verification.jobs.Job;
import vn.lienthong.verification.jobs.JobState;

/** Writes bodies, grounds, states and faults as readers of the pages say them. Thread-safe. */
@Component
public final class CheckingWords {

    private static final long KILO = 1_000;

    private final Agencies agencies;
    private final AdministrativeUnits units;
    private final ListKinds lists;
    private final Clock clock;

    CheckingWords(Agencies agencies, AdministrativeUnits units, ListKinds lists, Clock clock) {
        this.agencies = agencies;
        this.units = units;
        this.lists = lists;
        this.clock = clock;
    }

    /** Name of a body; its code where none is known today. */
    public String body(Frame frame, AgencyCode code) {
        return agencies.find(code, today())
                .map(agency -> name(frame, agency))
                .orElse(code.national());
    }

    /** Name of a sort of list; its code where content has it no more. */
    public String list(Frame frame, String code) {
        return lists.name(code).map(frame::t).orElse(code);
    }

    /** What the register holds of a person, as people write it. */
    public String held(Frame frame, Target target, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (target) {
            case SEX -> frame.t(value.equals("F") ? "sex.FEMALE" : "sex.MALE");
            case COMMUNE_CODE -> units.find(value, today()).map(units::path).orElse(value);
            case BIRTH_DATE ->
                    switch (PartialDate.parse(value)) {
                        case Outcome.Accepted<PartialDate>(PartialDate date) -> date.inVietnamese();
                        case Outcome.Refused<PartialDate> _ -> value;
                    };
            default -> value;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }

    private static String name(Frame frame, Agency agency) {
        return frame.language() == Language.ENGLISH ? agency.englishName() : agency.name();
    }

    /** A provision of law in the reader's language. */
    public static String ground(Frame frame, LegalGround ground) {
        return frame.language() == Language.ENGLISH ? ground.inEnglish() : ground.inVietnamese();
    }

    /** Fields in words, such as <i>number, name</i>. */
    public static String fields(Frame frame, Collection<VerifiedField> fields) {
        return fields.stream()
                .map(field -> frame.t("checking.field." + field.name()))
                .collect(Collectors.joining(", "));
    }

    /** Columns of results in words, such as <i>name, corrected values</i>. */
    public static String columns(Frame frame, Collection<String> columns) {
        return columns.stream()
                .map(column ->
                        switch (column) {
                            case "corrections" -> frame.t("checking.recheck.corrections");
                            case "duplicate_of" -> frame.t("checking.recheck.duplicate");
                            default -> frame.t("checking.field." + column.toUpperCase(Locale.ROOT));
                        })
                .collect(Collectors.joining(", "));
    }

    /** A share with as many decimals as it needs, such as <i>99,95 %</i>. */
    public static String share(Frame frame, double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros();
        return frame.number(percent.scale() < 0 ? percent.setScale(0) : percent) + " %";
    }

    /** Colour of the tag of a state. */
    public static String colour(JobState state) {
        return switch (state) {
            case PREVIEW -> "govuk-tag--yellow";
            case WAITING -> "govuk-tag--grey";
            case RUNNING -> "govuk-tag--blue";
            case DONE -> "govuk-tag--green";
            case CANCELLED -> "govuk-tag--grey";
            case FAILED -> "govuk-tag--red";
        };
    }

    /** What stopped a file, and what to do. */
    public static ErrorCatalogue.Words fault(Frame frame, Job job) {
        String code = job.ending().fault();
        return frame.words(
                Violation.of(
                        code == null ? "internal" : code,
                        Map.of("file", job.order().title(), "column", "", "columns", "")));
    }

    /** Size of a file: bytes, kilobytes or megabytes of a thousand each. */
    public static String size(Frame frame, long bytes) {
        if (bytes < KILO) {
            return frame.number(bytes) + " B";
        }
        return bytes < KILO * KILO
                ? frame.number(bytes / KILO) + " kB"
                : frame.number(bytes / (KILO * KILO)) + " MB";
    }
}
