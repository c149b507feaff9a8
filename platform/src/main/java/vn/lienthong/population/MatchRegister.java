package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.VietnameseName;

/** Finds whom a claim may mean. Thread-safe. */
final class MatchRegister {

    /** People of one name born on one day; more are not looked at. */
    private static final int NAMESAKES_MAX = 100;

    private static final String SELECT =
            """
            select p.person_id, p.number, p.full_name, p.sex, p.birth_date, p.mother, p.father,
                p.commune_code, p.life, m.number as mother_number, m.full_name as mother_name
            from population.person_current p
            left join population.person_current m on m.person_id = p.mother
            """;

    private final JdbcClient database;

    MatchRegister(JdbcClient database) {
        this.database = database;
    }

    /** Who may be meant: by the number where one is given, else by name and day of birth. */
    List<MatchCandidate> candidates(PersonClaim claim) {
        PersonalNumber number = claim.number();
        return number != null ? byNumber(number) : byName(claim);
    }

    private List<MatchCandidate> byNumber(PersonalNumber number) {
        return database.sql(
                        SELECT
                                + """
                                where p.number = :number or p.person_id =
                                    (select g.survivor from population.personal_number n
                                     join population.person_merged g using (person_id)
                                     where n.number = :number)
                                """)
                .param("number", number.unmasked())
                .query(MatchRegister::candidate)
                .list();
    }

    Optional<MatchCandidate> byId(UUID personId) {
        return database.sql(SELECT + "where p.person_id = ?")
                .param(personId)
                .query(MatchRegister::candidate)
                .optional();
    }

    private List<MatchCandidate> byName(PersonClaim claim) {
        VietnameseName name = claim.name();
        return database.sql(SELECT + "where p.plain_key = ? and p.birth_date = ? limit ?")
                .params(
                        name == null ? "" : name.plainKey(),
                        String.valueOf(claim.birthDate()),
                        NAMESAKES_MAX)
                .query(MatchRegister::candidate)
                .list();
    }

    private static MatchCandidate candidate(ResultSet row, int number) throws SQLException {
        UUID motherId = row.getObject("mother", UUID.class);
        return new MatchCandidate(
                new Person(
                        row.getObject("person_id", UUID.class),
                        PersonalNumber.of(row.getString("number")),
                        VietnameseName.of(row.getString("full_name")),
                        Facts.sex(row.getString("sex")),
                        Facts.date(row.getString("birth_date")),
                        motherId,
                        row.getObject("father", UUID.class),
                        row.getString("commune_code")),
                row.getString("life").equals("ALIVE"),
                mother(motherId, row));
    }

    private static MatchCandidate.@Nullable Mother mother(@Nullable UUID motherId, ResultSet row)
            throws SQLException {
        return motherId == null || row.getString("mother_number") == null
                ? null
                : new MatchCandidate.Mother(
                        motherId,
                        PersonalNumber.of(row.getString("mother_number")),
                        VietnameseName.of(row.getString("mother_name")));
    }
}
