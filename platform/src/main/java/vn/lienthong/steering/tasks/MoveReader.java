package vn.lienthong.steering.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;

/** Reads what was typed with a move, and checks that all is said that the move needs. */
final class MoveReader {

    private static final int WORDS_MIN = 10;
    private static final int REASON_MAX = 1_000;
    private static final int EVIDENCE_MAX = 2_000;
    private static final int NUMBER_MIN = 3;
    private static final int NUMBER_MAX = 60;

    private final TaskMove move;
    private final MoveOrder.Said said;
    private final List<Violation> violations = new ArrayList<>();

    private MoveReader(MoveOrder order) {
        this.move = order.move();
        this.said = order.said();
    }

    /**
     * What was said, checked.
     *
     * @param words reason or evidence, empty where neither is needed
     * @param achieved what the lead body achieved, by number of the target; empty unless it reports
     */
    record Read(
            String words,
            @Nullable DocumentReference document,
            @Nullable LocalDate deadline,
            Map<Integer, BigDecimal> achieved) {}

    /**
     * Reads an order. Refuses with the fields that are missing or wrong.
     *
     * @param standing where the task stands before the move
     * @param targets the targets of the task
     * @param today the day on which it is registered
     */
    static Outcome<Read> read(
            MoveOrder order, TaskStanding standing, List<TargetStanding> targets, LocalDate today) {
        var reader = new MoveReader(order);
        var read =
                new Read(
                        reader.words(),
                        reader.document(today),
                        reader.deadline(standing),
                        reader.achieved(targets));
        return reader.violations.isEmpty()
                ? Outcome.accepted(read)
                : Outcome.refused(reader.violations);
    }

    private String words() {
        boolean evidence = move.needs().contains(TaskNeed.EVIDENCE);
        if (!evidence && !move.needs().contains(TaskNeed.REASON)) {
            return "";
        }
        String words = said.words().strip();
        int most = evidence ? EVIDENCE_MAX : REASON_MAX;
        if (words.length() < WORDS_MIN || words.length() > most) {
            Map<String, String> limits = Map.of("least", "" + WORDS_MIN, "most", "" + most);
            violations.add(
                    (evidence
                                    ? Violation.of("task.evidence", limits)
                                    : Violation.of("task.reason", limits))
                            .at(MoveOrder.WORDS));
        }
        return words;
    }

    private @Nullable DocumentReference document(LocalDate today) {
        if (!move.needs().contains(TaskNeed.DOCUMENT)) {
            return null;
        }
        String number = said.documentNumber().strip();
        if (number.length() < NUMBER_MIN || number.length() > NUMBER_MAX) {
            violations.add(
                    Violation.of(
                                    "task.document",
                                    Map.of("least", "" + NUMBER_MIN, "most", "" + NUMBER_MAX))
                            .at(MoveOrder.DOCUMENT_NUMBER));
        }
        Optional<LocalDate> date = day(said.documentDate(), MoveOrder.DOCUMENT_DATE);
        if (date.isPresent() && date.get().isAfter(today)) {
            violations.add(Violation.of("task.document-date").at(MoveOrder.DOCUMENT_DATE));
        }
        return date.map(day -> new DocumentReference(number, day)).orElse(null);
    }

    private @Nullable LocalDate deadline(TaskStanding standing) {
        if (!move.needs().contains(TaskNeed.DEADLINE)) {
            return null;
        }
        Optional<LocalDate> before = standing.due();
        if (before.isEmpty()) {
            violations.add(Violation.of("task.no-deadline"));
            return null;
        }
        Optional<LocalDate> day = day(said.deadline(), MoveOrder.DEADLINE);
        if (day.isPresent() && !day.get().isAfter(before.get())) {
            violations.add(Violation.of("task.deadline").at(MoveOrder.DEADLINE));
        }
        return day.orElse(null);
    }

    private Map<Integer, BigDecimal> achieved(List<TargetStanding> targets) {
        if (!move.needs().contains(TaskNeed.EVIDENCE)) {
            return Map.of();
        }
        return switch (AchievedNumbers.read(targets, said.achieved())) {
            case Outcome.Accepted<Map<Integer, BigDecimal>>(Map<Integer, BigDecimal> values) ->
                    values;
            case Outcome.Refused<Map<Integer, BigDecimal>>(List<Violation> wrong) -> {
                violations.addAll(wrong);
                yield Map.of();
            }
        };
    }

    private Optional<LocalDate> day(String typed, String field) {
        return switch (PartialDate.parse(typed)) {
            case Outcome.Accepted<PartialDate>(PartialDate date) -> {
                if (date.exact().isEmpty()) {
                    violations.add(Violation.of("answer.day").at(field));
                }
                yield date.exact();
            }
            case Outcome.Refused<PartialDate>(List<Violation> wrong) -> {
                wrong.forEach(violation -> violations.add(violation.at(field)));
                yield Optional.empty();
            }
        };
    }
}
