package vn.lienthong.verification.jobs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.verification.Right;

/**
 * Says by which threshold the files of a body are judged: the latest that two people took into
 * force, and else that of the model. Thread-safe.
 */
public class Thresholds {

    private final JdbcClient database;

    Thresholds(JdbcClient database) {
        this.database = database;
    }

    /** The threshold of a body and purpose on a day. */
    @Transactional(readOnly = true)
    public Threshold inForce(AgencyCode body, Reading.Purpose purpose, LocalDate day) {
        return database.sql(
                        """
                        select accept, threshold_id from verification.threshold
                        where body = ? and purpose = ? and state = 'IN_FORCE' and from_day <= ?
                        order by from_day desc, decided_at desc limit 1
                        """)
                .params(body.national(), purpose.name(), day)
                .query((row, number) ->
                        new Threshold(row.getDouble(1), row.getObject(2, UUID.class)))
                .optional()
                .orElse(Threshold.OF_THE_MODEL);
    }

    /** The least chance by which each of these rights is judged on a day, in one statement. */
    @Transactional(readOnly = true)
    public Map<Right, Double> inForce(Collection<Right> rights, LocalDate day) {
        Map<Right, Double> accepts = new HashMap<>();
        rights.forEach(right -> accepts.put(right, Threshold.OF_THE_MODEL.accept()));
        database.sql(
                        """
                        select distinct on (body, purpose) body, purpose, accept
                        from verification.threshold
                        where body = any (?) and state = 'IN_FORCE' and from_day <= ?
                        order by body, purpose, from_day desc, decided_at desc
                        """)
                .param(
                        new SqlArrayValue(
                                "text",
                                accepts.keySet().stream()
                                        .map(right -> right.body().national())
                                        .distinct()
                                        .toArray()))
                .param(day)
                .query(row -> {
                    String body = row.getString("body");
                    String purpose = row.getString("purpose");
                    double accept = row.getDouble("accept");
                    accepts.replaceAll((right, known) ->
                            right.body().national().equals(body)
                                            && right.purpose().name().equals(purpose)
                                    ? accept
                                    : known);
                });
        return accepts;
    }
}
