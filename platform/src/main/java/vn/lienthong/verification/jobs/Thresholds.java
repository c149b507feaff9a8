package vn.lienthong.verification.jobs;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;

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
}
