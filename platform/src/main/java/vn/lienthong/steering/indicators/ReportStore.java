package vn.lienthong.steering.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Paper;
import vn.lienthong.steering.tasks.BodySuccession;

/** Keeps what bodies report. Within the caller's transaction. Thread-safe. */
final class ReportStore {

    private static final String SELECT =
            """
            select r.*, d.confirmed, d.words, d.decided_by, d.decided_at,
                e.kind as file_kind, encode(e.sha256, 'hex') as file_sha256
            from steering.reported_value r left join steering.report_decision d using (report_id)
                left join steering.report_evidence e using (report_id)
            """;

    private final JdbcClient database;
    private final BodySuccession succession;

    ReportStore(JdbcClient database, BodySuccession succession) {
        this.database = database;
        this.succession = succession;
    }

    /** Whether a report is that of a body, or of one from which it took over. */
    boolean isOf(ReportedValue report, AgencyCode body) {
        return succession.answering(report.body()).equals(body);
    }

    /** Enters a report with its file; one that was entered stays as it is. */
    void insert(ReportedValue report, Optional<Paper> file) {
        if (insert(report)) {
            file.ifPresent(paper ->
                    database.sql(
                                    """
                                    insert into steering.report_evidence (report_id, kind, content, sha256)
                                    values (?, ?, ?, ?)
                                    """)
                            .params(
                                    report.reportId(),
                                    paper.kind().name(),
                                    paper.content(),
                                    paper.sha256())
                            .update());
        }
    }

    /** The file that came with a report. */
    Optional<Paper> file(UUID reportId) {
        return database.sql(
                        "select kind, content from steering.report_evidence where report_id = ?")
                .param(reportId)
                .query((row, number) ->
                        Paper.kept(
                                Paper.Kind.valueOf(row.getString("kind")), row.getBytes("content")))
                .optional();
    }

    private boolean insert(ReportedValue report) {
        return database.sql(
                                """
                                insert into steering.reported_value
                                    (report_id, indicator, body, period, value, evidence, entered_by, entered_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (report_id) do nothing
                                """)
                        .param(report.reportId())
                        .param(report.indicator())
                        .param(report.body().national())
                        .param(report.period().code())
                        .param(report.value())
                        .param(report.entry().evidence())
                        .param(report.entry().by())
                        .param(Timestamp.from(report.entry().at()))
                        .update()
                > 0;
    }

    /** Writes a decision; false when there is one already. */
    boolean decide(UUID reportId, ReportedValue.Decision decision) {
        return database.sql(
                                """
                                insert into steering.report_decision
                                    (report_id, confirmed, words, decided_by, decided_at)
                                values (?, ?, ?, ?, ?) on conflict (report_id) do nothing
                                """)
                        .param(reportId)
                        .param(decision.confirmed())
                        .param(decision.words())
                        .param(decision.by())
                        .param(Timestamp.from(decision.at()))
                        .update()
                > 0;
    }

    Optional<ReportedValue> find(UUID reportId) {
        return database.sql(SELECT + " where r.report_id = ?")
                .param(reportId)
                .query((row, number) -> report(row))
                .optional();
    }

    /** The latest reports of a body, those without a decision first. */
    List<ReportedValue> ofBody(AgencyCode body, int limit) {
        return database.sql(
                        SELECT
                                + " where r.body in (:bodies) order by (d.report_id is null) desc, r.entered_at desc limit "
                                + limit)
                .param("bodies", succession.codes(body))
                .query((row, number) -> report(row))
                .list();
    }

    /** The confirmed reports of an indicator; by period and body, the one that counts last. */
    List<ReportedValue> confirmed(String indicator) {
        return database.sql(
                        SELECT
                                + " where r.indicator = ? and d.confirmed order by r.period, r.body, d.decided_at")
                .param(indicator)
                .query((row, number) -> report(row))
                .list();
    }

    private static ReportedValue.@Nullable EvidenceFile evidence(ResultSet row)
            throws SQLException {
        String kind = row.getString("file_kind");
        return kind == null
                ? null
                : new ReportedValue.EvidenceFile(
                        Paper.Kind.valueOf(kind), row.getString("file_sha256"));
    }

    private static ReportedValue report(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new ReportedValue(
                row.getObject("report_id", UUID.class),
                row.getString("indicator"),
                AgencyCode.of(row.getString("body")),
                new ReportingPeriod(row.getString("period")),
                row.getBigDecimal("value"),
                new ReportedValue.Entry(
                        row.getString("evidence"),
                        row.getObject("entered_by", UUID.class),
                        row.getTimestamp("entered_at").toInstant(),
                        evidence(row)),
                decided == null
                        ? null
                        : new ReportedValue.Decision(
                                row.getBoolean("confirmed"),
                                row.getString("words"),
                                row.getObject("decided_by", UUID.class),
                                decided.toInstant()));
    }
}
