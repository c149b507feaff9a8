package vn.lienthong.verification.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.linkage.match.LabelledDecision;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;

/** Keeps thresholds and reads the labels. Within the caller's transaction. Thread-safe. */
final class ThresholdStore {

    /** Whether the engine takes somebody follows from the threshold in these strata alone. */
    private static final String STRATA =
            "('LOW_MARGIN', 'AMBIGUOUS_WITH_NUMBER', 'AMBIGUOUS_WITHOUT_NUMBER')";

    private static final int SHOWN = 20;

    private final JdbcClient database;

    ThresholdStore(JdbcClient database) {
        this.database = database;
    }

    /** A body and what it verifies for. */
    record Supplier(AgencyCode body, Reading.Purpose purpose) {}

    /** The lines of a stratum that were drawn, and the labels of those that are decided. */
    record Drawn(int lines, List<LabelledDecision> labels) {}

    /** Bodies other than one of whose files lines were drawn. */
    List<Supplier> suppliers(AgencyCode but) {
        return database.sql(
                        """
                        select distinct j.body, j.purpose from verification.review_item i
                        join verification.job j using (job_id)
                        where j.body <> ? and i.posterior is not null and i.stratum in %s
                        order by j.body, j.purpose
                        """
                                .formatted(STRATA))
                .param(but.national())
                .query((row, number) ->
                        new Supplier(
                                AgencyCode.of(row.getString(1)),
                                Reading.Purpose.valueOf(row.getString(2))))
                .list();
    }

    /**
     * The labels of a supplier by stratum. Of a line for which somebody was taken, the label is
     * right when it names that person.
     */
    Map<String, Drawn> labels(Supplier supplier) {
        var drawn = new LinkedHashMap<String, Drawn>();
        database.sql(
                        """
                        select i.stratum, i.posterior, i.state = 'DECIDED' as decided,
                            i.verdict = 'PERSON' and coalesce(m.person_id = i.label, i.stratum <> 'LOW_MARGIN')
                                as correct
                        from verification.review_item i
                        join verification.job j using (job_id)
                        left join verification.job_match m
                            on m.job_id = i.job_id and m.line = i.line and m.known_as_of is null
                        where j.body = ? and j.purpose = ? and i.posterior is not null
                            and i.stratum in %s
                        order by i.stratum
                        """
                                .formatted(STRATA))
                .params(supplier.body().national(), supplier.purpose().name())
                .query(row -> {
                    String stratum = String.valueOf(row.getString("stratum"));
                    Drawn before = drawn.getOrDefault(stratum, new Drawn(0, new ArrayList<>()));
                    if (row.getBoolean("decided")) {
                        before.labels()
                                .add(
                                        new LabelledDecision(
                                                row.getDouble("posterior"),
                                                row.getBoolean("correct")));
                    }
                    drawn.put(stratum, new Drawn(before.lines() + 1, before.labels()));
                });
        return drawn;
    }

    void insert(ThresholdProposal proposal) {
        database.sql(
                        """
                        insert into verification.threshold
                            (threshold_id, body, purpose, accept, declared, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proposal.thresholdId(),
                        proposal.body().national(),
                        proposal.purpose().name(),
                        proposal.accept(),
                        proposal.declared(),
                        proposal.proposedBy(),
                        Timestamp.from(proposal.proposedAt()))
                .update();
        for (LabelledStratum stratum : proposal.evidence()) {
            database.sql(
                            """
                            insert into verification.threshold_evidence
                                (threshold_id, stratum, lines, labels, correct, lower_bound, accept)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(proposal.thresholdId())
                    .param(stratum.stratum())
                    .param(stratum.lines())
                    .param(stratum.labels())
                    .param(stratum.correct())
                    .param(stratum.lowerBound())
                    .param(stratum.accept())
                    .update();
        }
    }

    /** Proposals for a supplier, the latest first. */
    List<ThresholdProposal> of(Supplier supplier) {
        return database.sql(
                        """
                        select * from verification.threshold where body = ? and purpose = ?
                        order by proposed_at desc, threshold_id limit %d
                        """
                                .formatted(SHOWN))
                .params(supplier.body().national(), supplier.purpose().name())
                .query((row, number) -> proposal(row))
                .list();
    }

    /** Finds a proposal and keeps others from deciding it until the transaction ends. */
    Optional<ThresholdProposal> lock(UUID thresholdId) {
        return database.sql(
                        "select * from verification.threshold where threshold_id = ? for update")
                .param(thresholdId)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /**
     * Decides.
     *
     * @param from first day; null to refuse
     */
    void decide(UUID thresholdId, UUID by, Instant at, String ground, @Nullable LocalDate from) {
        database.sql(
                        """
                        update verification.threshold set state = ?, decided_by = ?, decided_at = ?,
                            ground = ?, from_day = ?
                        where threshold_id = ?
                        """)
                .param(from == null ? "REFUSED" : "IN_FORCE")
                .param(by)
                .param(Timestamp.from(at))
                .param(ground)
                .param(from)
                .param(thresholdId)
                .update();
    }

    private ThresholdProposal proposal(ResultSet row) throws SQLException {
        UUID thresholdId = row.getObject("threshold_id", UUID.class);
        Timestamp decidedAt = row.getTimestamp("decided_at");
        String ground = row.getString("ground");
        return new ThresholdProposal(
                thresholdId,
                AgencyCode.of(row.getString("body")),
                Reading.Purpose.valueOf(row.getString("purpose")),
                row.getDouble("accept"),
                row.getDouble("declared"),
                evidence(thresholdId),
                row.getObject("proposed_by", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                decidedAt == null || ground == null
                        ? null
                        : new ThresholdProposal.Decision(
                                ground,
                                row.getObject("from_day", LocalDate.class),
                                decidedAt.toInstant()));
    }

    private List<LabelledStratum> evidence(UUID thresholdId) {
        return database.sql(
                        """
                        select * from verification.threshold_evidence
                        where threshold_id = ? order by stratum
                        """)
                .param(thresholdId)
                .query((row, number) ->
                        new LabelledStratum(
                                row.getString("stratum"),
                                row.getInt("lines"),
                                row.getInt("labels"),
                                row.getInt("correct"),
                                row.getDouble("lower_bound"),
                                row.getObject("accept", Double.class)))
                .list();
    }
}
