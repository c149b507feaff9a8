package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.reference.AdministrativeUnits;

/**
 * Keeps the queue of divided communes in step with what is learned after a reorganisation: who
 * turns out to have lived in one waits from then on, and who turns out not to have does no longer.
 * Within the transaction of the act. Thread-safe.
 */
class LateResidents {

    private final JdbcClient database;
    private final AdministrativeUnits units;

    /** The units are content and never change while the platform runs. */
    private final Map<LocalDate, CommuneSuccession> successions = new ConcurrentHashMap<>();

    LateResidents(JdbcClient database, AdministrativeUnits units) {
        this.database = database;
        this.units = units;
    }

    /** A reorganisation that the register knows. */
    private record Passed(UUID act, LocalDate day) {}

    @EventListener
    void on(CivilActRegistered event) {
        // Nobody knew a person before the entry: it names the communes of the day it was made.
        if (event.kind() == ActKind.BIRTH || event.kind() == ActKind.ENROLMENT) {
            return;
        }
        database.sql(
                        """
                        select act_id, happened_on from population.written_act
                        where kind = 'UNITS_REORGANISED'
                        """)
                .query((row, number) ->
                        new Passed(
                                row.getObject("act_id", UUID.class),
                                LocalDate.parse(row.getString("happened_on"))))
                .list()
                .forEach(passed -> queue(event, passed));
    }

    private void queue(CivilActRegistered event, Passed passed) {
        CommuneSuccession succession =
                successions.computeIfAbsent(passed.day(), day -> CommuneSuccession.on(day, units));
        database.sql(
                        """
                        delete from population.residence_review
                        where person_id = any(:persons) and act_id = :act
                        """)
                .param("persons", ActStore.ids(event.persons()))
                .param("act", passed.act())
                .update();
        database.sql(
                        """
                        insert into population.residence_review
                            (person_id, act_id, residence, commune_code, candidates)
                        select f.person_id, :act, f.kind::population.attribute, became.code, string_to_array(became.list, ' ')
                        from population.fact f
                        join unnest(:codes, :lists) as became (code, list)
                            on became.code = f.value ->> 'commune'
                        where f.person_id = any(:persons)
                            and f.kind = any(:residences)
                            and f.recorded_to is null and lower(f.valid) < :day::date
                            and (upper(f.valid) is null or upper(f.valid) > :day::date)
                        """)
                .param("persons", ActStore.ids(event.persons()))
                .param("act", passed.act())
                .param("residences", UnitReorganisations.residences())
                .param("day", passed.day())
                .param("codes", succession.dividedCodes())
                .param("lists", succession.successorLists())
                .update();
    }
}
