package vn.lienthong.steering.indicators;

import java.time.Instant;

/**
 * A figure as it was published: it stays, whatever becomes known later.
 *
 * @param indicator identifier of the indicator
 * @param period of which month
 * @param province code of a province, empty for the whole country and for bodies
 * @param body code of a body, empty for places
 * @param serial 1 for the first, higher for a revision
 * @param publishedAt when
 * @param value what was published
 * @param formula how it was made
 */
public record Publication(
        String indicator,
        ReportingPeriod period,
        String province,
        String body,
        int serial,
        Instant publishedAt,
        IndicatorValue value,
        String formula) {

    public boolean isRevision() {
        return serial > 1;
    }
}
