package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.Share;
import vn.lienthong.steering.intake.TaskEntry;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Recurrence;
import vn.lienthong.steering.tasks.TargetStanding;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskDraft;
import vn.lienthong.steering.tasks.TaskMove;
import vn.lienthong.steering.tasks.TaskTarget;
import vn.lienthong.steering.tasks.TaskTerm;

/** Writes bodies, documents, terms and shares as readers of the pages of tasks say them. */
@Component
public final class TaskWords {

    private static final List<String> FIELDS =
            List.of(
                    TaskEntry.GROUP,
                    TaskEntry.CODE,
                    TaskEntry.CONTENT,
                    TaskEntry.PRODUCT,
                    TaskEntry.LEAD,
                    TaskEntry.COOPERATING,
                    TaskEntry.STARTS,
                    TaskEntry.DUE,
                    TaskEntry.TARGET_VALUE,
                    TaskEntry.TARGET_UNIT,
                    TaskEntry.TARGET_DIRECTION,
                    TaskEntry.TARGET_SPAN);

    private static final List<String> TARGET_FIELDS =
            List.of(
                    TaskEntry.TARGET_VALUE,
                    TaskEntry.TARGET_UNIT,
                    TaskEntry.TARGET_DIRECTION,
                    TaskEntry.TARGET_SPAN);

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

    /** Name that a body had on a day. */
    public String body(Frame frame, AgencyCode code, LocalDate day) {
        return agencies.find(code, day)
                .map(agency -> name(frame, agency))
                .orElseGet(() -> body(frame, code));
    }

    /** Name of a body that has a part in a task; of one that took over, with who had it before. */
    public String body(Frame frame, Task task, AgencyCode code) {
        Set<AgencyCode> former = task.bodies().formerly(code);
        return former.isEmpty()
                ? body(frame, code)
                : frame.t(
                        "task.body.formerly",
                        "body",
                        body(frame, code),
                        "former",
                        former.stream()
                                .map(one -> body(frame, one))
                                .collect(Collectors.joining(", ")));
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
        if (term.recurs().isPresent()) {
            Recurrence recurs = term.recurs().get();
            String often = frame.t("task.term.recurs." + recurs.period());
            return recurs.end()
                    .map(day ->
                            frame.t(
                                    "task.term.recurs.until",
                                    "often",
                                    often,
                                    "day",
                                    frame.date(day)))
                    .orElse(often);
        }
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
            case DONE_UNTIMED -> "light-blue";
            case IN_PROGRESS -> "blue";
            case DUE_SOON -> "yellow";
            case OVERDUE -> "red";
            case NO_DEADLINE -> "turquoise";
            case SUSPENDED -> "grey";
        };
    }

    /** End of the name of the style in which a category is drawn. */
    public static String look(TaskCategory category) {
        return switch (category) {
            case DONE_ON_TIME, DONE_UNTIMED -> "good";
            case OVERDUE -> "bad";
            case DONE_LATE, DUE_SOON -> "second";
            case IN_PROGRESS, NO_DEADLINE, SUSPENDED -> "plain";
        };
    }

    /** The kinds of directing documents, for choosing one. */
    public static Map<String, String> kinds(Frame frame) {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("", frame.t("obstacle.choose"));
        for (DirectingDocument.Kind kind : DirectingDocument.Kind.values()) {
            kinds.put(kind.name(), frame.t("task.document." + kind.name()));
        }
        return kinds;
    }

    /** The groups of a document, by number. */
    public static Map<String, String> groups(DirectingDocument document) {
        var groups = new LinkedHashMap<String, String>();
        for (int i = 1; i <= document.groups().size(); i++) {
            groups.put("" + i, i + ". " + document.groups().get(i - 1));
        }
        return groups;
    }

    /** On which side of a number a target is reached. */
    public static Map<String, String> directions(Frame frame) {
        var directions = new LinkedHashMap<String, String>();
        for (TaskTarget.Direction one : TaskTarget.Direction.values()) {
            directions.put(one.name(), frame.t("task.target.direction." + one.name()));
        }
        return directions;
    }

    /** Of what the number of a target is. */
    public static Map<String, String> spans(Frame frame) {
        var spans = new LinkedHashMap<String, String>();
        for (TaskTarget.Span one : TaskTarget.Span.values()) {
            spans.put(one.name(), frame.t("task.target.span." + one.name()));
        }
        return spans;
    }

    /** A target, such as: ít nhất 80 %, cộng các cơ quan. */
    public static String target(Frame frame, TaskTarget target) {
        return frame.t("task.target.direction." + target.direction().name())
                + " "
                + frame.number(target.value())
                + "\u00a0"
                + target.unit()
                + ", "
                + frame.t("task.target.span." + target.span().name())
                        .toLowerCase(frame.language().locale());
    }

    /** The access key of a move that is made often; null for the others. */
    public static @Nullable String key(TaskMove move) {
        return switch (move) {
            case ASSIGN -> "g";
            case ACCEPT -> "t";
            case REPORT -> "b";
            case CONFIRM_AS_LEADER -> "x";
            case CONFIRM -> "h";
            case RETURN, RETURN_AS_LEADER -> "l";
            case REFUSE, EXTEND, SUSPEND, RESUME, WITHDRAW -> null;
        };
    }

    /** Whether a target is reached. */
    public static String reached(Frame frame, TargetStanding target) {
        return frame.t("task.target.reached." + target.reached().name());
    }

    /** Names of the fields of a task, for the summary of what is wrong. */
    public static Map<String, String> fields(Frame frame) {
        var fields = new LinkedHashMap<String, String>();
        for (String field : FIELDS) {
            fields.put(field, frame.t("task-field." + field));
        }
        for (int number = 2; number <= TaskDraft.TARGETS_MAX; number++) {
            for (String field : TARGET_FIELDS) {
                fields.put(
                        TaskEntry.field(field, number),
                        frame.t("task-field." + field) + " (" + number + ")");
            }
        }
        return fields;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
