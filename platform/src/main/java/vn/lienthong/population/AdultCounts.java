package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the living adults of the register: answers numbers, never who they are. Whoever was
 * declared missing lives; somebody of whom only the year or month of birth is known is an adult
 * once that is over. Thread-safe.
 */
@Transactional
public class AdultCounts {

    private static final String ADULT =
            """
            life not in ('DEAD', 'DECLARED_DEAD')
            and left(birth_date || substr('-12-31', length(birth_date) - 3), 10) <= ?
            """;

    private final JdbcClient database;
    private final Majority majority;

    AdultCounts(JdbcClient database, Majority majority) {
        this.database = database;
        this.majority = majority;
    }

    /** How many adults live. Reads the whole projection once. */
    public long living(LocalDate day) {
        return database.sql("select count(*) from population.person_current where " + ADULT)
                .param(majority.lastBirth(day).toString())
                .query(Long.class)
                .single();
    }

    /** Persons about whom somebody asks, told some thousands at a time. */
    @FunctionalInterface
    public interface Persons {
        void tell(Consumer<Collection<UUID>> listener);
    }

    /** How many of these persons are adults who live; merged records are one person. */
    public long livingAmong(Persons persons, LocalDate day) {
        database.sql("create temporary table asked (person_id uuid primary key) on commit drop")
                .update();
        persons.tell(this::note);
        long counted =
                database.sql(
                                "select count(*) from population.person_current join asked using (person_id) where "
                                        + ADULT)
                        .param(majority.lastBirth(day).toString())
                        .query(Long.class)
                        .single();
        database.sql("drop table asked").update();
        return counted;
    }

    private void note(Collection<UUID> persons) {
        database.sql(
                        """
                        insert into asked
                        select distinct coalesce(m.survivor, a.person_id)
                        from unnest(?::uuid[]) as a (person_id)
                        left join population.person_merged m using (person_id)
                        on conflict do nothing
                        """)
                .param(
                        persons.stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                .update();
    }
}
