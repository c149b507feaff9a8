package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;

/**
 * A task that does not go on, and went up the line.
 *
 * @param taskId the task
 * @param code its code in its document
 * @param content what is to be done
 * @param lead who does it
 * @param cause why it does not go on
 * @param since the deadline, which has passed, or the day since which it waits
 * @param step up to whom it went
 * @param writtenOn day on which it did
 */
public record Escalation(
        UUID taskId,
        String code,
        String content,
        AgencyCode lead,
        EscalationCause cause,
        LocalDate since,
        EscalationStep step,
        LocalDate writtenOn) {}
