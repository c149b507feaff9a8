package vn.lienthong.population.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the extracts that were issued. Thread-safe. */
final class ExtractStore {

    private final JdbcClient database;

    ExtractStore(JdbcClient database) {
        this.database = database;
    }

    void add(CivilExtract.Issue issue, UUID officer) {
        database.sql(
                        """
                        insert into population.civil_extract
                            (token, act_id, person_id, kind, number, holder, commune_code, issued_by, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        issue.token(),
                        issue.actId(),
                        issue.person(),
                        issue.kind().name(),
                        issue.number(),
                        issue.holder(),
                        issue.communeCode(),
                        officer,
                        Timestamp.from(issue.issuedAt()))
                .update();
    }

    Optional<CivilExtract.Issue> find(String token) {
        return database.sql("select * from population.civil_extract where token = ?")
                .param(token)
                .query(ExtractStore::issue)
                .optional();
    }

    /** Whether no act amended the one of which an extract was issued, since then. */
    boolean holds(CivilExtract.Issue issue) {
        return database.sql(
                        """
                        select not exists (
                            select 1 from population.civil_act where amends = ? and registered_at > ?)
                        """)
                .params(issue.actId(), Timestamp.from(issue.issuedAt()))
                .query(Boolean.class)
                .single();
    }

    private static CivilExtract.Issue issue(ResultSet row, int number) throws SQLException {
        return new CivilExtract.Issue(
                row.getString("token"),
                row.getObject("act_id", UUID.class),
                row.getObject("person_id", UUID.class),
                CivilExtract.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("holder"),
                row.getString("commune_code"),
                row.getTimestamp("issued_at").toInstant());
    }
}
