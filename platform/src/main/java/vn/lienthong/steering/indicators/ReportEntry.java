package vn.lienthong.steering.indicators;

import java.util.UUID;

/**
 * A report as it was typed.
 *
 * @param reportId identifier of the form: sent twice, it is entered once
 * @param indicator identifier of the indicator
 * @param period such as {@code 2026-03}
 * @param value such as {@code 97,5}
 * @param evidence what proves it
 */
public record ReportEntry(
        UUID reportId, String indicator, String period, String value, String evidence) {

    /** An empty form. */
    public static ReportEntry empty(UUID reportId) {
        return new ReportEntry(reportId, "", "", "", "");
    }
}
