package vn.lienthong.population.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.population.Attribute;
import vn.lienthong.primitives.PartialDate;

/** Keeps who waits for their commune. Thread-safe. */
final class ResidenceReviewStore {

    /**
     * The dead do not wait, nor does anybody of whom such a residence is believed that began on the
     * day of the division or later: one assigned for that day would cover it.
     */
    private static final String WAITING =
            """
            from population.residence_review r
            join population.civil_act a using (act_id)
            join population.person_current p on p.person_id = r.person_id
            where p.life not in ('DEAD', 'DECLARED_DEAD') and not exists (
                select 1 from population.changed_fact f
                where f.person_id = r.person_id and f.kind = r.residence and f.recorded_to is null
                    and lower(f.valid) >= cast(a.happened_on as date))
            """;

    private static final String SELECT =
            """
            select r.person_id, r.act_id, r.residence, r.commune_code, r.candidates, a.happened_on, p.full_name,
                p.birth_date, (
                    select upper(f.valid) from population.changed_fact f
                    where f.person_id = r.person_id and f.kind = r.residence and f.recorded_to is null
                        and f.valid @> cast(a.happened_on as date)) as until
            """
                    + WAITING;

    private final JdbcClient database;

    ResidenceReviewStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody who waits, {@code until} the day on which the residence ends if it does. Prints as
     * the identifiers only.
     */
    record Waiting(
            UUID personId,
            UUID actId,
            Attribute residence,
            String name,
            int birthYear,
            String formerCommune,
            LocalDate since,
            @Nullable LocalDate until,
            List<String> candidates) {
        @Override
        public String toString() {
            return "Waiting[" + personId + ", " + actId + "]";
        }
    }

    List<Waiting> of(String commune, int most) {
        return database.sql(
                        SELECT
                                + " and r.candidates @> array[?::text] order by population.given_name_first(p.plain_key), r.person_id, r.residence limit ?")
                .params(commune, most)
                .query(ResidenceReviewStore::waiting)
                .list();
    }

    long count(String commune) {
        return database.sql("select count(*) " + WAITING + " and r.candidates @> array[?::text]")
                .param(commune)
                .query(Long.class)
                .single();
    }

    /**
     * Locks one of them, so that of two officers one is told, and so that nobody moves the person
     * between the look and the act.
     */
    Optional<Waiting> lock(UUID person, UUID act, Attribute residence) {
        database.sql("select 1 from population.person where person_id = ? for no key update")
                .param(person)
                .query()
                .listOfRows();
        return database.sql(
                        SELECT
                                + " and r.person_id = ? and r.act_id = ? and r.residence = ?::population.attribute for update of r")
                .params(person, act, residence.name())
                .query(ResidenceReviewStore::waiting)
                .optional();
    }

    void remove(Waiting settled) {
        database.sql(
                        """
                        delete from population.residence_review
                        where person_id = ? and act_id = ? and residence = ?::population.attribute
                        """)
                .params(settled.personId(), settled.actId(), settled.residence().name())
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("person_id", UUID.class),
                row.getObject("act_id", UUID.class),
                Attribute.valueOf(row.getString("residence")),
                row.getString("full_name"),
                PartialDate.parse(row.getString("birth_date")).orElseThrow().year(),
                row.getString("commune_code"),
                LocalDate.parse(row.getString("happened_on")),
                row.getObject("until", LocalDate.class),
                List.of((String[]) row.getArray("candidates").getArray()));
    }
}
