package vn.lienthong.steering.reports;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.indicators.ReportingPeriod;

/**
 * A report whose figures are frozen.
 *
 * @param reportId identifier, also of the form that froze it
 * @param template identifier of its template
 * @param body whose people froze it
 * @param hash SHA-256 of its snapshot
 * @param frozenAt when
 */
public record WrittenReport(
        UUID reportId,
        String template,
        ReportingPeriod period,
        AgencyCode body,
        String hash,
        Instant frozenAt) {}
