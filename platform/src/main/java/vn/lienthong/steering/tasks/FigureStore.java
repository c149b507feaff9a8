package vn.lienthong.steering.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;

/** Reads what is counted of tasks. Within the caller's transaction. Thread-safe. */
final class FigureStore {

    private static final String OF =
            """
                and (:document::uuid is null or document_id = :document)
                and (:lead::text is null or lead_body = :lead)
                and (:part::text is null or lead_body = :part or monitor_body = :part
                    or cooperating @> array[:part::text])
            """;

    private static final String WITHIN = " where state not in ('DRAFT', 'WITHDRAWN')" + OF;

    private final JdbcClient database;

    FigureStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Tasks that stand alike.
     *
     * @param tasks how many
     */
    record Alike(UUID document, AgencyCode lead, TaskStanding standing, long tasks) {}

    /** Where a task stands. */
    record Standing(UUID taskId, TaskStanding standing) {}

    /** All tasks that were given to somebody, those that stand alike together. */
    List<Alike> alike(FigureFilter filter) {
        return within(
                        """
                        select document_id, lead_body, state, deadline, reported_on, judged_by,
                            count(*) as tasks
                        from steering.task
                        """
                                + WITHIN
                                + " group by 1, 2, 3, 4, 5, 6",
                        filter)
                .query((row, number) ->
                        new Alike(
                                row.getObject("document_id", UUID.class),
                                AgencyCode.of(row.getString("lead_body")),
                                TaskStore.standing(row),
                                row.getLong("tasks")))
                .list();
    }

    /** Every task that was given to somebody, what is due first at the top. */
    List<Standing> standings(FigureFilter filter) {
        return within(
                        """
                        select task_id, state, deadline, reported_on, judged_by from steering.task
                        """
                                + WITHIN
                                + " order by deadline nulls last, code, task_id",
                        filter)
                .query((row, number) ->
                        new Standing(row.getObject("task_id", UUID.class), TaskStore.standing(row)))
                .list();
    }

    /** Tasks by their identifiers. */
    Map<UUID, Task> tasks(List<UUID> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        """
                        select t.*, array_to_string(t.cooperating, ',') as helpers
                        from steering.task t where t.task_id in (:ids)
                        """)
                .param("ids", taskIds)
                .query(TaskStore::task)
                .list()
                .stream()
                .collect(Collectors.toMap(Task::taskId, Function.identity()));
    }

    /**
     * A task with its moves.
     *
     * @param moves in order, up to a moment
     */
    record History(TaskTerm term, List<MoveEntry> moves) {}

    /** Every task that was ever given to somebody, with its moves before a moment. */
    List<History> histories(FigureFilter filter, Instant before) {
        var terms = new LinkedHashMap<UUID, TaskTerm>();
        var moves = new HashMap<UUID, List<MoveEntry>>();
        within(
                        """
                        select m.*, t.term_kind, t.starts_on, t.first_deadline
                        from (select task_id, term_kind, starts_on, first_deadline from steering.task
                              where state <> 'DRAFT'
                        """
                                + OF
                                + """
                                ) t join steering.task_move m using (task_id)
                                where m.moved_at < :before order by m.task_id, m.sequence
                                """,
                        filter)
                .param("before", Timestamp.from(before))
                .query(row -> {
                    UUID task = row.getObject("task_id", UUID.class);
                    terms.putIfAbsent(task, TaskStore.term(row));
                    moves.computeIfAbsent(task, _ -> new ArrayList<>())
                            .add(TaskStore.entry(row, 0));
                });
        return terms.entrySet().stream()
                .map(one ->
                        new History(one.getValue(), moves.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    /** Tasks in which their lead body has something to do, what is due first at the top. */
    List<Task> waitingFor(AgencyCode lead, int limit) {
        return database.sql(
                        """
                        select t.*, array_to_string(t.cooperating, ',') as helpers
                        from steering.task t
                        where t.lead_body = :lead
                            and t.state in ('ASSIGNED', 'ACCEPTED', 'RETURNED', 'REPORTED')
                        order by t.deadline nulls last, t.code, t.task_id limit :limit
                        """)
                .param("lead", lead.national())
                .param("limit", limit)
                .query(TaskStore::task)
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, FigureFilter filter) {
        AgencyCode lead = filter.lead();
        AgencyCode part = filter.part();
        return database.sql(sql)
                .param("document", filter.document())
                .param("lead", lead == null ? null : lead.national())
                .param("part", part == null ? null : part.national());
    }
}
