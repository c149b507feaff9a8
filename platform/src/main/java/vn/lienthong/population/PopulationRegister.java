package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.FaultException;

/**
 * Reads of the register. No answer about a person leaves without an access record, written in the
 * same transaction. Thread-safe.
 */
@Transactional
public class PopulationRegister {

    /** What {@link #person} reads, of a row {@code p} of the projection. */
    static final String COLUMNS =
            "p.person_id, p.number, full_name, sex, birth_date, mother, father, commune_code";

    private static final String SELECT = "select " + COLUMNS + " from population.person_current p ";
    private static final String BY_ID = SELECT + "where p.person_id = ?";
    private static final String BY_MERGED_ID =
            SELECT
                    + "join population.person_merged m on m.survivor = p.person_id where m.person_id = ?";

    /**
     * A number still leads to the person when another was issued to them, and when their record was
     * merged into another.
     */
    private static final String BY_NUMBER =
            SELECT
                    + """
                    where p.person_id = (
                        select coalesce(m.survivor, n.person_id) from population.personal_number n
                        left join population.person_merged m using (person_id)
                        where n.number = ?)
                    """;

    private final JdbcClient database;
    private final AccessRecords accesses;
    private final MatchMisses misses;
    private final SearchLimit searches;

    PopulationRegister(
            JdbcClient database, AccessRecords accesses, MatchMisses misses, SearchLimit searches) {
        this.database = database;
        this.accesses = accesses;
        this.misses = misses;
        this.searches = searches;
    }

    /**
     * A person's record; for one that was merged into another's, that other one.
     *
     * @throws FaultException {@code person.unknown} when there is no such person
     */
    public Person read(UUID personId, Reading reading) {
        Person person =
                one(BY_ID, personId)
                        .or(() -> one(BY_MERGED_ID, personId))
                        .orElseThrow(() -> new FaultException("person.unknown"));
        accesses.add(person.personId(), reading);
        return person;
    }

    /**
     * The person to whom number and name both belong; empty for a wrong number and for a wrong name
     * alike, so that an answer never reveals whether a number exists. Whoever names nobody too
     * often is stopped for a while.
     *
     * @throws FaultException {@code person.too-many-misses}
     */
    public Optional<Person> match(ParentClaim claim, Reading reading) {
        misses.requireFew(reading.reader());
        Optional<Person> found = recorded(byNumber(claim.number()).filter(claim::names), reading);
        if (found.isEmpty()) {
            misses.add(reading.reader());
        }
        return found;
    }

    /**
     * The person to whom number and date of birth both belong, as {@link #match}; the date is to be
     * given as far as the register knows it.
     *
     * @throws FaultException {@code person.too-many-misses}
     */
    public Optional<Person> identify(PersonalNumber number, PartialDate born, Reading reading) {
        misses.requireFew(reading.reader());
        Optional<Person> found =
                recorded(
                        byNumber(number).filter(person -> person.birthDate().equals(born)),
                        reading);
        if (found.isEmpty()) {
            misses.add(reading.reader());
        }
        return found;
    }

    private Optional<Person> recorded(Optional<Person> found, Reading reading) {
        found.ifPresent(person -> accesses.add(person.personId(), reading));
        return found;
    }

    /** Records a read of personal data that another module holds about a person. */
    public void noteReading(UUID personId, Reading reading) {
        accesses.add(personId, reading);
    }

    /** Records a read of each of these persons at once, such as those whom a list shows. */
    public void noteReadings(Collection<UUID> persons, Reading reading) {
        accesses.addAll(persons, reading);
    }

    /**
     * As {@link #noteReadings}, of those whom a search found for somebody at a desk.
     *
     * @throws FaultException {@code desk.too-many-shown} when searches showed too many to the
     *     reader on this day
     */
    public void noteFound(Collection<UUID> persons, Reading reading) {
        searches.add(reading.reader(), persons.size());
        noteReadings(persons, reading);
    }

    /** How many persons the register holds. */
    @Transactional(readOnly = true)
    public long persons() {
        return database.sql("select count(*) from population.person").query(Long.class).single();
    }

    private Optional<Person> byNumber(PersonalNumber number) {
        return one(BY_NUMBER, number.unmasked());
    }

    private Optional<Person> one(String sql, Object key) {
        return database.sql(sql).param(key).query((row, _) -> person(row)).optional();
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("person_id", UUID.class),
                PersonalNumber.of(row.getString("number")),
                VietnameseName.of(row.getString("full_name")),
                Facts.sex(row.getString("sex")),
                Facts.date(row.getString("birth_date")),
                row.getObject("mother", UUID.class),
                row.getObject("father", UUID.class),
                row.getString("commune_code"));
    }
}
