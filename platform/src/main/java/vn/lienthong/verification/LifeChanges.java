package vn.lienthong.verification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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

    /**
     * Whether persons are dead by what became known after a moment, in one statement; those are
     * missing of whom nothing did.
     */
    public Map<UUID, Boolean> latest(Collection<UUID> persons, Instant after) {
        var died = new HashMap<UUID, Boolean>();
        if (persons.isEmpty()) {
            return died;
        }
        database.sql(
                        """
                        select distinct on (person_id) person_id, died from verification.life_change
                        where person_id = any (?) and known_at > ?
                        order by person_id, known_at desc, act_id desc
                        """)
                .param(new SqlArrayValue("uuid", persons.toArray()))
                .param(Timestamp.from(after))
                .query(row -> {
                    died.put(row.getObject("person_id", UUID.class), row.getBoolean("died"));
                });
        return died;
    }
}
