package vn.lienthong.steering.tasks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;

/**
 * Keeps the targets of tasks, and what bodies achieved of them. Within the caller's transaction.
 * Thread-safe.
 */
final class TargetStore {

    private final JdbcClient database;
    private final BodySuccession succession;

    TargetStore(JdbcClient database, BodySuccession succession) {
        this.database = database;
        this.succession = succession;
    }

    /** Writes down what a task has to reach; what was written stays. */
    void insert(UUID taskId, List<TaskTarget> targets) {
        for (int i = 0; i < targets.size(); i++) {
            TaskTarget target = targets.get(i);
            database.sql(
                            """
                            insert into steering.task_target (task_id, number, value, unit, direction, span)
                            values (?, ?, ?, ?, ?, ?) on conflict (task_id, number) do nothing
                            """)
                    .params(
                            taskId,
                            i + 1,
                            target.value(),
                            target.unit(),
                            target.direction().name(),
                            target.span().name())
                    .update();
        }
    }

    /** Puts the targets of a draft in the place of those that it had. */
    void replace(UUID taskId, List<TaskTarget> targets) {
        database.sql("delete from steering.task_target where task_id = ?").param(taskId).update();
        insert(taskId, targets);
    }

    /** What a task has to reach, in order. */
    List<TaskTarget> targets(UUID taskId) {
        return List.copyOf(targets(List.of(taskId)).getOrDefault(taskId, Map.of()).values());
    }

    private Map<UUID, Map<Integer, TaskTarget>> targets(Collection<UUID> tasks) {
        var targets = new HashMap<UUID, Map<Integer, TaskTarget>>();
        database.sql(
                        """
                        select task_id, number, value, unit, direction, span
                        from steering.task_target where task_id in (:tasks) order by task_id, number
                        """)
                .param("tasks", tasks)
                .query(row -> {
                    targets.computeIfAbsent(
                                    row.getObject("task_id", UUID.class),
                                    _ -> new LinkedHashMap<>())
                            .put(
                                    row.getInt("number"),
                                    new TaskTarget(
                                            row.getBigDecimal("value"),
                                            row.getString("unit"),
                                            TaskTarget.Direction.valueOf(
                                                    row.getString("direction")),
                                            TaskTarget.Span.valueOf(row.getString("span"))));
                });
        return targets;
    }

    /** Adds what a body achieved. */
    void append(UUID taskId, Achieved achieved) {
        database.sql(
                        """
                        insert into steering.task_achieved (task_id, number, sequence, body, stands_for,
                            value, words, entered_by, entered_at)
                        select :task, :number, coalesce(max(sequence), 0) + 1, :body, array[:codes]::text[],
                            :value, :words, :by, :at
                        from steering.task_achieved where task_id = :task and number = :number
                        """)
                .param("task", taskId)
                .param("number", achieved.number())
                .param("body", achieved.body().national())
                .param("codes", succession.codes(achieved.body()))
                .param("value", achieved.value())
                .param("words", achieved.words())
                .param("by", achieved.by())
                .param("at", Timestamp.from(achieved.at()))
                .update();
    }

    /** Everything that was said of the targets of a task, the latest first. */
    List<Achieved> said(UUID taskId) {
        return database.sql(
                        """
                        select * from steering.task_achieved where task_id = ?
                        order by entered_at desc, number, sequence desc
                        """)
                .param(taskId)
                .query((row, number) -> achieved(row))
                .list();
    }

    /** How far the targets of a task are reached. */
    List<TargetStanding> standings(Task task) {
        return standings(List.of(task)).getOrDefault(task, List.of());
    }

    /** How far the targets of tasks are reached; tasks without a target are left out. */
    Map<Task, List<TargetStanding>> standings(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = tasks.stream().map(Task::taskId).toList();
        Map<UUID, Map<Integer, TaskTarget>> targets = targets(ids);
        Map<UUID, List<Achieved>> counted = counted(ids);
        var standings = new LinkedHashMap<Task, List<TargetStanding>>();
        for (Task task : tasks) {
            Map<Integer, TaskTarget> own = targets.getOrDefault(task.taskId(), Map.of());
            if (!own.isEmpty()) {
                List<Achieved> said = counted.getOrDefault(task.taskId(), List.of());
                standings.put(
                        task,
                        own.entrySet().stream()
                                .map(one -> standing(one.getKey(), one.getValue(), task, said))
                                .toList());
            }
        }
        return standings;
    }

    private TargetStanding standing(int number, TaskTarget target, Task task, List<Achieved> said) {
        Stream<AgencyCode> helpers =
                target.span() == TaskTarget.Span.SUMMED
                        ? task.bodies().cooperating().stream()
                        : Stream.of();
        List<Achieved> own = said.stream().filter(one -> one.number() == number).toList();
        return new TargetStanding(
                number,
                target,
                Stream.concat(Stream.of(task.bodies().lead()), helpers)
                        .map(body -> part(body, own))
                        .toList());
    }

    /** Of a body also what was said by those from which it took over since. */
    private TargetStanding.Part part(AgencyCode body, List<Achieved> said) {
        List<Achieved> own =
                said.stream().filter(one -> succession.answering(one.body()).equals(body)).toList();
        return own.isEmpty()
                ? new TargetStanding.Part(body, null, null)
                : new TargetStanding.Part(
                        body,
                        own.stream().map(Achieved::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                        own.stream().map(Achieved::at).max(Instant::compareTo).orElseThrow());
    }

    /** Of each body what it said last, unless a body that took over spoke for it since. */
    private Map<UUID, List<Achieved>> counted(Collection<UUID> tasks) {
        var counted = new HashMap<UUID, List<Achieved>>();
        database.sql(
                        """
                        select a.* from steering.task_achieved a
                        where a.task_id in (:tasks)
                            and not exists (select 1 from steering.task_achieved later
                                where later.task_id = a.task_id and later.number = a.number
                                    and later.sequence > a.sequence and a.body = any (later.stands_for))
                        order by a.task_id, a.number, a.sequence
                        """)
                .param("tasks", tasks)
                .query(row -> {
                    counted.computeIfAbsent(
                                    row.getObject("task_id", UUID.class), _ -> new ArrayList<>())
                            .add(achieved(row));
                });
        return counted;
    }

    private static Achieved achieved(ResultSet row) throws SQLException {
        return new Achieved(
                row.getInt("number"),
                AgencyCode.of(row.getString("body")),
                row.getBigDecimal("value"),
                row.getString("words"),
                row.getObject("entered_by", UUID.class),
                row.getTimestamp("entered_at").toInstant());
    }
}
