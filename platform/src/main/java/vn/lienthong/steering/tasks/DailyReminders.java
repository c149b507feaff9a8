package vn.lienthong.steering.tasks;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Opens periods and reminds every day, some time after the start and then soon after midnight. */
class DailyReminders {

    private static final Logger LOG = LoggerFactory.getLogger(DailyReminders.class);

    private final RecurringTasks recurring;
    private final TaskReminders reminders;
    private final Escalations escalations;

    DailyReminders(RecurringTasks recurring, TaskReminders reminders, Escalations escalations) {
        this.recurring = recurring;
        this.reminders = reminders;
        this.escalations = escalations;
    }

    /** Well after the start, which must not wait for it; writes once a day, however often asked. */
    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void remind() {
        try {
            recurring.open();
            reminders.remind();
            escalations.escalate();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Reminders of tasks are written later: the database does not answer.");
        }
    }
}
