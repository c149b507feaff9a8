package vn.lienthong.steering.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds standing tasks and their periods. Within the caller's transaction. Thread-safe. */
final class PeriodStore {

    private final JdbcClient database;
    private final TaskStore tasks;

    PeriodStore(JdbcClient database, TaskStore tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /** Standing tasks that were taken on and are done again and again; nobody else opens theirs. */
    List<Task> lockRecurring() {
        return database.sql(
                        """
                        select t.*, array_to_string(t.cooperating, ',') as helpers
                        from steering.task t
                        where t.recurs is not null and t.state = 'ACCEPTED'
                        order by t.task_id for update of t
                        """)
                .query(tasks::task)
                .list();
    }

    /** What has to be done in the periods of a standing task, the latest first. */
    List<Task> periods(UUID standing) {
        return database.sql(
                        """
                        select t.*, array_to_string(t.cooperating, ',') as helpers
                        from steering.task t where t.period_of = ? order by t.starts_on desc
                        """)
                .param(standing)
                .query(tasks::task)
                .list();
    }

    /** The standing task of which a task is one period. */
    Optional<UUID> standing(UUID period) {
        return database.sql(
                        """
                        select period_of from steering.task
                        where task_id = ? and period_of is not null
                        """)
                .param(period)
                .query(UUID.class)
                .optional();
    }
}
