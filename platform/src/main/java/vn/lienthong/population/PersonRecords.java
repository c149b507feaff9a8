package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
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
     * What held of a person on a day, as known at a moment.
     *
     * @throws FaultException {@code person.unknown} when there is no such person
     */
    public PersonState at(UUID person, LocalDate validOn, Instant knownOn, Reading reading) {
        register.read(person, reading);
        var held = new EnumMap<Attribute, Map<String, String>>(Attribute.class);
        database.sql(
                        """
                        select kind, value from population.fact
                        where person_id = ? and valid @> ?::date
                            and recorded_from <= ? and (recorded_to is null or recorded_to > ?)
                        """)
                .params(person, validOn, Timestamp.from(knownOn), Timestamp.from(knownOn))
                .query(row -> {
                    held.put(
                            Attribute.valueOf(row.getString("kind")),
                            contents.value(row.getString("value")));
                });
        return new PersonState(person, validOn, knownOn, held);
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
                                    where r.amends = a.act_id and r.kind = 'REVOCATION') as revoked,
                            %s
                        from (select * from population.civil_act where subject = ?
                            union all
                            select x.* from population.civil_act_person o
                            join population.civil_act x on x.act_id = o.act_id
                            where o.person_id = ? and x.subject <> o.person_id) a
                        left join population.person p
                            on p.person_id = a.subject and a.content is null
                        order by a.registered_at, a.act_id
                        """
                                .formatted(Entry.COLUMNS))
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
                                changes(row).stream()
                                        .filter(change -> change.person().equals(person))
                                        .map(Change::attribute)
                                        .collect(Collectors.toSet())))
                .list();
    }

    private List<Change> changes(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return content == null ? Entry.of(row, contents).changes() : contents.changes(content);
    }
}
