package vn.lienthong.verification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import vn.lienthong.population.DeathRegistered;
import vn.lienthong.population.DeathWithdrawn;

/** Remembers deaths that the register told, which an older index does not know. Thread-safe. */
public class LifeChanges {

    private final JdbcClient database;

    LifeChanges(JdbcClient database) {
        this.database = database;
    }

    @ApplicationModuleListener
    void on(DeathRegistered event) {
        write(event.actId(), event.personId(), true, event.registeredAt());
    }

    @ApplicationModuleListener
    void on(DeathWithdrawn event) {
        write(event.actId(), event.personId(), false, event.registeredAt());
    }

    /** Events may come twice. */
    private void write(UUID actId, UUID personId, boolean died, Instant knownAt) {
        database.sql(
                        """
                        insert into verification.life_change (act_id, person_id, died, known_at)
                        values (?, ?, ?, ?) on conflict (act_id) do nothing
                        """)
                .params(actId, personId, died, Timestamp.from(knownAt))
                .update();
    }

    /** Whether a person is dead by what became known after a moment; empty when nothing did. */
    public Optional<Boolean> latest(UUID personId, Instant after) {
        return database.sql(
                        """
                        select died from verification.life_change
                        where person_id = ? and known_at > ? order by known_at desc, act_id desc limit 1
                        """)
                .params(personId, Timestamp.from(after))
                .query(Boolean.class)
                .optional();
    }
}
