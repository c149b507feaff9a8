package vn.lienthong.verification.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.primitives.AgencyCode;

/** Keeps uncertain lines and what clerks decided. Within the caller's transaction. Thread-safe. */
final class ReviewStore {

    private static final int SHOWN = 100;

    private static final String SELECT =
            """
            select i.*, j.body,
                (select count(*) from verification.review_decision d where d.item_id = i.item_id)
                    as decisions
            from verification.review_item i join verification.job j using (job_id)
            """;

    private final JdbcClient database;

    ReviewStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a clerk decided.
     *
     * @param candidate the person who was shown
     */
    record Decided(UUID clerk, UUID candidate, ReviewItem.Verdict verdict) {

        /** What is said of the line, by whomever. */
        List<Object> said() {
            return verdict == ReviewItem.Verdict.NOBODY
                    ? List.of(verdict)
                    : List.of(verdict, candidate);
        }
    }

    /**
     * Lines that a clerk may decide: of other bodies, not decided by the clerk, the file still
     * there. Disputes come first.
     */
    List<ReviewItem> waiting(UUID clerk, AgencyCode body) {
        return database.sql(
                        SELECT
                                + """
                                where i.state <> 'DECIDED' and j.files_removed_at is null
                                    and j.body <> ?
                                    and not exists (select from verification.review_decision d
                                        where d.item_id = i.item_id and d.clerk = ?)
                                order by i.state, i.stratum, j.submitted_at, i.line limit %d
                                """
                                        .formatted(SHOWN))
                .params(body.national(), clerk)
                .query((row, number) -> item(row))
                .list();
    }

    Optional<ReviewItem> find(UUID itemId) {
        return database.sql(SELECT + " where i.item_id = ?")
                .param(itemId)
                .query((row, number) -> item(row))
                .optional();
    }

    /** Locks a line, so that clerks who decide at the same moment do so one after the other. */
    void lock(UUID itemId) {
        database.sql("select 1 from verification.review_item where item_id = ? for update")
                .param(itemId)
                .query()
                .listOfRows();
    }

    List<Decided> decisions(UUID itemId) {
        return database.sql(
                        """
                        select clerk, candidate, verdict from verification.review_decision
                        where item_id = ? order by decided_at, clerk
                        """)
                .param(itemId)
                .query((row, number) ->
                        new Decided(
                                Objects.requireNonNull(row.getObject(1, UUID.class)),
                                Objects.requireNonNull(row.getObject(2, UUID.class)),
                                ReviewItem.Verdict.valueOf(row.getString(3))))
                .list();
    }

    void insert(UUID itemId, Decided decided, Instant at) {
        database.sql(
                        """
                        insert into verification.review_decision
                            (item_id, clerk, candidate, same, verdict, decided_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        itemId,
                        decided.clerk(),
                        decided.candidate(),
                        decided.verdict() == ReviewItem.Verdict.PERSON,
                        decided.verdict().name(),
                        Timestamp.from(at))
                .update();
    }

    void dispute(UUID itemId) {
        database.sql("update verification.review_item set state = 'DISPUTED' where item_id = ?")
                .param(itemId)
                .update();
    }

    void decide(UUID itemId, Decided decided, Instant at) {
        boolean found = decided.verdict() == ReviewItem.Verdict.PERSON;
        database.sql(
                        """
                        update verification.review_item
                        set state = 'DECIDED', verdict = ?, label = ?, decided_at = ?
                        where item_id = ?
                        """)
                .param(decided.verdict().name())
                .param(found ? decided.candidate() : null)
                .param(Timestamp.from(at))
                .param(itemId)
                .update();
    }

    /** Labels of a file as {@code model evaluate} reads them, by line. */
    List<String> labels(UUID jobId) {
        return database.sql(
                        """
                        select line || ',' || coalesce(label::text, '') || ',' as label
                        from verification.review_item
                        where job_id = ? and state = 'DECIDED' and verdict <> 'NOT_THE_SHOWN'
                        order by line
                        """)
                .param(jobId)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static ReviewItem item(ResultSet row) throws SQLException {
        return new ReviewItem(
                row.getObject("item_id", UUID.class),
                AgencyCode.of(row.getString("body")),
                new ReviewItem.Place(
                        row.getObject("job_id", UUID.class),
                        row.getLong("line"),
                        row.getLong("line_offset"),
                        row.getInt("line_bytes")),
                row.getString("stratum"),
                RecordOutcome.valueOf(row.getString("outcome")),
                ReviewItem.State.valueOf(row.getString("state")),
                row.getInt("decisions"));
    }
}
