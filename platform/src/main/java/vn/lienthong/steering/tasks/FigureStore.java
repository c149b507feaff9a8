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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;

/** Reads what is counted of tasks. Within the caller's transaction. Thread-safe. */
final class FigureStore {

    private static final String OF =
            """
                and (:document::uuid is null or document_id = :document)
                and (:everyLead or lead_body in (:leads))
                and (:everyPart or lead_body in (:parts) or monitor_body in (:parts)
                    or cooperating && array[:parts]::text[])
            """;

    private static final String WITHIN = " where state not in ('DRAFT', 'WITHDRAWN')" + OF;

    private final JdbcClient database;
    private final TaskStore tasks;
    private final BodySuccession succession;

    FigureStore(JdbcClient database, BodySuccession succession) {
        this.database = database;
        this.tasks = new TaskStore(database, succession);
        this.succession = succession;
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
                                succession.answering(AgencyCode.of(row.getString("lead_body"))),
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
                .query(tasks::task)
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
                        select m.*, t.term_kind, t.starts_on, t.first_deadline, t.recurs, t.recurs_until
                        from (select task_id, term_kind, starts_on, first_deadline, recurs, recurs_until
                              from steering.task
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
                        where t.lead_body in (:leads)
                            and t.state in ('ASSIGNED', 'ACCEPTED', 'RETURNED', 'REPORTED')
                        order by t.deadline nulls last, t.code, t.task_id limit :limit
                        """)
                .param("leads", codes(lead))
                .param("limit", limit)
                .query(tasks::task)
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, FigureFilter filter) {
        AgencyCode lead = filter.lead();
        AgencyCode part = filter.part();
        return database.sql(sql)
                .param("document", filter.document())
                .param("everyLead", lead == null)
                .param("leads", codes(lead))
                .param("everyPart", part == null)
                .param("parts", codes(part));
    }

    /** A list in SQL has at least one value; no body has an empty code. */
    private List<String> codes(@Nullable AgencyCode body) {
        return body == null ? List.of("") : succession.codes(body);
    }
}
