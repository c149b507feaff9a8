package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Identifiers;

/**
 * Writes what an act makes known of a person: bitemporal facts, and the projection of those that
 * hold now. Thread-safe.
 */
final class Facts {

    private static final String INSERT_FACT =
            """
            insert into population.fact (fact_id, person_id, kind, value, valid, recorded_from, act_id)
            values (?, ?, ?, ?::jsonb, daterange(?, null), ?, ?)
            """;
    private static final String INSERT_CURRENT =
            """
            insert into population.person_current
                (person_id, number, full_name, tone_key, plain_key, sex, birth_date, mother, father, commune_code)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;
    private final JsonMapper json;
    private final Identifiers identifiers;

    Facts(JdbcTemplate database, JsonMapper json, Identifiers identifiers) {
        this.database = database;
        this.json = json;
        this.identifiers = identifiers;
    }

    /**
     * One act and the person whom it makes known.
     *
     * @param actId the act
     * @param person as the act describes them
     * @param knownSince first day on which residence holds
     * @param recordedAt when the register learned it
     */
    record Discovery(UUID actId, Person person, LocalDate knownSince, Instant recordedAt) {}

    /** Writes all facts of newly entered persons in one batch each. */
    void record(List<Discovery> discoveries) {
        var facts = new ArrayList<Object[]>(discoveries.size() * 6);
        var current = new ArrayList<Object[]>(discoveries.size());
        for (Discovery discovery : discoveries) {
            Person person = discovery.person();
            LocalDate born = person.birthDate().earliest();
            facts.add(fact(discovery, "NAME", born, Map.of("full", person.name().full())));
            facts.add(
                    fact(discovery, "BIRTH", born, Map.of("date", person.birthDate().toString())));
            facts.add(fact(discovery, "SEX", born, Map.of("sex", person.sex().name())));
            facts.add(
                    fact(discovery, "NUMBER", born, Map.of("number", person.number().unmasked())));
            facts.add(
                    fact(
                            discovery,
                            "RESIDENCE",
                            discovery.knownSince(),
                            Map.of("commune", person.communeCode())));
            if (person.mother() != null || person.father() != null) {
                facts.add(fact(discovery, "PARENTS", born, parents(person)));
            }
            current.add(
                    new @Nullable Object[] {
                        person.personId(),
                        person.number().unmasked(),
                        person.name().full(),
                        person.name().toneKey(),
                        person.name().plainKey(),
                        letter(person.sex()),
                        person.birthDate().toString(),
                        person.mother(),
                        person.father(),
                        person.communeCode()
                    });
        }
        database.batchUpdate(INSERT_FACT, facts);
        database.batchUpdate(INSERT_CURRENT, current);
    }

    /** The letter under which the register stores a sex. */
    static String letter(Sex sex) {
        return sex == Sex.MALE ? "M" : "F";
    }

    static Sex sex(String letter) {
        return letter.equals("M") ? Sex.MALE : Sex.FEMALE;
    }

    /** Content of the act that makes a person known, as stored with it. */
    String content(Person person) {
        var content = new LinkedHashMap<String, String>();
        content.put("name", person.name().full());
        content.put("sex", person.sex().name());
        content.put("birthDate", person.birthDate().toString());
        content.put("residence", person.communeCode());
        content.putAll(parents(person));
        return json.writeValueAsString(content);
    }

    static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    private Object[] fact(
            Discovery discovery, String kind, LocalDate validFrom, Map<String, String> value) {
        return new Object[] {
            identifiers.next(),
            discovery.person().personId(),
            kind,
            json.writeValueAsString(value),
            validFrom,
            Timestamp.from(discovery.recordedAt()),
            discovery.actId()
        };
    }

    private static Map<String, String> parents(Person person) {
        var parents = new LinkedHashMap<String, String>();
        person.motherId().ifPresent(mother -> parents.put("mother", mother.toString()));
        person.fatherId().ifPresent(father -> parents.put("father", father.toString()));
        return parents;
    }
}
