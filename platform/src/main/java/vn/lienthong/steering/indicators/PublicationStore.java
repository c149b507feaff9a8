package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was published. Within the caller's transaction. Thread-safe. */
final class PublicationStore {

    private static final long LOCK = 7_304_250_441L;

    private final JdbcClient database;

    PublicationStore(JdbcClient database) {
        this.database = database;
    }

    /** Lets one node publish at a time, until the end of the transaction. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .list();
    }

    void insert(Publication publication) {
        IndicatorValue.Computed number = publication.value().computed().orElse(null);
        database.sql(
                        """
                        insert into steering.publication
                            (indicator, period, province_code, body, serial, published_at,
                             numerator, denominator, value, reason, formula)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(publication.indicator())
                .param(publication.period().code())
                .param(publication.province())
                .param(publication.body())
                .param(publication.serial())
                .param(Timestamp.from(publication.publishedAt()))
                .param(number == null ? null : number.numerator())
                .param(number == null ? null : number.whole())
                .param(number == null ? null : number.value())
                .param(
                        publication.value()
                                        instanceof
                                        IndicatorValue.NotComputable(IndicatorValue.Reason reason)
                                ? reason.name()
                                : null)
                .param(publication.formula())
                .update();
    }

    /** All that was published of an indicator, in order. */
    List<Publication> of(String indicator) {
        return database.sql(
                        """
                        select * from steering.publication where indicator = ?
                        order by period, province_code, body, serial
                        """)
                .param(indicator)
                .query((row, number) -> publication(row))
                .list();
    }

    /** What was published of an indicator and a place or body, in order. */
    List<Publication> of(String indicator, String province, String body) {
        return database.sql(
                        """
                        select * from steering.publication
                        where indicator = ? and province_code = ? and body = ?
                        order by period, serial
                        """)
                .params(indicator, province, body)
                .query((row, number) -> publication(row))
                .list();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString("indicator"),
                new ReportingPeriod(row.getString("period")),
                row.getString("province_code"),
                row.getString("body"),
                row.getInt("serial"),
                row.getTimestamp("published_at").toInstant(),
                value(
                        row.getString("reason"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getBigDecimal("value")),
                row.getString("formula"));
    }

    private static IndicatorValue value(
            @Nullable String reason,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal value) {
        return reason == null
                ? new IndicatorValue.Computed(numerator, denominator, value)
                : new IndicatorValue.NotComputable(IndicatorValue.Reason.valueOf(reason));
    }
}
