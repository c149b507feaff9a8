package vn.lienthong.population.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.population.Attribute;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;

/** Finds out whom of a batch the register knows already. Thread-safe. */
final class RegisterLookup {

    private static final TypeReference<Map<Attribute, Map<String, String>>> DETAILS =
            new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    RegisterLookup(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Lets no residences be moved while a batch is taken in, and waits until none are. The first
     * statement of a batch.
     */
    void letResidencesStay() {
        database.sql("lock table population.person, population.changed_fact in row exclusive mode")
                .update();
    }

    /**
     * Whatever a table was like when the statements of this transaction were first planned, lookups
     * go by index: the register may have been empty then.
     */
    void expectManyPersons() {
        database.sql(
                        """
                        select set_config('enable_seqscan', 'off', true),
                            set_config('enable_hashjoin', 'off', true),
                            set_config('enable_mergejoin', 'off', true)
                        """)
                .query()
                .listOfRows();
    }

    /**
     * Everybody who holds or held one of these numbers; of a record that was merged, what it said,
     * and what holds now of the person.
     */
    Map<PersonalNumber, Registered> byNumber(Collection<PersonalNumber> numbers) {
        var found = new HashMap<PersonalNumber, Registered>();
        database.sql(
                        """
                        select n.number, c.person_id, p.person_id as record_id, p.sex, p.full_name, p.birth_date, p.commune_code,
                            p.old_number, p.died_on, p.mother, p.father, p.details,
                            c.sex as sex_now, c.full_name as name_now, c.birth_date as birth_now,
                            c.commune_code as commune_now, c.old_number as old_now, c.died_on as died_now,
                            c.spouse
                        from unnest(?) as asked (number)
                        join population.personal_number n on n.number = asked.number
                        join population.person p on p.person_id = n.person_id
                        left join population.person_merged m on m.person_id = n.person_id
                        join population.person_current c on c.person_id = coalesce(m.survivor, n.person_id)
                        """)
                .param(
                        new SqlArrayValue(
                                "bpchar",
                                numbers.stream()
                                        .map(PersonalNumber::unmasked)
                                        .toArray(Object[]::new)))
                .query(row -> {
                    Registered registered = registered(row);
                    found.put(registered.number(), registered);
                });
        return found;
    }

    /** The day of the last reorganisation of communes for which residences were moved. */
    Optional<LocalDate> reorganisedOn() {
        return database.sql(
                        """
                        select max(happened_on) as day from population.written_act
                        where kind = 'UNITS_REORGANISED'
                        """)
                .query((row, _) -> Optional.ofNullable(row.getString("day")).map(LocalDate::parse))
                .single();
    }

    /** Those of these identifiers that somebody bears. */
    Set<UUID> taken(Collection<UUID> identifiers) {
        if (identifiers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                database.sql("select person_id from population.person where person_id = any(?)")
                        .param(new SqlArrayValue("uuid", identifiers.toArray(Object[]::new)))
                        .query((row, number) -> row.getObject("person_id", UUID.class))
                        .list());
    }

    /**
     * Those of these households that somebody who lives leads on a day or later. Until the
     * transaction ends nobody else gives one of them a head.
     */
    Set<String> led(Collection<UUID> households, LocalDate day) {
        if (households.isEmpty()) {
            return new HashSet<>();
        }
        var asked = new SqlArrayValue("uuid", households.toArray(Object[]::new));
        // Whoever enters a household first makes the other wait, and is seen then.
        database.sql(
                        """
                        insert into population.household (household_id, formed_at)
                        select distinct household, now() from unnest(?) as asked (household) order by 1
                        on conflict do nothing
                        """)
                .param(asked)
                .update();
        return new HashSet<>(
                database.sql(
                                """
                                select h.household_id::text as household
                                from population.household h
                                where h.household_id = any (:households) and exists (
                                    select from population.person_current c
                                    join population.fact f on f.person_id = c.person_id
                                    where c.household = h.household_id
                                        and c.life not in ('DEAD', 'DECLARED_DEAD')
                                        and f.kind = 'HOUSEHOLD' and f.recorded_to is null
                                        and f.valid && daterange(:day::date, null)
                                        and f.value ->> 'part' = 'HEAD')
                                """)
                        .param("households", asked)
                        .param("day", day)
                        .query((row, number) -> row.getString("household"))
                        .list());
    }

    private Registered registered(ResultSet row) throws SQLException {
        String details = row.getString("details");
        return new Registered(
                row.getObject("person_id", UUID.class),
                row.getObject("record_id", UUID.class),
                PersonalNumber.of(row.getString("number")),
                new Registered.Essentials(
                        row.getString("full_name"),
                        sex(row.getString("sex")),
                        row.getString("birth_date"),
                        row.getString("commune_code"),
                        row.getString("old_number"),
                        row.getString("died_on")),
                new Registered.Essentials(
                        row.getString("name_now"),
                        sex(row.getString("sex_now")),
                        row.getString("birth_now"),
                        row.getString("commune_now"),
                        row.getString("old_now"),
                        row.getString("died_now")),
                new Registered.Parents(
                        row.getObject("mother", UUID.class), row.getObject("father", UUID.class)),
                row.getObject("spouse", UUID.class),
                details == null ? Map.of() : json.readValue(details, DETAILS));
    }

    private static Sex sex(String letter) {
        return letter.equals("M") ? Sex.MALE : Sex.FEMALE;
    }
}
