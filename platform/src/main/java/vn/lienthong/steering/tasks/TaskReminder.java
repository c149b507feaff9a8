package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder that a task is due.
 *
 * @param taskId the task
 * @param code its code in its document
 * @param content what is to be done
 * @param deadline the last day
 * @param days the threshold: 30, 7 or 1 days before the deadline, or 0 for the day itself
 * @param remindedOn day on which it was written
 */
public record TaskReminder(
        UUID taskId,
        String code,
        String content,
        LocalDate deadline,
        int days,
        LocalDate remindedOn) {}
