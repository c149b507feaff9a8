package vn.lienthong.population;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what lists and checks see of persons in step with what is believed: one row for each
 * person, and for a record that was merged into another's only where it went. Within the caller's
 * transaction. Thread-safe.
 */
final class ShownPersons {

    private static final String UPDATE =
            """
            update population.person_current set
                number = ?, full_name = ?, tone_key = ?, plain_key = ?, sex = ?, birth_date = ?,
                mother = ?, father = ?, commune_code = ?, resident = ?, life = ?, spouse = ?, household = ?,
                old_number = ?, died_on = ?
            where person_id = ?
            """;
    private static final String INSERT =
            """
            insert into population.person_current
                (number, full_name, tone_key, plain_key, sex, birth_date, mother, father,
                 commune_code, resident, life, spouse, household, old_number, died_on, person_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient database;

    ShownPersons(JdbcClient database) {
        this.database = database;
    }

    /**
     * Shows a person, unless their record was merged.
     *
     * @param now what is to be seen
     */
    void show(History history, Projection now) {
        Optional<UUID> survivor = history.survivor();
        if (survivor.isPresent()) {
            hide(history, survivor.get());
        } else if (!update(history.person(), now)) {
            bringBack(history.person(), now);
        }
    }

    private void hide(History merged, UUID survivor) {
        database.sql("delete from population.person_current where person_id = ?")
                .param(merged.person())
                .update();
        database.sql(
                        """
                        insert into population.person_merged (person_id, survivor, act_id)
                        values (?, ?, ?)
                        on conflict (person_id) do update
                        set survivor = excluded.survivor, act_id = excluded.act_id
                        """)
                .params(merged.person(), survivor, merged.mergedBy())
                .update();
    }

    /** Whether there was a row. */
    private boolean update(UUID person, Projection now) {
        return with(database.sql(UPDATE), now, person).update() == 1;
    }

    /** A merge was revoked. */
    private void bringBack(UUID person, Projection now) {
        database.sql("delete from population.person_merged where person_id = ?")
                .param(person)
                .update();
        with(database.sql(INSERT), now, person).update();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, Projection now, UUID person) {
        return statement
                .param(now.number())
                .param(now.name().full())
                .param(now.name().toneKey())
                .param(now.name().plainKey())
                .param(now.sex())
                .param(now.birthDate())
                .param(now.mother())
                .param(now.father())
                .param(now.communeCode())
                .param(now.resident())
                .param(now.life())
                .param(now.spouse())
                .param(now.household())
                .param(now.oldNumber())
                .param(now.diedOn())
                .param(person);
    }

    /** What the register shows of the persons of a range; a merged record is not among them. */
    Map<UUID, Projection> shown(Beliefs.Range range) {
        var shown = new HashMap<UUID, Projection>();
        database.sql("select * from population.person_current where person_id between ? and ?")
                .params(range.first(), range.last())
                .query(row -> {
                    shown.put(row.getObject("person_id", UUID.class), Projection.of(row));
                });
        return shown;
    }

    /** Where those of the records of a range went that were merged. */
    Map<UUID, UUID> merged(Beliefs.Range range) {
        var merged = new HashMap<UUID, UUID>();
        database.sql(
                        """
                        select person_id, survivor from population.person_merged
                        where person_id between ? and ?
                        """)
                .params(range.first(), range.last())
                .query(row -> {
                    merged.put(
                            row.getObject("person_id", UUID.class),
                            row.getObject("survivor", UUID.class));
                });
        return merged;
    }
}
