package vn.lienthong.steering.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SimulatedTime;

/**
 * Tells up the line that a task is late: the leaders of the lead body, then the monitoring body,
 * then the body above, once each. A deadline that was moved begins anew. Thread-safe, on any number
 * of nodes.
 */
@Transactional
public class Escalations {

    /** Late tasks shown at most. */
    public static final int SHOWN = 20;

    /** States in which the lead body has something left to do. */
    private static final String OPEN = "('ASSIGNED', 'ACCEPTED', 'RETURNED')";

    private final JdbcClient database;
    private final BodyMembers members;
    private final Clock clock;

    Escalations(JdbcClient database, BodyMembers members, Clock clock) {
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
        return Arrays.stream(EscalationStep.values()).mapToInt(this::escalate).sum();
    }

    private int escalate(EscalationStep step) {
        String body =
                switch (step) {
                    case LEADER -> "lead_body";
                    case MONITOR -> "monitor_body";
                    case ABOVE -> "substring(lead_body from '^(.+)\\.[0-9]+$')";
                };
        Instant now = clock.instant();
        return database.sql(
                        """
                        insert into steering.task_escalation
                            (task_id, deadline, step, body, written_on, written_at)
                        select task_id, deadline, :step, %s, :today::date, :now
                        from steering.task
                        where state in %s and deadline <= :today::date - :days and %s is not null
                        on conflict (task_id, deadline, step) do nothing
                        """
                                .formatted(body, OPEN, body))
                .param("step", step.name())
                .param("days", step.days())
                .param("today", LocalDate.ofInstant(now, SimulatedTime.VIETNAM))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * What went up to somebody's body and is still late, the longest first; at most {@value
     * #SHOWN}. What goes to leaders is shown to them only.
     */
    @Transactional(readOnly = true)
    public List<Escalation> of(Actor actor) {
        BodyMember member = members.require(actor);
        return database.sql(
                        """
                        select t.task_id, t.code, t.content, t.lead_body, e.deadline, e.step, e.written_on
                        from steering.task_escalation e
                        join steering.task t on t.task_id = e.task_id and t.deadline = e.deadline
                        where e.body in (:bodies) and (e.step <> 'LEADER' or :leader)
                            and t.state in ('ASSIGNED', 'ACCEPTED', 'RETURNED')
                        order by e.deadline, t.code, e.step limit :most
                        """)
                .param("bodies", members.answeringFor(member))
                .param("leader", member.duty() == Duty.LEADER)
                .param("most", SHOWN)
                .query((row, number) ->
                        new Escalation(
                                row.getObject("task_id", UUID.class),
                                row.getString("code"),
                                row.getString("content"),
                                AgencyCode.of(row.getString("lead_body")),
                                row.getObject("deadline", LocalDate.class),
                                EscalationStep.valueOf(row.getString("step")),
                                row.getObject("written_on", LocalDate.class)))
                .list();
    }
}
