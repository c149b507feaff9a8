package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.FaultException;

/**
 * Reads of a person's whole record: any past state, and the acts behind it. Every answer leaves an
 * access record in the same transaction. Thread-safe.
 */
@Transactional
public class PersonRecords {

    private final JdbcClient database;
    private final PopulationRegister register;
    private final ActContent contents;

    PersonRecords(JdbcClient database, PopulationRegister register, ActContent contents) {
        this.database = database;
        this.register = register;
        this.contents = contents;
    }

    /**
     * What held of a person on a day, as known at a moment. A record that was known at that moment
     * to be another person's second one answers as that person.
     *
     * @throws FaultException {@code person.unknown} when there is no such person
     */
    public PersonState at(UUID person, LocalDate validOn, Instant knownOn, Reading reading) {
        register.read(person, reading);
        UUID meant = meant(person, knownOn);
        var held = new EnumMap<Attribute, Map<String, String>>(Attribute.class);
        database.sql(
                        """
                        select kind, value from population.fact
                        where person_id = ? and valid @> ?::date
                            and recorded_from <= ? and (recorded_to is null or recorded_to > ?)
                        """)
                .params(meant, validOn, Timestamp.from(knownOn), Timestamp.from(knownOn))
                .query(row -> {
                    held.put(
                            Attribute.valueOf(row.getString("kind")),
                            contents.value(row.getString("value")));
                });
        return new PersonState(meant, validOn, knownOn, held);
    }

    private UUID meant(UUID person, Instant knownOn) {
        return database.sql(
                        """
                        select cast(value ->> 'person' as uuid) from population.fact
                        where person_id = ? and kind = 'MERGED_INTO'
                            and recorded_from <= ? and (recorded_to is null or recorded_to > ?)
                        """)
                .params(person, Timestamp.from(knownOn), Timestamp.from(knownOn))
                .query(UUID.class)
                .optional()
                .orElse(person);
    }

    /**
     * The acts about a person, in the order of registration.
     *
     * @throws FaultException {@code person.unknown} when there is no such person
     */
    public List<PersonAct> acts(UUID person, Reading reading) {
        register.read(person, reading);
        return database.sql(
                        """
                        select a.act_id, a.kind, a.happened_on, a.registered_at, a.commune_code,
                            a.register_number, a.amends, a.content,
                            exists (select 1 from population.civil_act r
                                    where r.amends = a.act_id and r.kind = 'REVOCATION') as revoked
                        from population.civil_act a
                        where a.subject = ? or a.act_id in
                            (select act_id from population.civil_act_person where person_id = ?)
                        order by a.registered_at, a.act_id
                        """)
                .params(person, person)
                .query((row, number) ->
                        new PersonAct(
                                row.getObject("act_id", UUID.class),
                                ActKind.valueOf(row.getString("kind")),
                                row.getString("happened_on"),
                                row.getTimestamp("registered_at").toInstant(),
                                row.getString("commune_code"),
                                row.getString("register_number"),
                                row.getObject("amends", UUID.class),
                                row.getBoolean("revoked"),
                                contents.changes(row.getString("content")).stream()
                                        .filter(change -> change.person().equals(person))
                                        .map(Change::attribute)
                                        .collect(Collectors.toSet())))
                .list();
    }
}
