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
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Identifiers;

/**
 * Writes what an act makes known of persons who are new to the register: bitemporal facts, and the
 * projection of those that hold now. Thread-safe.
 */
final class Facts {

    private static final String INSERT_FACT =
            """
            insert into population.fact (fact_id, person_id, kind, value, valid, recorded_from, act_id)
            values (?, ?, ?, ?::jsonb, daterange(?, ?), ?, ?)
            """;
    private static final String INSERT_CURRENT =
            """
            insert into population.person_current
                (person_id, number, full_name, tone_key, plain_key, sex, birth_date, mother, father, commune_code)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate database;
    private final ActContent contents;
    private final Identifiers identifiers;

    Facts(JdbcTemplate database, ActContent contents, Identifiers identifiers) {
        this.database = database;
        this.contents = contents;
        this.identifiers = identifiers;
    }

    /**
     * One act and the person whom it makes known.
     *
     * @param actId the act
     * @param person as the act describes them
     * @param changes what the act says, see {@link #entry}
     * @param recordedAt when the register learned it
     */
    record Discovery(UUID actId, Person person, List<Change> changes, Instant recordedAt) {
        Discovery {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What an act that enters a person says.
     *
     * @param knownSince first day on which residence holds
     */
    static List<Change> entry(Person person, LocalDate knownSince) {
        Period life = Period.since(person.birthDate().earliest());
        var changes = new ArrayList<Change>(6);
        changes.add(said(person, Attribute.NAME, life, Map.of("full", person.name().full())));
        changes.add(said(person, Attribute.BIRTH, life, Map.of("date", "" + person.birthDate())));
        changes.add(said(person, Attribute.SEX, life, Map.of("sex", person.sex().name())));
        changes.add(
                said(person, Attribute.NUMBER, life, Map.of("number", person.number().unmasked())));
        changes.add(
                said(
                        person,
                        Attribute.RESIDENCE,
                        Period.since(knownSince),
                        Map.of("commune", person.communeCode())));
        if (person.mother() != null || person.father() != null) {
            changes.add(said(person, Attribute.PARENTS, life, parents(person)));
        }
        return List.copyOf(changes);
    }

    private static Change said(
            Person person, Attribute attribute, Period valid, Map<String, String> value) {
        return new Change(person.personId(), attribute, valid, value);
    }

    /** Writes all facts of newly entered persons in one batch each. */
    void record(List<Discovery> discoveries) {
        var facts = new ArrayList<Object[]>(discoveries.size() * 6);
        var current = new ArrayList<Object[]>(discoveries.size());
        for (Discovery discovery : discoveries) {
            for (Change change : discovery.changes()) {
                facts.add(fact(change, discovery.actId(), discovery.recordedAt()));
            }
            current.add(current(discovery.person()));
        }
        database.batchUpdate(INSERT_FACT, facts);
        database.batchUpdate(INSERT_CURRENT, current);
    }

    /** Writes facts of persons who are in the register already. */
    void add(List<Change> changes, List<UUID> acts, Instant recordedAt) {
        var facts = new ArrayList<Object[]>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            facts.add(fact(changes.get(i), acts.get(i), recordedAt));
        }
        database.batchUpdate(INSERT_FACT, facts);
    }

    private @Nullable Object[] fact(Change change, UUID act, Instant recordedAt) {
        return new @Nullable Object[] {
            identifiers.next(),
            change.person(),
            change.attribute().name(),
            contents.stored(change.value()),
            change.valid().from(),
            change.valid().to(),
            Timestamp.from(recordedAt),
            act
        };
    }

    private static @Nullable Object[] current(Person person) {
        return new @Nullable Object[] {
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
        };
    }

    /** The letter under which the register stores a sex. */
    static String letter(Sex sex) {
        return sex == Sex.MALE ? "M" : "F";
    }

    static Sex sex(String letter) {
        return letter.equals("M") ? Sex.MALE : Sex.FEMALE;
    }

    static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    private static Map<String, String> parents(Person person) {
        var parents = new LinkedHashMap<String, String>();
        person.motherId().ifPresent(mother -> parents.put("mother", mother.toString()));
        person.fatherId().ifPresent(father -> parents.put("father", father.toString()));
        return parents;
    }
}
