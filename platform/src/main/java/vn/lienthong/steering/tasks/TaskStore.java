package vn.lienthong.steering.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;

/** Keeps tasks and their moves. Within the caller's transaction. Thread-safe. */
final class TaskStore {

    private static final String SELECT =
            """
            select t.*, array_to_string(t.cooperating, ',') as helpers
            from steering.task t
            """;

    /** Bodies see the tasks in which they have a part; drafts are seen by those who draft them. */
    private static final String SEEN_BY =
            """
            (t.monitor_body in (:bodies)
                or (t.state <> 'DRAFT'
                    and (t.lead_body in (:bodies) or t.cooperating && array[:bodies]::text[])))
            """;

    private final JdbcClient database;
    private final BodySuccession succession;
    private final TargetStore targets;

    TaskStore(JdbcClient database, BodySuccession succession) {
        this.database = database;
        this.succession = succession;
        this.targets = new TargetStore(database, succession);
    }

    /** Writes a task down; a task that is there already is left alone. */
    void insert(Task task, UUID author, Instant now) {
        insert(task, null, author, now);
    }

    /** Writes a task down, as one period of a standing task where one is given. */
    void insert(Task task, @Nullable UUID standing, UUID author, Instant now) {
        database.sql(
                        """
                        insert into steering.task (task_id, document_id, group_number, code, content,
                            product, lead_body, cooperating, monitor_body, term_kind, starts_on,
                            first_deadline, recurs, recurs_until, period_of, drafted_by, drafted_at,
                            state, deadline, moves)
                        values (:task, :document, :group, :code, :content, :product, :lead,
                            string_to_array(:helpers, ','), :monitor, :kind, :starts, :deadline,
                            :recurs, :until, :standing, :author, :now, :state, :deadline, 0)
                        on conflict (task_id) do nothing
                        """)
                .param("task", task.taskId())
                .param("document", task.place().documentId())
                .param("group", task.place().group())
                .param("code", task.place().code())
                .param("content", task.content())
                .param("product", task.product())
                .param("lead", task.bodies().lead().national())
                .param("helpers", joined(task.bodies().cooperating()))
                .param("monitor", task.bodies().monitor().national())
                .param("kind", task.term().kind().name())
                .param("starts", task.term().startsOn())
                .param("deadline", task.term().lastDay())
                .param("recurs", recurs(task.term()))
                .param("until", task.term().recurs().flatMap(Recurrence::end).orElse(null))
                .param("standing", standing)
                .param("author", author)
                .param("now", Timestamp.from(now))
                .param("state", task.standing().state().name())
                .update();
    }

    /** Writes a draft anew, in its document. */
    void rewrite(TaskDraft draft, UUID author, Instant now) {
        database.sql(
                        """
                        update steering.task set group_number = :group, code = :code, content = :content,
                            product = :product, lead_body = :lead,
                            cooperating = string_to_array(:helpers, ','), term_kind = :kind,
                            starts_on = :starts, first_deadline = :deadline, deadline = :deadline,
                            recurs = :recurs, recurs_until = :until, rewritten_by = :author, rewritten_at = :now
                        where task_id = :task and document_id = :document
                        """)
                .param("task", draft.taskId())
                .param("document", draft.place().documentId())
                .param("group", draft.place().group())
                .param("code", draft.place().code())
                .param("content", draft.content().strip())
                .param("product", draft.product().strip())
                .param("lead", draft.lead().national())
                .param("helpers", joined(draft.cooperating()))
                .param("kind", draft.term().kind().name())
                .param("starts", draft.term().startsOn())
                .param("deadline", draft.term().lastDay())
                .param("recurs", recurs(draft.term()))
                .param("until", draft.term().recurs().flatMap(Recurrence::end).orElse(null))
                .param("author", author)
                .param("now", Timestamp.from(now))
                .update();
        targets.replace(draft.taskId(), draft.targets());
    }

    private static @Nullable String recurs(TaskTerm term) {
        return term.recurs().map(recurrence -> recurrence.period().name()).orElse(null);
    }

    private static String joined(List<AgencyCode> bodies) {
        return bodies.stream().map(AgencyCode::national).collect(Collectors.joining(","));
    }

    /** The targets of the tasks. */
    TargetStore targets() {
        return targets;
    }

    Optional<Task> find(UUID taskId) {
        return database.sql(SELECT + " where t.task_id = ?")
                .param(taskId)
                .query(this::task)
                .optional();
    }

    /** Finds a task and keeps others from moving it until the transaction ends. */
    Optional<Task> lock(UUID taskId) {
        return database.sql(SELECT + " where t.task_id = ? for update of t")
                .param(taskId)
                .query(this::task)
                .optional();
    }

    /** Whether a code is taken in a document by another task. */
    boolean isTaken(Task.Place place, UUID taskId) {
        return database.sql(
                        """
                        select exists (select 1 from steering.task
                            where document_id = ? and code = ? and task_id <> ?)
                        """)
                .params(place.documentId(), place.code(), taskId)
                .query(Boolean.class)
                .single();
    }

    /** A page of the tasks that a body sees, what is due first at the top. */
    List<Task> seenBy(AgencyCode body, DeskFilter filter, int limit, long offset) {
        AgencyCode lead = filter.lead();
        return database.sql(
                        SELECT
                                + " where "
                                + SEEN_BY
                                + """
                                 and t.state in (:states)
                                 and (:document::uuid is null or t.document_id = :document)
                                 and (:everyLead or t.lead_body in (:leads))
                                order by t.deadline nulls last, t.code, t.task_id
                                limit :limit offset :offset
                                """)
                .param("bodies", succession.codes(body))
                .param("states", filter.states().stream().map(TaskState::name).toList())
                .param("document", filter.document())
                .param("everyLead", lead == null)
                .param("leads", lead == null ? List.of("") : succession.codes(lead))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::task)
                .list();
    }

    /** The lead bodies of the tasks that a body sees. */
    List<AgencyCode> leadsSeenBy(AgencyCode body) {
        return database
                .sql(
                        "select distinct t.lead_body from steering.task t where "
                                + SEEN_BY
                                + " order by 1")
                .param("bodies", succession.codes(body))
                .query((row, number) -> succession.answering(AgencyCode.of(row.getString(1))))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** The moves of a task, in order. */
    List<MoveEntry> moves(UUID taskId) {
        return database.sql("select * from steering.task_move where task_id = ? order by sequence")
                .param(taskId)
                .query(TaskStore::entry)
                .list();
    }

    /** The task that a form moved, if it was sent before. */
    Optional<UUID> movedBy(UUID orderId) {
        return database.sql("select task_id from steering.task_move where order_id = ?")
                .param(orderId)
                .query(UUID.class)
                .optional();
    }

    /** The tasks that a body leads with their moves, what is due first at the top. */
    Map<Task, List<MoveEntry>> ledBy(AgencyCode lead) {
        List<Task> tasks =
                database.sql(
                                SELECT
                                        + """
                                         where t.lead_body in (:leads) and t.state not in ('DRAFT', 'WITHDRAWN')
                                        order by t.deadline nulls last, t.code, t.task_id
                                        """)
                        .param("leads", succession.codes(lead))
                        .query(this::task)
                        .list();
        var moves = new HashMap<UUID, List<MoveEntry>>();
        database.sql(
                        """
                        select m.* from steering.task_move m join steering.task t using (task_id)
                        where t.lead_body in (:leads) order by m.task_id, m.sequence
                        """)
                .param("leads", succession.codes(lead))
                .query((row, number) ->
                        moves.computeIfAbsent(
                                        row.getObject("task_id", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(entry(row, number)))
                .list();
        var all = new LinkedHashMap<Task, List<MoveEntry>>();
        for (Task task : tasks) {
            all.put(task, moves.getOrDefault(task.taskId(), List.of()));
        }
        return all;
    }

    /** Adds a move, and brings the projection to where it leads. */
    void append(UUID taskId, MoveEntry entry, TaskStanding standing, UUID orderId) {
        DocumentReference document = entry.document();
        database.sql(
                        """
                        insert into steering.task_move (task_id, sequence, move, state, moved_at,
                            actor, body, duty, words, document_number, document_date, deadline, order_id)
                        values (:task, :sequence, :move, :state, :at, :actor, :body, :duty, :words,
                            :number, :date, :deadline, :order)
                        """)
                .param("task", taskId)
                .param("sequence", entry.sequence())
                .param("move", entry.move().name())
                .param("state", standing.state().name())
                .param("at", Timestamp.from(entry.movedAt()))
                .param("actor", entry.by().accountId())
                .param("body", entry.by().body().national())
                .param("duty", entry.by().duty().name())
                .param("words", entry.words())
                .param("number", document == null ? null : document.number())
                .param("date", document == null ? null : document.date())
                .param("deadline", entry.deadline())
                .param("order", orderId)
                .update();
        project(taskId, standing, entry.sequence());
    }

    private void project(UUID taskId, TaskStanding standing, int moves) {
        database.sql(
                        """
                        update steering.task set state = :state, deadline = :deadline,
                            reported_on = :reported, judged_by = :judged, moves = :moves
                        where task_id = :task
                        """)
                .param("state", standing.state().name())
                .param("deadline", standing.deadline())
                .param("reported", standing.reportedOn())
                .param("judged", standing.judgedBy())
                .param("moves", moves)
                .param("task", taskId)
                .update();
    }

    /** A task, of which the bodies that ended are those that took over. */
    Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("task_id", UUID.class),
                new Task.Place(
                        row.getObject("document_id", UUID.class),
                        row.getInt("group_number"),
                        row.getString("code")),
                row.getString("content"),
                row.getString("product"),
                bodies(row),
                term(row),
                standing(row),
                row.getInt("moves"));
    }

    private Task.Bodies bodies(ResultSet row) throws SQLException {
        var former = new HashMap<AgencyCode, Set<AgencyCode>>();
        AgencyCode lead = answering(row.getString("lead_body"), former);
        AgencyCode monitor = answering(row.getString("monitor_body"), former);
        var helpers = new LinkedHashSet<AgencyCode>();
        for (String helper : row.getString("helpers").split(",", -1)) {
            if (!helper.isEmpty()) {
                helpers.add(answering(helper, former));
            }
        }
        helpers.remove(lead);
        return new Task.Bodies(lead, List.copyOf(helpers), monitor, former);
    }

    private AgencyCode answering(String code, Map<AgencyCode, Set<AgencyCode>> former) {
        AgencyCode named = AgencyCode.of(code);
        AgencyCode now = succession.answering(named);
        if (!now.equals(named)) {
            former.computeIfAbsent(now, _ -> new LinkedHashSet<>()).add(named);
        }
        return now;
    }

    static TaskTerm term(ResultSet row) throws SQLException {
        return new TaskTerm(
                TaskTerm.Kind.valueOf(row.getString("term_kind")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("first_deadline", LocalDate.class),
                recurrence(row));
    }

    private static @Nullable Recurrence recurrence(ResultSet row) throws SQLException {
        String period = row.getString("recurs");
        return period == null
                ? null
                : new Recurrence(
                        TaskTerm.Kind.valueOf(period),
                        row.getObject("recurs_until", LocalDate.class));
    }

    static TaskStanding standing(ResultSet row) throws SQLException {
        return new TaskStanding(
                TaskState.valueOf(row.getString("state")),
                row.getObject("deadline", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("judged_by", LocalDate.class));
    }

    static MoveEntry entry(ResultSet row, int number) throws SQLException {
        return new MoveEntry(
                row.getInt("sequence"),
                TaskMove.valueOf(row.getString("move")),
                row.getTimestamp("moved_at").toInstant(),
                new BodyMember(
                        row.getObject("actor", UUID.class),
                        AgencyCode.of(row.getString("body")),
                        Duty.valueOf(row.getString("duty"))),
                row.getString("words"),
                document(row),
                row.getObject("deadline", LocalDate.class));
    }

    private static @Nullable DocumentReference document(ResultSet row) throws SQLException {
        String number = row.getString("document_number");
        return number == null
                ? null
                : new DocumentReference(number, row.getObject("document_date", LocalDate.class));
    }
}
