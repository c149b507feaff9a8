package vn.lienthong.population.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.PartialDate;

/** Keeps who waits for their commune. Thread-safe. */
final class ResidenceReviewStore {

    private static final String SELECT =
            """
            select r.person_id, r.act_id, r.commune_code, r.candidates, a.happened_on, p.full_name, p.birth_date
            from population.residence_review r
            join population.civil_act a using (act_id)
            join population.person_current p on p.person_id = r.person_id
            """;

    private final JdbcClient database;

    ResidenceReviewStore(JdbcClient database) {
        this.database = database;
    }

    /** Somebody who waits. Prints as the identifiers only. */
    record Waiting(
            UUID personId,
            UUID actId,
            String name,
            int birthYear,
            String formerCommune,
            LocalDate since,
            List<String> candidates) {
        @Override
        public String toString() {
            return "Waiting[" + personId + ", " + actId + "]";
        }
    }

    List<Waiting> of(String commune, int most) {
        return database.sql(
                        SELECT
                                + " where r.candidates @> array[?::text] order by population.given_name_first(p.plain_key), r.person_id limit ?")
                .params(commune, most)
                .query(ResidenceReviewStore::waiting)
                .list();
    }

    long count(String commune) {
        return database.sql(
                        "select count(*) from population.residence_review where candidates @> array[?::text]")
                .param(commune)
                .query(Long.class)
                .single();
    }

    /** Locks one of them, so that of two officers one is told. */
    Optional<Waiting> lock(UUID person, UUID act) {
        return database.sql(SELECT + " where r.person_id = ? and r.act_id = ? for update of r")
                .params(person, act)
                .query(ResidenceReviewStore::waiting)
                .optional();
    }

    void remove(UUID person, UUID act) {
        database.sql("delete from population.residence_review where person_id = ? and act_id = ?")
                .params(person, act)
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("person_id", UUID.class),
                row.getObject("act_id", UUID.class),
                row.getString("full_name"),
                PartialDate.parse(row.getString("birth_date")).orElseThrow().year(),
                row.getString("commune_code"),
                LocalDate.parse(row.getString("happened_on")),
                List.of((String[]) row.getArray("candidates").getArray()));
    }
}
