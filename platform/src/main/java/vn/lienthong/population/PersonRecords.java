package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.FaultException;

/**
 * Reads of a person's whole record: any past state, and the acts behind it. Every answer leaves an
 * access record in the same transaction. Thread-safe.
 */
@Transactional
public class PersonRecords {

    /**
     * As known when the answer is given. It waits for nobody who is writing: for whoever is about
     * to write about the same person, and will be told what came in between.
     */
    public static final Instant NOW = Instant.MAX;

    /** A moment after every other, as the database writes it. */
    private static final String FOR_EVER = "infinity";

    private final JdbcClient database;
    private final PopulationRegister register;
    private final ActContent contents;
    private final Clock clock;

    PersonRecords(
            JdbcClient database, PopulationRegister register, ActContent contents, Clock clock) {
        this.database = database;
        this.register = register;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * What held of a person on a day, as known at a moment. A record that was known at that moment
     * to be another person's second one answers as that person. The answer says as known at which
     * moment it is: nothing is known of moments to come, and while residences are being moved
     * nothing of those since that began.
     *
     * @throws FaultException {@code person.unknown} when there is no such person
     */
    public PersonState at(UUID person, LocalDate validOn, Instant knownOn, Reading reading) {
        register.read(person, reading);
        Instant settled = settled(person, knownOn);
        return state(meant(person, settled), validOn, settled);
    }

    /**
     * The last moment, until the one that is asked for, of which the same will be answered for
     * ever. Whoever is writing about the person is waited for, since they took the moment of what
     * they write before others can see it; whoever comes later takes a later one.
     */
    private Instant settled(UUID person, Instant asked) {
        if (asked.equals(NOW)) {
            return clock.instant();
        }
        database.sql("select 1 from population.person where person_id = ? for share")
                .param(person)
                .query()
                .listOfRows();
        Instant now = clock.instant();
        Instant known = asked.isAfter(now) ? now : asked;
        return UnitReorganisations.begun(database)
                .filter(begun -> !known.isBefore(begun))
                .map(begun -> begun.minus(1, ChronoUnit.MICROS))
                .orElse(known);
    }

    /** The person as whose second record this one was known, at that moment. */
    private UUID meant(UUID person, Instant knownOn) {
        return database.sql(
                        """
                        select cast(value ->> 'person' as uuid) from population.changed_fact
                        where person_id = ? and kind = 'MERGED_INTO'
                            and recorded_from <= ? and (recorded_to is null or recorded_to > ?)
                        """)
                .params(person, Timestamp.from(knownOn), Timestamp.from(knownOn))
                .query(UUID.class)
                .optional()
                .orElse(person);
    }

    /**
     * The acts about a person, in the order of registration; for a record that was merged into
     * another's, those about that other one.
     *
     * @throws FaultException {@code person.unknown} when there is no such person
     */
    public List<PersonAct> acts(UUID person, Reading reading) {
        return acts(register.read(person, reading).personId(), FOR_EVER);
    }

    /**
     * What held of a person on a day, and the acts, as known at a moment: one read. A record that
     * was known at that moment to be another person's second one answers as that person.
     *
     * @throws FaultException {@code person.unknown} when there is no such person
     */
    public PersonFile file(UUID person, LocalDate validOn, Instant knownOn, Reading reading) {
        Person now = register.read(person, reading);
        Instant settled = settled(person, knownOn);
        UUID meant = meant(person, settled);
        return new PersonFile(now, state(meant, validOn, settled), acts(meant, settled.toString()));
    }

    private PersonState state(UUID person, LocalDate validOn, Instant knownOn) {
        return Objects.requireNonNull(states(List.of(person), validOn, knownOn).get(person));
    }

    /**
     * What held of several persons on a day, as known at a moment, for callers who record the reads
     * themselves. Of whom nothing was known, nothing held.
     */
    Map<UUID, PersonState> states(Collection<UUID> persons, LocalDate validOn, Instant knownOn) {
        var held = new HashMap<UUID, Map<Attribute, Map<String, String>>>();
        persons.forEach(person -> held.put(person, new EnumMap<>(Attribute.class)));
        Timestamp known = Timestamp.from(knownOn);
        database.sql(
                        """
                        select asked.person_id, held.kind, held.value
                        from unnest(?) as asked (person_id)
                        cross join lateral (
                            select kind, value from population.fact f
                            where f.person_id = asked.person_id and f.valid @> ?::date
                                and f.recorded_from <= ?
                                and (f.recorded_to is null or f.recorded_to > ?)
                            offset 0) held
                        """)
                .params(ActStore.ids(persons), validOn, known, known)
                .query(row -> {
                    Objects.requireNonNull(held.get(row.getObject(1, UUID.class)))
                            .put(
                                    Attribute.valueOf(row.getString(2)),
                                    contents.value(row.getString(3)));
                });
        var states = new HashMap<UUID, PersonState>();
        held.forEach((person, values) ->
                states.put(person, new PersonState(person, validOn, knownOn, values)));
        return states;
    }

    /** Mergers of communes are about nobody in particular, and in everybody's life who moved. */
    private List<PersonAct> acts(UUID person, String knownOn) {
        return database.sql(
                        """
                        select a.act_id, a.kind, a.subject, a.happened_on, a.registered_at, a.commune_code,
                            a.register_number, g.ground, a.decided_by, a.amends, a.content,
                            exists (select 1 from population.civil_act r
                                    where r.amends = a.act_id and r.kind = 'REVOCATION'
                                        and r.registered_at <= ?::timestamptz) as revoked,
                            %s
                        from population.civil_act a join population.act_ground g using (ground_id)
                        left join population.person p
                            on p.person_id = a.subject and a.content is null
                        where a.act_id in
                            (select act_id from population.civil_act where subject = ?
                             union
                             select act_id from population.civil_act_person where person_id = ?
                             union
                             select act_id from population.changed_fact where person_id = ?)
                            and a.registered_at <= ?::timestamptz
                        order by a.registered_at, a.act_id
                        """
                                .formatted(Entry.COLUMNS))
                .params(knownOn, person, person, person, knownOn)
                .query((row, number) -> act(row, person))
                .list();
    }

    private PersonAct act(ResultSet row, UUID person) throws SQLException {
        ActKind kind = ActKind.valueOf(row.getString("kind"));
        return new PersonAct(
                row.getObject("act_id", UUID.class),
                kind,
                row.getString("happened_on"),
                new PersonAct.Entry(
                        row.getTimestamp("registered_at").toInstant(),
                        row.getString("commune_code"),
                        row.getString("register_number"),
                        row.getString("ground"),
                        row.getString("decided_by")),
                row.getObject("amends", UUID.class),
                row.getBoolean("revoked"),
                kind == ActKind.UNITS_REORGANISED ? List.of() : said(changes(row), person));
    }

    private List<Change> changes(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return content == null
                ? Entry.of(row, contents).changes()
                : contents.changes(
                        content,
                        row.getObject("subject", UUID.class),
                        row.getString("happened_on"));
    }

    private static List<PersonAct.Said> said(List<Change> changes, UUID person) {
        return changes.stream()
                .filter(change -> change.person().equals(person))
                .map(change ->
                        new PersonAct.Said(change.attribute(), change.valid(), change.value()))
                .toList();
    }
}
