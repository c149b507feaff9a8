package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.VietnameseName;

/** Finds whom a claim may mean. Thread-safe. */
final class MatchRegister {

    /** People of one name born on one day; more are not looked at. */
    private static final int NAMESAKES_MAX = 100;

    private static final String COLUMNS =
            """
            p.person_id, p.number, p.full_name, p.sex, p.birth_date, p.mother, p.father,
                p.commune_code, p.resident, p.life, m.number as mother_number, m.full_name as mother_name
            """;

    private static final String MOTHER =
            " left join population.person_current m on m.person_id = p.mother ";

    private final JdbcClient database;

    MatchRegister(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who may be meant by each of some claims: by the number where one is given, else by name and
     * day of birth.
     *
     * @return one list a claim, in their order
     */
    List<List<MatchCandidate>> candidates(List<PersonClaim> claims) {
        var found = new ArrayList<List<MatchCandidate>>();
        claims.forEach(_ -> found.add(new ArrayList<>()));
        addByNumber(claims, found);
        addByName(claims, found);
        return found;
    }

    /** Persons by their identifiers, or by those of records that were merged into theirs. */
    Map<UUID, MatchCandidate> byIds(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, MatchCandidate>();
        database.sql(
                        """
                        select asked.person_id as asked_id, %s
                        from unnest(?) as asked (person_id)
                        cross join lateral (
                            select * from population.person_current now
                            where now.person_id = coalesce(
                                (select g.survivor from population.person_merged g
                                 where g.person_id = asked.person_id),
                                asked.person_id)
                            offset 0) p %s
                        """
                                .formatted(COLUMNS, MOTHER))
                .param(ActStore.ids(persons))
                .query(row -> {
                    found.put(row.getObject("asked_id", UUID.class), candidate(row));
                });
        return found;
    }

    private void addByNumber(List<PersonClaim> claims, List<List<MatchCandidate>> found) {
        int[] numbered =
                IntStream.range(0, claims.size())
                        .filter(i -> claims.get(i).number() != null)
                        .toArray();
        if (numbered.length == 0) {
            return;
        }
        // A number leads to whom it was issued, though another was issued to them since, and from a
        // record that was merged to the survivor. Nothing is moved out of the lateral part: each
        // number is looked up by index, whatever the
        // server believes of the size of the register.
        database.sql(
                        """
                        select asked.place, %s
                        from unnest(?, ?) as asked (place, number)
                        cross join lateral (
                            select now.* from population.personal_number n
                            left join population.person_merged g using (person_id)
                            join population.person_current now
                                on now.person_id = coalesce(g.survivor, n.person_id)
                            where n.number = asked.number
                            offset 0) p %s
                        """
                                .formatted(COLUMNS, MOTHER))
                .param(places(numbered))
                .param(
                        texts(
                                "bpchar",
                                numbered,
                                i -> Objects.requireNonNull(claims.get(i).number()).unmasked()))
                .query(row -> {
                    found.get(row.getInt("place")).add(candidate(row));
                });
    }

    private void addByName(List<PersonClaim> claims, List<List<MatchCandidate>> found) {
        int[] named =
                IntStream.range(0, claims.size())
                        .filter(i -> claims.get(i).number() == null)
                        .toArray();
        if (named.length == 0) {
            return;
        }
        database.sql(
                        """
                        select asked.place, %s
                        from unnest(?, ?, ?) as asked (place, plain_key, birth_date)
                        cross join lateral (
                            select * from population.person_current named
                            where named.plain_key = asked.plain_key and named.birth_date = asked.birth_date
                            limit %d) p %s
                        """
                                .formatted(COLUMNS, NAMESAKES_MAX, MOTHER))
                .param(places(named))
                .param(texts("text", named, i -> plainKey(claims.get(i))))
                .param(texts("text", named, i -> Objects.toString(claims.get(i).birthDate())))
                .query(row -> {
                    found.get(row.getInt("place")).add(candidate(row));
                });
    }

    private static String plainKey(PersonClaim claim) {
        VietnameseName name = claim.name();
        return name == null ? "" : name.plainKey();
    }

    private static SqlArrayValue places(int[] places) {
        return new SqlArrayValue("int4", Arrays.stream(places).boxed().toArray());
    }

    private static SqlArrayValue texts(String type, int[] places, IntFunction<String> text) {
        return new SqlArrayValue(type, Arrays.stream(places).mapToObj(text).toArray());
    }

    private static MatchCandidate candidate(ResultSet row) throws SQLException {
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
                row.getBoolean("resident"),
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
