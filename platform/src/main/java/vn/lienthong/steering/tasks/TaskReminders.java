package vn.lienthong.steering.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SimulatedTime;

/**
 * Reminds lead bodies of what is due: 30, 7 and 1 days before the deadline and on the day itself,
 * once each. A day on which the job did not run is made good on the next. Of a deadline that was
 * moved it reminds anew. Thread-safe, on any number of nodes.
 */
@Transactional
public class TaskReminders {

    /** Reminders shown at most. */
    public static final int SHOWN = 20;

    private final JdbcClient database;
    private final BodyMembers members;
    private final Clock clock;

    TaskReminders(JdbcClient database, BodyMembers members, Clock clock) {
        this.database = database;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Writes the reminders of today. Run twice, it writes nothing the second time.
     *
     * @return how many were written
     */
    public int remind() {
        Instant now = clock.instant();
        return database.sql(
                        """
                        insert into steering.task_reminder (task_id, deadline, days, reminded_on, written_at)
                        select task_id, deadline,
                            case when deadline = :today then 0
                                when deadline <= :today + 1 then 1
                                when deadline <= :today + 7 then 7
                                else 30 end,
                            :today, :now
                        from steering.task
                        where state in ('ASSIGNED', 'ACCEPTED', 'RETURNED')
                            and deadline between :today and :today + 30
                        on conflict (task_id, deadline, days) do nothing
                        """
                                .replace(":today", ":today::date"))
                .param("today", LocalDate.ofInstant(now, SimulatedTime.VIETNAM))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * What somebody's body is reminded of: the latest reminder of each of its tasks whose deadline
     * has not passed and which still has to be done, what is due first at the top; at most {@value
     * #SHOWN}.
     */
    @Transactional(readOnly = true)
    public List<TaskReminder> of(Actor actor) {
        return database.sql(
                        """
                        select * from (
                            select distinct on (t.task_id) t.task_id, t.code, t.content, r.deadline,
                                r.days, r.reminded_on
                            from steering.task_reminder r join steering.task t
                                on t.task_id = r.task_id and t.deadline = r.deadline
                            where t.lead_body in (:bodies) and t.deadline >= :today
                                and t.state in ('ASSIGNED', 'ACCEPTED', 'RETURNED')
                            order by t.task_id, r.days) latest
                        order by deadline, code limit :most
                        """)
                .param("bodies", members.answeringFor(members.require(actor)))
                .param("today", LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM))
                .param("most", SHOWN)
                .query((row, number) ->
                        new TaskReminder(
                                row.getObject("task_id", UUID.class),
                                row.getString("code"),
                                row.getString("content"),
                                row.getObject("deadline", LocalDate.class),
                                row.getInt("days"),
                                row.getObject("reminded_on", LocalDate.class)))
                .list();
    }
}
