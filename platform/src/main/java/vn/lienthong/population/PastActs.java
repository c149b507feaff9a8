package vn.lienthong.population;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.PastEvents;
import vn.lienthong.shell.SimulatedTime;

/**
 * What the register told of births and entries, told again. Its acts and persons are never removed,
 * so that none of them can be missing. Thread-safe.
 */
final class PastActs {

    private final JdbcTemplate database;
    private final AdministrativeUnits units;

    PastActs(JdbcTemplate database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    PastEvents<PersonRegistered> births() {
        return new PastEvents<>(
                PersonRegistered.class,
                true,
                database,
                """
                select act_id, subject, commune_code, registered_at
                from population.written_act where kind = 'BIRTH' order by act_id
                """,
                (row, number) -> {
                    Instant at = row.getTimestamp("registered_at").toInstant();
                    String commune = row.getString("commune_code");
                    return new PersonRegistered(
                            row.getObject("act_id", UUID.class),
                            row.getObject("subject", UUID.class),
                            commune,
                            units.provinceOf(
                                            commune, LocalDate.ofInstant(at, SimulatedTime.VIETNAM))
                                    .code(),
                            at);
                });
    }

    /** The batch of the persons who are entered as one collection. */
    static UUID batch(int collection) {
        return UUID.nameUUIDFromBytes(
                ("collection " + collection).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Persons who were entered together have their collection in common, or, in earlier versions,
     * only the moment; their batches bore identifiers then that nothing keeps.
     */
    PastEvents<PersonsEnrolled> entries() {
        return new PastEvents<>(
                PersonsEnrolled.class,
                true,
                database,
                """
                select p.entered_at, p.collection_id, count(*) as persons
                from population.person p
                where p.collection_id is not null
                    or p.entry_act in (select act_id from population.written_act where kind = 'ENROLMENT')
                group by p.entered_at, p.collection_id order by p.entered_at, p.collection_id
                """,
                (row, number) -> {
                    Instant at = row.getTimestamp("entered_at").toInstant();
                    return new PersonsEnrolled(
                            row.getString("collection_id") == null
                                    ? UUID.nameUUIDFromBytes(
                                            ("entered " + at).getBytes(StandardCharsets.UTF_8))
                                    : batch(row.getInt("collection_id")),
                            row.getInt("persons"),
                            at);
                });
    }
}
