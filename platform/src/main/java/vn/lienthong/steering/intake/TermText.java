package vn.lienthong.steering.intake;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;
import vn.lienthong.steering.extraction.Folded;
import vn.lienthong.steering.tasks.Recurrence;
import vn.lienthong.steering.tasks.TaskTerm;

/**
 * By when, in one line of text: {@code 30/06/2026}, {@code tuần 15/06/2026} (the week in which that
 * day lies), {@code tháng 6/2026}, {@code quý II/2026}, {@code 6 tháng đầu năm 2026}, {@code năm
 * 2026}, {@code thường xuyên} or {@code hằng tháng đến 31/12/2026}: in each week, month, quarter,
 * half-year or year, to the last that begins by then. Accents and capitals do not matter; {@code
 * Q2/2026} is the quarter too.
 */
final class TermText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern QUARTER =
            Pattern.compile("(?:quy (i|ii|iii|iv|[1-4])|q([1-4])) ([0-9]{4})");
    private static final Pattern HALF =
            Pattern.compile("(?:6 thang|nua) (dau|cuoi) nam ([0-9]{4})|([0-9]{4}) ?h([12])");
    private static final List<String> QUARTERS = List.of("i", "ii", "iii", "iv");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final List<String> STANDING = List.of("thuong xuyen", "standing", "hang ngay");
    private static final Pattern RECURRING =
            Pattern.compile(
                    "(?:dinh ky )?(?:(?:hang|moi) (tuan|thang|quy|6 thang|nua nam|nam)|(weekly|monthly|quarterly|half yearly|yearly))"
                            + "(?: (?:den|den het|den ngay|until) ([0-9 ]+))?");
    private static final int MONTHS_OF_A_QUARTER = 3;

    private TermText() {}

    /**
     * Reads a deadline. Refuses with {@code task.term} what is none of these, with the violations
     * of a date what is no day, and with {@code task.term-before} what lies before the first day.
     */
    static Outcome<TaskTerm> parse(String typed, LocalDate startsOn) {
        String words = Folded.of(typed);
        if (STANDING.contains(words)) {
            return Outcome.accepted(TaskTerm.standing(startsOn));
        }
        Matcher recurring = RECURRING.matcher(words);
        if (recurring.matches()) {
            return recurring(recurring, typed.strip(), startsOn);
        }
        if (words.startsWith("dinh ky ")) {
            return Outcome.accepted(TaskTerm.standing(startsOn));
        }
        Matcher quarter = QUARTER.matcher(words);
        if (quarter.matches()) {
            return timed(TaskTerm.Kind.QUARTER, startsOn, quarter(quarter));
        }
        Matcher half = HALF.matcher(words);
        if (half.matches()) {
            return timed(TaskTerm.Kind.HALF_YEAR, startsOn, half(half));
        }
        for (Unit unit : Unit.values()) {
            if (words.startsWith(unit.word + " ")) {
                String day = typed.strip().replaceFirst("^\\S+\\s+", "");
                return dated(day, startsOn, Optional.of(unit));
            }
        }
        return dated(typed.strip(), startsOn, Optional.empty());
    }

    private static Outcome<TaskTerm> recurring(Matcher found, String typed, LocalDate startsOn) {
        String said = found.group(1) == null ? found.group(2) : found.group(1);
        TaskTerm.Kind period =
                switch (said) {
                    case "tuan", "weekly" -> TaskTerm.Kind.WEEK;
                    case "thang", "monthly" -> TaskTerm.Kind.MONTH;
                    case "quy", "quarterly" -> TaskTerm.Kind.QUARTER;
                    case "6 thang", "nua nam", "half yearly" -> TaskTerm.Kind.HALF_YEAR;
                    default -> TaskTerm.Kind.YEAR;
                };
        if (found.group(3) == null) {
            return Outcome.accepted(TaskTerm.recurring(startsOn, new Recurrence(period, null)));
        }
        String day = typed.substring(typed.lastIndexOf(' ') + 1);
        return switch (PartialDate.parse(day)) {
            case Outcome.Accepted<PartialDate>(PartialDate until) -> {
                Optional<LocalDate> last = until.exact();
                if (last.isEmpty()) {
                    yield Outcome.refused(Violation.of("answer.day"));
                }
                yield last.get().isBefore(startsOn)
                        ? Outcome.refused(Violation.of("task.term-before"))
                        : Outcome.accepted(
                                TaskTerm.recurring(startsOn, new Recurrence(period, last.get())));
            }
            case Outcome.Refused<PartialDate>(List<Violation> wrong) -> Outcome.refused(wrong);
        };
    }

    /** Words before a day, a month or a year. */
    private enum Unit {
        DAY("ngay", TaskTerm.Kind.DAY, PartialDate.Precision.DAY),
        WEEK("tuan", TaskTerm.Kind.WEEK, PartialDate.Precision.DAY),
        MONTH("thang", TaskTerm.Kind.MONTH, PartialDate.Precision.MONTH),
        YEAR("nam", TaskTerm.Kind.YEAR, PartialDate.Precision.YEAR);

        private final String word;
        private final TaskTerm.Kind kind;
        private final PartialDate.Precision precision;

        Unit(String word, TaskTerm.Kind kind, PartialDate.Precision precision) {
            this.word = word;
            this.kind = kind;
            this.precision = precision;
        }

        private static Unit of(PartialDate.Precision precision) {
            return switch (precision) {
                case DAY -> DAY;
                case MONTH -> MONTH;
                case YEAR -> YEAR;
            };
        }
    }

    private static Outcome<TaskTerm> dated(String day, LocalDate startsOn, Optional<Unit> said) {
        if (day.isEmpty() || day.chars().noneMatch(Character::isDigit)) {
            return Outcome.refused(Violation.of("task.term"));
        }
        return switch (PartialDate.parse(day)) {
            case Outcome.Accepted<PartialDate>(PartialDate date) -> {
                Unit unit = said.orElseGet(() -> Unit.of(date.precision()));
                yield unit.precision == date.precision()
                        ? timed(unit.kind, startsOn, date.earliest())
                        : Outcome.refused(Violation.of("task.term"));
            }
            case Outcome.Refused<PartialDate>(List<Violation> wrong) -> Outcome.refused(wrong);
        };
    }

    private static LocalDate half(Matcher found) {
        boolean named = found.group(1) != null;
        boolean first = named ? found.group(1).equals("dau") : found.group(4).equals("1");
        return LocalDate.of(
                Integer.parseInt(named ? found.group(2) : found.group(3)),
                first ? Month.JANUARY : Month.JULY,
                1);
    }

    private static LocalDate quarter(Matcher found) {
        String said = found.group(1) == null ? found.group(2) : found.group(1);
        int quarter = QUARTERS.contains(said) ? QUARTERS.indexOf(said) + 1 : Integer.parseInt(said);
        return LocalDate.of(
                Integer.parseInt(found.group(3)), (quarter - 1) * MONTHS_OF_A_QUARTER + 1, 1);
    }

    private static Outcome<TaskTerm> timed(
            TaskTerm.Kind kind, LocalDate startsOn, LocalDate within) {
        // The end of the period counts: a year may have begun before the document was signed.
        LocalDate last = TaskTerm.timed(kind, LocalDate.MIN, within).deadline().orElseThrow();
        return last.isBefore(startsOn)
                ? Outcome.refused(Violation.of("task.term-before"))
                : Outcome.accepted(new TaskTerm(kind, startsOn, last));
    }

    /** The line that is read as this term. */
    static String of(TaskTerm term) {
        LocalDate last = term.deadline().orElse(LocalDate.EPOCH);
        return switch (term.kind()) {
            case DAY -> DAY.format(last);
            case WEEK -> "tuần " + DAY.format(last);
            case MONTH -> "tháng " + last.getMonthValue() + "/" + last.getYear();
            case QUARTER ->
                    "quý "
                            + ROMAN.get(last.get(IsoFields.QUARTER_OF_YEAR) - 1)
                            + "/"
                            + last.getYear();
            case HALF_YEAR ->
                    (last.getMonth() == Month.JUNE ? "6 tháng đầu năm " : "6 tháng cuối năm ")
                            + last.getYear();
            case YEAR -> "năm " + last.getYear();
            case STANDING -> term.recurs().map(TermText::of).orElse("thường xuyên");
        };
    }

    private static String of(Recurrence recurrence) {
        String often =
                switch (recurrence.period()) {
                    case WEEK -> "hằng tuần";
                    case MONTH -> "hằng tháng";
                    case QUARTER -> "hằng quý";
                    case HALF_YEAR -> "hằng 6 tháng";
                    case YEAR, DAY, STANDING -> "hằng năm";
                };
        return recurrence.end().map(day -> often + " đến " + DAY.format(day)).orElse(often);
    }
}
