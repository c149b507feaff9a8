package vn.lienthong.steering.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.Agency;
import vn.lienthong.steering.extraction.Folded;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDraft;
import vn.lienthong.steering.tasks.TaskTarget;
import vn.lienthong.steering.tasks.TaskTerm;

/** Reads what was typed about one task, and says of each field what is wrong with it. */
final class TaskReader {

    private static final int UNIT_MAX = 40;
    private static final int NUMBER_MAX = 15;

    private final TaskEntry typed;
    private final DirectingDocument document;
    private final BodyNames names;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();
    private final List<BodyNames.Meant.Former> renamed = new ArrayList<>();

    private TaskReader(
            TaskEntry typed, DirectingDocument document, BodyNames names, LocalDate today) {
        this.typed = typed;
        this.document = document;
        this.names = names;
        this.today = today;
    }

    /**
     * Reads a task of a document.
     *
     * <p>Refuses with {@code task.group}, {@code task.body-unknown}, {@code task.body-nearest},
     * {@code task.body-several}, {@code task.term}, {@code task.term-before}, {@code
     * task.target-number}, {@code task.target-unit}, {@code task.target-direction}, {@code
     * task.target-span}, {@code task.targets}, {@code answer.day} and the violations of dates, each
     * at its field.
     */
    static Outcome<TaskRead> read(
            TaskEntry typed,
            UUID taskId,
            DirectingDocument document,
            BodyNames names,
            LocalDate today) {
        return new TaskReader(typed, document, names, today).read(taskId);
    }

    private Outcome<TaskRead> read(UUID taskId) {
        int group = group();
        Optional<AgencyCode> lead = body(typed.lead(), TaskEntry.LEAD);
        List<AgencyCode> cooperating = cooperating();
        LocalDate starts = starts();
        Optional<TaskTerm> term = term(starts);
        List<TaskTarget> targets = targets();
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        var draft =
                new TaskDraft(
                        taskId,
                        new Task.Place(document.documentId(), group, typed.code().strip()),
                        typed.content().strip(),
                        typed.product().strip(),
                        lead.orElseThrow(),
                        cooperating,
                        term.orElseThrow(),
                        targets);
        return Outcome.accepted(new TaskRead(draft, renamed));
    }

    private int group() {
        String said = Folded.of(typed.group());
        List<String> groups = document.groups();
        if (said.isEmpty() && groups.size() == 1) {
            return 1;
        }
        for (int i = 0; i < groups.size(); i++) {
            if (said.equals("" + (i + 1)) || said.equals(Folded.of(groups.get(i)))) {
                return i + 1;
            }
        }
        refuse(Violation.of("task.group"), TaskEntry.GROUP);
        return 0;
    }

    private List<AgencyCode> cooperating() {
        var bodies = new LinkedHashSet<AgencyCode>();
        for (String name : typed.cooperating().split("[;\n]", -1)) {
            if (name.isBlank()) {
                continue;
            }
            List<String> parts = Arrays.asList(name.split(",", -1));
            boolean isList =
                    parts.size() > 1
                            && names.meant(name, today) instanceof BodyNames.Meant.Nobody
                            && parts.stream().allMatch(this::isKnown);
            for (String part : isList ? parts : List.of(name)) {
                body(part, TaskEntry.COOPERATING).ifPresent(bodies::add);
            }
        }
        return List.copyOf(bodies);
    }

    private boolean isKnown(String name) {
        return !(names.meant(name, today) instanceof BodyNames.Meant.Nobody);
    }

    private Optional<AgencyCode> body(String name, String field) {
        if (name.isBlank()) {
            refuse(Violation.of("task.body-unknown"), field);
            return Optional.empty();
        }
        return switch (names.meant(name, today)) {
            case BodyNames.Meant.One(Agency body) -> Optional.of(body.code());
            case BodyNames.Meant.Former former -> {
                renamed.add(former);
                yield Optional.of(former.body().code());
            }
            case BodyNames.Meant.Several(List<Agency> bodies) -> {
                refuse(Violation.of("task.body-several", Map.of("bodies", listed(bodies))), field);
                yield Optional.empty();
            }
            case BodyNames.Meant.Nobody(List<Agency> nearest) -> {
                refuse(
                        nearest.isEmpty()
                                ? Violation.of("task.body-unknown")
                                : Violation.of(
                                        "task.body-nearest", Map.of("bodies", listed(nearest))),
                        field);
                yield Optional.empty();
            }
        };
    }

    private static String listed(List<Agency> bodies) {
        return bodies.stream()
                .limit(5)
                .map(body -> body.name() + " (" + body.code().national() + ")")
                .collect(Collectors.joining("; "));
    }

    private LocalDate starts() {
        if (typed.starts().isBlank()) {
            return document.date();
        }
        return switch (PartialDate.parse(typed.starts())) {
            case Outcome.Accepted<PartialDate>(PartialDate date) -> {
                if (date.exact().isEmpty()) {
                    refuse(Violation.of("answer.day"), TaskEntry.STARTS);
                }
                yield date.exact().orElse(document.date());
            }
            case Outcome.Refused<PartialDate>(List<Violation> wrong) -> {
                wrong.forEach(one -> refuse(one, TaskEntry.STARTS));
                yield document.date();
            }
        };
    }

    private Optional<TaskTerm> term(LocalDate starts) {
        return switch (TermText.parse(typed.due(), starts)) {
            case Outcome.Accepted<TaskTerm>(TaskTerm term) -> Optional.of(term);
            case Outcome.Refused<TaskTerm>(List<Violation> wrong) -> {
                wrong.forEach(one -> refuse(one, TaskEntry.DUE));
                yield Optional.empty();
            }
        };
    }

    private List<TaskTarget> targets() {
        var targets = new ArrayList<TaskTarget>();
        if (typed.targets().size() > TaskDraft.TARGETS_MAX) {
            refuse(
                    Violation.of("task.targets", Map.of("most", "" + TaskDraft.TARGETS_MAX)),
                    TaskEntry.TARGET_VALUE);
            return targets;
        }
        for (int number = 1; number <= typed.targets().size(); number++) {
            TaskEntry.Target said = typed.target(number);
            if (!said.isEmpty()) {
                target(said, number).ifPresent(targets::add);
            }
        }
        return targets;
    }

    private Optional<TaskTarget> target(TaskEntry.Target said, int target) {
        int before = violations.size();
        Optional<BigDecimal> value = number(said.value());
        if (value.isEmpty()) {
            refuse(
                    Violation.of("task.target-number"),
                    TaskEntry.field(TaskEntry.TARGET_VALUE, target));
        }
        String unit = said.unit().strip();
        if (unit.isEmpty() || unit.length() > UNIT_MAX) {
            refuse(
                    Violation.of("task.target-unit", Map.of("most", "" + UNIT_MAX)),
                    TaskEntry.field(TaskEntry.TARGET_UNIT, target));
        }
        Optional<TaskTarget.Direction> direction = direction(said.direction());
        if (direction.isEmpty()) {
            refuse(
                    Violation.of("task.target-direction"),
                    TaskEntry.field(TaskEntry.TARGET_DIRECTION, target));
        }
        Optional<TaskTarget.Span> span = span(said.span());
        if (span.isEmpty()) {
            refuse(
                    Violation.of("task.target-span"),
                    TaskEntry.field(TaskEntry.TARGET_SPAN, target));
        }
        return violations.size() > before
                ? Optional.empty()
                : Optional.of(
                        new TaskTarget(
                                value.orElseThrow(),
                                unit,
                                direction.orElseThrow(),
                                span.orElseThrow()));
    }

    /** A number with a decimal comma or point, no thousands. */
    private static Optional<BigDecimal> number(String typed) {
        String number = typed.strip().replace(',', '.');
        return number.length() <= NUMBER_MAX && number.matches("[0-9]+(\\.[0-9]+)?")
                ? Optional.of(new BigDecimal(number))
                : Optional.empty();
    }

    private static Optional<TaskTarget.Direction> direction(String typed) {
        return switch (Folded.of(typed)) {
            case "at least", "it nhat", "toi thieu", "tu", "" ->
                    Optional.of(TaskTarget.Direction.AT_LEAST);
            case "at most", "nhieu nhat", "toi da", "khong qua" ->
                    Optional.of(TaskTarget.Direction.AT_MOST);
            default -> Optional.empty();
        };
    }

    private static Optional<TaskTarget.Span> span(String typed) {
        return switch (Folded.of(typed)) {
            case "single", "co quan chu tri", "tung co quan", "moi co quan", "" ->
                    Optional.of(TaskTarget.Span.SINGLE);
            case "summed", "cong cac co quan", "tong", "tong cong" ->
                    Optional.of(TaskTarget.Span.SUMMED);
            default -> Optional.empty();
        };
    }

    private void refuse(Violation violation, String field) {
        violations.add(violation.at(field));
    }
}
