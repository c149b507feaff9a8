package vn.lienthong.population.quality;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.rules.Value;
import vn.lienthong.rules.ValueType;

/**
 * What rules may ask of a person: few values, each of few kinds, so that one answer serves many
 * people. Prints without values.
 *
 * @param person identifier
 * @param communeCode commune of residence
 * @param values in the order of {@link #NAMES}
 */
record PersonProfile(UUID person, String communeCode, List<Value> values) {

    /** Inputs by name. */
    static final Map<String, ValueType> INPUTS =
            Map.ofEntries(
                    Map.entry("age", ValueType.NUMBER),
                    Map.entry("birthKnownTo", ValueType.TEXT),
                    Map.entry("nameWords", ValueType.NUMBER),
                    Map.entry("numberSaysSex", ValueType.BOOLEAN),
                    Map.entry("numberSaysBirthYear", ValueType.BOOLEAN),
                    Map.entry("communeInForce", ValueType.BOOLEAN),
                    Map.entry("motherKnown", ValueType.BOOLEAN),
                    Map.entry("motherSex", ValueType.TEXT),
                    Map.entry("motherOlderBy", ValueType.NUMBER),
                    Map.entry("fatherKnown", ValueType.BOOLEAN),
                    Map.entry("fatherSex", ValueType.TEXT),
                    Map.entry("fatherOlderBy", ValueType.NUMBER),
                    Map.entry("ethnicityKnown", ValueType.BOOLEAN),
                    Map.entry("nationalityKnown", ValueType.BOOLEAN),
                    Map.entry("originKnown", ValueType.BOOLEAN),
                    Map.entry("birthPlaceKnown", ValueType.BOOLEAN),
                    Map.entry("householdKnown", ValueType.BOOLEAN),
                    Map.entry("maritalStatusKnown", ValueType.BOOLEAN),
                    Map.entry("contactKnown", ValueType.BOOLEAN),
                    Map.entry("married", ValueType.BOOLEAN),
                    Map.entry("spouseAgrees", ValueType.BOOLEAN));

    /** The inputs in one order. */
    static final List<String> NAMES = INPUTS.keySet().stream().sorted().toList();

    /** What {@link #of} reads of everybody who lives. */
    static final String SELECT =
            """
            select p.person_id, p.commune_code, p.number, p.full_name, p.sex, p.birth_date,
                p.mother, m.sex as mother_sex, m.birth_date as mother_birth,
                p.father, f.sex as father_sex, f.birth_date as father_birth,
                p.spouse, s.spouse as spouse_of_spouse, p.household,
                array(select jsonb_object_keys(e.details)) as entered, e.changed::text[] as changed,
                e.details -> 'BIRTH' ->> 'place' as birth_place, later.kinds as later
            from population.person_current p
            join population.person e using (person_id)
            cross join lateral (
                select array_agg(case
                        when c.kind <> 'BIRTH' then c.kind::text
                        when c.value ->> 'place' <> '' then 'BIRTH.place' else 'BIRTH' end) as kinds
                from population.changed_fact c
                where c.person_id = p.person_id and c.recorded_to is null and c.valid @> cast(? as date)) later
            left join population.person_current m on m.person_id = p.mother
            left join population.person_current f on f.person_id = p.father
            left join population.person_current s on s.person_id = p.spouse
            where p.life = 'ALIVE'
            """;

    PersonProfile {
        values = List.copyOf(values);
    }

    /**
     * Reads a row of {@link #SELECT}, which takes the day.
     *
     * @param inForce whether a commune is in force on the day
     */
    static PersonProfile of(ResultSet row, LocalDate day, Predicate<String> inForce)
            throws SQLException {
        var inputs = new HashMap<String, Value>();
        PartialDate birth = PartialDate.parse(row.getString("birth_date")).orElseThrow();
        PersonalNumber number = PersonalNumber.of(row.getString("number"));
        String commune = row.getString("commune_code");
        UUID person = row.getObject("person_id", UUID.class);
        UUID spouse = row.getObject("spouse", UUID.class);
        inputs.put("age", Value.of(ChronoUnit.YEARS.between(birth.earliest(), day)));
        inputs.put("birthKnownTo", Value.of(birth.precision().name()));
        inputs.put("nameWords", Value.of(words(row.getString("full_name"))));
        inputs.put(
                "numberSaysSex",
                Value.of((number.sex() == Sex.MALE) == row.getString("sex").equals("M")));
        inputs.put("numberSaysBirthYear", Value.of(number.birthYear() == birth.year()));
        inputs.put("communeInForce", Value.of(inForce.test(commune)));
        parent(inputs, "mother", row, birth);
        parent(inputs, "father", row, birth);
        Set<String> known = known(row);
        inputs.put("ethnicityKnown", Value.of(known.contains("ETHNICITY")));
        inputs.put("nationalityKnown", Value.of(known.contains("NATIONALITY")));
        inputs.put("originKnown", Value.of(known.contains("ORIGIN")));
        inputs.put("birthPlaceKnown", Value.of(known.contains("BIRTH.place")));
        inputs.put("householdKnown", Value.of(row.getObject("household") != null));
        inputs.put("maritalStatusKnown", Value.of(known.contains("MARITAL_STATUS")));
        inputs.put("contactKnown", Value.of(known.contains("CONTACT")));
        inputs.put("married", Value.of(spouse != null));
        inputs.put(
                "spouseAgrees",
                Value.of(person.equals(row.getObject("spouse_of_spouse", UUID.class))));
        return new PersonProfile(person, commune, NAMES.stream().map(inputs::get).toList());
    }

    /**
     * The attributes of which something is known, by the entry where no later act speaks of them.
     */
    private static Set<String> known(ResultSet row) throws SQLException {
        Set<String> known = texts(row, "entered");
        boolean born = row.getString("birth_place") != null;
        Set<String> changed = texts(row, "changed");
        known.removeAll(changed);
        if (born && !changed.contains("BIRTH")) {
            known.add("BIRTH.place");
        }
        known.addAll(texts(row, "later"));
        return known;
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? new HashSet<>()
                : new HashSet<>(List.of((String[]) array.getArray()));
    }

    private static void parent(
            Map<String, Value> inputs, String part, ResultSet row, PartialDate birth)
            throws SQLException {
        inputs.put(part + "Known", Value.of(row.getObject(part) != null));
        String sex = row.getString(part + "_sex");
        inputs.put(part + "Sex", Value.of(sex == null ? "" : sex));
        inputs.put(part + "OlderBy", Value.of(olderBy(row.getString(part + "_birth"), birth)));
    }

    /** Full years at the least; plenty where the parent's record is not shown. */
    private static long olderBy(@Nullable String parentBirth, PartialDate birth) {
        return parentBirth == null
                ? 99
                : ChronoUnit.YEARS.between(
                        PartialDate.parse(parentBirth).orElseThrow().earliest(), birth.latest());
    }

    private static long words(String name) {
        return name.chars().filter(character -> character == ' ').count() + 1;
    }

    /** An ordinary grown-up, for the examples. */
    static Map<String, Value> ordinary() {
        var inputs = new HashMap<String, Value>();
        inputs.put("age", Value.of(40));
        inputs.put("birthKnownTo", Value.of("DAY"));
        inputs.put("nameWords", Value.of(3));
        inputs.put("numberSaysSex", Value.of(true));
        inputs.put("numberSaysBirthYear", Value.of(true));
        inputs.put("communeInForce", Value.of(true));
        inputs.put("motherKnown", Value.of(true));
        inputs.put("motherSex", Value.of("F"));
        inputs.put("motherOlderBy", Value.of(25));
        inputs.put("fatherKnown", Value.of(true));
        inputs.put("fatherSex", Value.of("M"));
        inputs.put("fatherOlderBy", Value.of(27));
        inputs.put("ethnicityKnown", Value.of(true));
        inputs.put("nationalityKnown", Value.of(true));
        inputs.put("originKnown", Value.of(true));
        inputs.put("birthPlaceKnown", Value.of(true));
        inputs.put("householdKnown", Value.of(true));
        inputs.put("maritalStatusKnown", Value.of(true));
        inputs.put("contactKnown", Value.of(true));
        inputs.put("married", Value.of(false));
        inputs.put("spouseAgrees", Value.of(false));
        return inputs;
    }

    @Override
    public String toString() {
        return "PersonProfile[" + person + "]";
    }
}
