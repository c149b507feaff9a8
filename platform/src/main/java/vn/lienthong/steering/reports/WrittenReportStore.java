package vn.lienthong.steering.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** Keeps reports and the words of people. Within the caller's transaction. Thread-safe. */
final class WrittenReportStore {

    private static final int SHOWN = 100;

    private static final String COLUMNS =
            "select report_id, template, period, body, hash, frozen_at from steering.written_report";

    private final JdbcClient database;

    WrittenReportStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a report; one that was kept stays as it is. */
    void insert(WrittenReport report, String snapshot, UUID frozenBy) {
        database.sql(
                        """
                        insert into steering.written_report
                            (report_id, template, period, body, snapshot, hash, frozen_by, frozen_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (report_id) do nothing
                        """)
                .param(report.reportId())
                .param(report.template())
                .param(report.period().code())
                .param(report.body().national())
                .param(snapshot)
                .param(report.hash())
                .param(frozenBy)
                .param(Timestamp.from(report.frozenAt()))
                .update();
    }

    /** The latest first. */
    List<WrittenReport> all() {
        return database.sql(COLUMNS + " order by frozen_at desc, report_id desc limit " + SHOWN)
                .query((row, number) -> report(row))
                .list();
    }

    Optional<WrittenReport> find(UUID reportId) {
        return database.sql(COLUMNS + " where report_id = ?")
                .param(reportId)
                .query((row, number) -> report(row))
                .optional();
    }

    /** The report of a template that was frozen last before another. */
    Optional<WrittenReport> before(WrittenReport report) {
        return database.sql(
                        COLUMNS
                                + " where template = ? and (frozen_at, report_id) < (?, ?)"
                                + " order by frozen_at desc, report_id desc limit 1")
                .params(report.template(), Timestamp.from(report.frozenAt()), report.reportId())
                .query((row, number) -> report(row))
                .optional();
    }

    String snapshot(UUID reportId) {
        return database.sql("select snapshot from steering.written_report where report_id = ?")
                .param(reportId)
                .query(String.class)
                .single();
    }

    /** The words of people that stand, by block. */
    Map<String, String> words(UUID reportId) {
        var words = new HashMap<String, String>();
        database.sql(
                        "select block, words from steering.written_words where report_id = ?"
                                + " order by block, serial")
                .param(reportId)
                .query((row, number) -> words.put(row.getString("block"), row.getString("words")))
                .list();
        return words;
    }

    /** Writes words; false when somebody wrote others since. */
    boolean write(UUID reportId, String block, String words, UUID by, Instant at) {
        return database.sql(
                                """
                                insert into steering.written_words
                                    (report_id, block, serial, words, edited_by, edited_at)
                                select ?, ?, coalesce(max(serial), 0) + 1, ?, ?, ?
                                from steering.written_words where report_id = ? and block = ?
                                on conflict do nothing
                                """)
                        .params(reportId, block, words, by, Timestamp.from(at), reportId, block)
                        .update()
                > 0;
    }

    private static WrittenReport report(ResultSet row) throws SQLException {
        return new WrittenReport(
                row.getObject("report_id", UUID.class),
                row.getString("template"),
                new ReportingPeriod(row.getString("period")),
                AgencyCode.of(row.getString("body")),
                row.getString("hash"),
                row.getTimestamp("frozen_at").toInstant());
    }
}
