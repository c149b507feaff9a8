package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;

/**
 * A late task that went up the line.
 *
 * @param taskId the task
 * @param code its code in its document
 * @param content what is to be done
 * @param lead who does it
 * @param deadline the last day, which has passed
 * @param step up to whom it went
 * @param writtenOn day on which it did
 */
public record Escalation(
        UUID taskId,
        String code,
        String content,
        AgencyCode lead,
        LocalDate deadline,
        EscalationStep step,
        LocalDate writtenOn) {}
