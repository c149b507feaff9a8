package vn.lienthong.steering.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SimulatedTime;

/**
 * Tells up the line that a task does not go on, because it is late, nobody confirms it or it was
 * refused: whom and after how many days is content, each once. A deadline that was moved, and a
 * report that was sent anew, begin anew. Thread-safe, on any number of nodes.
 */
@Transactional
public class Escalations {

    /** Tasks shown at most. */
    public static final int SHOWN = 20;

    /** States in which the lead body has something left to do. */
    private static final String OPEN = "('ASSIGNED', 'ACCEPTED', 'RETURNED')";

    /** The day of a move, in Vietnam. */
    private static final String DAY = "(m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date";

    private final EscalationRules rules;
    private final JdbcClient database;
    private final BodyMembers members;
    private final Clock clock;

    Escalations(EscalationRules rules, JdbcClient database, BodyMembers members, Clock clock) {
        this.rules = rules;
        this.database = database;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Writes what goes up the line today. Run twice, it writes nothing the second time; days on
     * which it did not run are made good.
     *
     * @return how many were written
     */
    public int escalate() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return rules.on(today).stream().mapToInt(rule -> escalate(rule, today)).sum();
    }

    private int escalate(EscalationRules.Rule rule, LocalDate today) {
        String body =
                switch (rule.step()) {
                    case LEADER -> "t.lead_body";
                    case MONITOR -> "t.monitor_body";
                    case ABOVE -> "substring(t.lead_body from '^(.+)\\.[0-9]+$')";
                };
        String write =
                rule.cause().waitsIn().isEmpty()
                        ? """
                        insert into steering.task_escalation
                            (task_id, deadline, step, body, written_on, written_at)
                        select t.task_id, t.deadline, :step, %1$s, :today::date, :now
                        from steering.task t
                        where t.state in %2$s and t.deadline <= :today::date - :days and %1$s is not null
                        on conflict (task_id, deadline, step) do nothing
                        """
                        : """
                        insert into steering.task_waiting
                            (task_id, sequence, step, body, written_on, written_at)
                        select t.task_id, m.sequence, :step, %1$s, :today::date, :now
                        from steering.task t join steering.task_move m using (task_id)
                        where t.state = :state and m.move = :move and %3$s <= :today::date - :days
                            and %1$s is not null and not exists (select from steering.task_move later
                                where later.task_id = m.task_id and later.move = m.move
                                    and later.sequence > m.sequence)
                        on conflict (task_id, sequence, step) do nothing
                        """;
        return database.sql(write.formatted(body, OPEN, DAY))
                .param("step", rule.step().name())
                .param("days", rule.days())
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("state", rule.cause().waitsIn().map(TaskState::name).orElse(""))
                .param("move", rule.cause().since().map(TaskMove::name).orElse(""))
                .update();
    }

    /**
     * What went up to somebody's body and still does not go on, the longest first; at most {@value
     * #SHOWN}. What goes to leaders is shown to them only.
     */
    @Transactional(readOnly = true)
    public List<Escalation> of(Actor actor) {
        BodyMember member = members.require(actor);
        return database.sql(
                        """
                        select t.task_id, t.code, t.content, t.lead_body, 'OVERDUE' as cause,
                            e.deadline as since, e.step, e.written_on
                        from steering.task_escalation e
                        join steering.task t on t.task_id = e.task_id and t.deadline = e.deadline
                        where e.body in (:bodies) and (e.step <> 'LEADER' or :leader) and t.state in %s
                        union all
                        select t.task_id, t.code, t.content, t.lead_body, t.state, %s, w.step, w.written_on
                        from steering.task_waiting w
                        join steering.task_move m using (task_id, sequence)
                        join steering.task t using (task_id)
                        where w.body in (:bodies) and (w.step <> 'LEADER' or :leader) and m.state = t.state
                            and t.state in ('REPORTED', 'CONFIRMED_BY_LEADER', 'REFUSED')
                            and not exists (select from steering.task_move later
                                where later.task_id = m.task_id and later.move = m.move
                                    and later.sequence > m.sequence)
                        order by since, code, step limit :most
                        """
                                .formatted(OPEN, DAY))
                .param("bodies", members.answeringFor(member))
                .param("leader", member.duty() == Duty.LEADER)
                .param("most", SHOWN)
                .query((row, number) ->
                        new Escalation(
                                row.getObject("task_id", UUID.class),
                                row.getString("code"),
                                row.getString("content"),
                                AgencyCode.of(row.getString("lead_body")),
                                EscalationCause.valueOf(row.getString("cause")),
                                row.getObject("since", LocalDate.class),
                                EscalationStep.valueOf(row.getString("step")),
                                row.getObject("written_on", LocalDate.class)))
                .list();
    }
}
