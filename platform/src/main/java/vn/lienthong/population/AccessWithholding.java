package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SimulatedTime;

/**
 * Keeps reads under investigation from the person until a day; the access record itself stays as it
 * is. Thread-safe.
 */
@Transactional
public class AccessWithholding {

    private final JdbcClient database;
    private final Clock clock;

    AccessWithholding(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Decides that a read is not shown before a day. A later decision on the same read takes the
     * place of this one.
     *
     * @param until first day, in Vietnam, on which the person sees the read; after today
     * @param ground provision of law in words, shown to the person together with the read
     */
    public void withhold(UUID accessId, LocalDate until, String ground, Actor decidedBy) {
        Instant now = clock.instant();
        if (!until.isAfter(LocalDate.ofInstant(now, SimulatedTime.VIETNAM)) || ground.isBlank()) {
            throw new IllegalArgumentException("a read is withheld to a later day, on a ground");
        }
        database.sql(
                        """
                        insert into population.access_withheld (access_id, until, ground, decided_by, decided_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(accessId, until, ground.strip(), decidedBy.accountId(), Timestamp.from(now))
                .update();
    }
}
