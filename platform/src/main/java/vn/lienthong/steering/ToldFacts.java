package vn.lienthong.steering;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of the present transaction that takes facts as they are told again, beside those that are
 * kept. Not thread-safe: its transaction is one thread's.
 */
final class ToldFacts {

    private static final String COLUMNS =
            "measure, case_id, day, known_at, amount, province_code, commune_code, channel, on_time,"
                    + " days, procedure_code";

    private final JdbcTemplate database;

    private ToldFacts(JdbcTemplate database) {
        this.database = database;
    }

    /** Makes the table {@code told}; it goes with the transaction. */
    static ToldFacts begin(JdbcTemplate database) {
        database.execute(
                "create temporary table told on commit drop as select "
                        + COLUMNS
                        + " from steering.case_fact with no data");
        return new ToldFacts(database);
    }

    /** Adds some thousands of facts, as the server reads them fastest. */
    void add(List<ToldFact> facts) {
        var lines = new StringBuilder();
        facts.forEach(fact -> append(lines, fact));
        database.execute((Connection connection) -> copy(connection, lines.toString()));
    }

    private static long copy(Connection connection, String lines) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy pg_temp.told (" + COLUMNS + ") from stdin",
                            new StringReader(lines));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    private static void append(StringBuilder lines, ToldFact fact) {
        ToldFact.Said said = fact.said();
        value(lines, fact.kind().name()).append('\t');
        value(lines, fact.caseId()).append('\t');
        value(lines, fact.day()).append('\t');
        value(lines, LocalDateTime.ofInstant(fact.knownAt(), ZoneOffset.UTC) + "Z").append('\t');
        value(lines, fact.amount()).append('\t');
        value(lines, said.provinceCode()).append('\t');
        value(lines, said.communeCode()).append('\t');
        value(lines, said.channel()).append('\t');
        value(lines, said.onTime()).append('\t');
        value(lines, said.days()).append('\t');
        value(lines, said.procedureCode()).append('\n');
    }

    /** Codes, days and numbers; none of them holds what COPY would take for a separator. */
    private static StringBuilder value(StringBuilder lines, @Nullable Object value) {
        return value == null ? lines.append("\\N") : lines.append(value);
    }
}
