package vn.lienthong.steering.intake;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.tasks.TaskDraft;

/**
 * A task as somebody typed it, in a form or in a row of a spreadsheet.
 *
 * @param group number or title of the group in the document; may be empty where there is only one
 * @param code code, free in the document
 * @param content what is to be done
 * @param product what has to come of it
 * @param lead code or name of the body that leads
 * @param cooperating codes or names of the bodies that help, with semicolons between
 * @param starts first day, dd/mm/yyyy; empty for the day of the document
 * @param due by when, such as {@code 30/06/2026}, {@code quý II/2026} or {@code thường xuyên}
 * @param targets what has to be reached as numbers, at most {@value TaskDraft#TARGETS_MAX}
 */
public record TaskEntry(
        String group,
        String code,
        String content,
        String product,
        String lead,
        String cooperating,
        String starts,
        String due,
        List<Target> targets) {

    /** Names of the fields, as violations name them. */
    public static final String GROUP = "group";

    public static final String CODE = "code";
    public static final String CONTENT = "content";
    public static final String PRODUCT = "product";
    public static final String LEAD = "lead";
    public static final String COOPERATING = "cooperating";
    public static final String STARTS = "starts";
    public static final String DUE = "due";
    public static final String TARGET_VALUE = "targetValue";
    public static final String TARGET_UNIT = "targetUnit";
    public static final String TARGET_DIRECTION = "targetDirection";
    public static final String TARGET_SPAN = "targetSpan";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public TaskEntry {
        var kept = new ArrayList<>(targets);
        while (!kept.isEmpty() && kept.getLast().isUntouched()) {
            kept.removeLast();
        }
        targets = List.copyOf(kept);
    }

    /** A task with one target, or none. */
    public TaskEntry(
            String group,
            String code,
            String content,
            String product,
            String lead,
            String cooperating,
            String starts,
            String due,
            Target target) {
        this(group, code, content, product, lead, cooperating, starts, due, List.of(target));
    }

    /** The target of a number, from 1; nothing where none was typed. */
    public Target target(int number) {
        return number > targets.size() ? Target.NONE : targets.get(number - 1);
    }

    /** Name of a field of the target of a number: that of the first has none behind. */
    public static String field(String field, int number) {
        return number == 1 ? field : field + number;
    }

    /** Nothing typed. */
    public static final TaskEntry EMPTY =
            new TaskEntry("", "", "", "", "", "", "", "", Target.NONE);

    /** What somebody would type to write this task down. */
    static TaskEntry of(TaskDraft draft) {
        return new TaskEntry(
                Integer.toString(draft.place().group()),
                draft.place().code(),
                draft.content(),
                draft.product(),
                draft.lead().national(),
                draft.cooperating().stream()
                        .map(AgencyCode::national)
                        .collect(Collectors.joining("; ")),
                DAY.format(draft.term().startsOn()),
                TermText.of(draft.term()),
                draft.targets().stream()
                        .map(goal ->
                                new Target(
                                        goal.value().toPlainString(),
                                        goal.unit(),
                                        goal.direction().name(),
                                        goal.span().name()))
                        .toList());
    }

    /**
     * What has to be reached, as typed.
     *
     * @param value the number; empty where there is none
     * @param unit its unit
     * @param direction {@code AT_LEAST} or {@code AT_MOST}, or how people say it
     * @param span {@code SINGLE} or {@code SUMMED}, or how people say it
     */
    public record Target(String value, String unit, String direction, String span) {

        /** No number to reach. */
        public static final Target NONE = new Target("", "", "", "");

        boolean isEmpty() {
            return value.isBlank();
        }

        /** Whether nobody typed anything; a direction and span are always chosen. */
        boolean isUntouched() {
            return value.isBlank() && unit.isBlank();
        }
    }
}
