package vn.lienthong.population.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.population.Person;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/** Says whose records an officer may open for a purpose. Thread-safe. */
final class Territory {

    private final JdbcClient database;
    private final DeskPurposes purposes;
    private final Clock clock;

    Territory(JdbcClient database, DeskPurposes purposes, Clock clock) {
        this.database = database;
        this.purposes = purposes;
        this.clock = clock;
    }

    /**
     * Lets an officer go on who may open a record.
     *
     * @throws FaultException {@code person.other-territory}, or {@code person.not-identified} when
     *     the purpose needs no more than papers at hand
     */
    void requireMayOpen(Person person, DeskVisit visit) {
        DeskPurposes.Reach reach = reach(visit);
        boolean open =
                reach != null
                        && (person.communeCode().equals(visit.commune())
                                || isKnownTo(visit.commune(), person.personId())
                                || reach == DeskPurposes.Reach.IDENTIFIED
                                        && visit.identified().contains(person.personId()));
        if (!open) {
            // Where the person lives is in the record: it is not told without an access record.
            throw new FaultException(
                    reach == DeskPurposes.Reach.IDENTIFIED
                            ? "person.not-identified"
                            : "person.other-territory");
        }
    }

    /**
     * Lets an officer go on whose purpose opens records from papers.
     *
     * @throws FaultException {@code person.other-territory}
     */
    void requireIdentifying(DeskVisit visit) {
        if (!opensFromPapers(visit)) {
            throw new FaultException("person.other-territory");
        }
    }

    boolean opensFromPapers(DeskVisit visit) {
        return reach(visit) == DeskPurposes.Reach.IDENTIFIED;
    }

    /** Whether the officer has to identify a person before the record is opened. */
    boolean mustIdentify(UUID person, DeskVisit visit) {
        return reach(visit) == DeskPurposes.Reach.IDENTIFIED
                && !visit.identified().contains(person)
                && !livesIn(visit.commune(), person)
                && !isKnownTo(visit.commune(), person);
    }

    private DeskPurposes.@Nullable Reach reach(DeskVisit visit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return purposes.reach(visit.purpose(), today).orElse(null);
    }

    private boolean livesIn(String commune, UUID person) {
        return database.sql(
                        """
                        select exists (
                            select 1 from population.person_current
                            where person_id = ? and commune_code = ?)
                        """)
                .params(person, commune)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person lived in a commune, or an act about them stands in its book. */
    private boolean isKnownTo(String commune, UUID person) {
        return database.sql(
                        """
                        select exists (
                            select 1 from population.fact
                            where person_id = ? and kind = 'RESIDENCE' and recorded_to is null
                                and value ->> 'commune' = ?)
                        or exists (
                            select 1 from population.civil_act
                            where subject = ? and commune_code = ? and register_number is not null)
                        """)
                .params(person, commune, person, commune)
                .query(Boolean.class)
                .single();
    }
}
