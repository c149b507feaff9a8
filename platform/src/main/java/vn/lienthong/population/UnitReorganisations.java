package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;

/**
 * Moves every residence, permanent, temporary or current, to the commune that came after its own,
 * by one act. Who lives in a divided commune waits for an officer to say where. Thread-safe.
 */
@Transactional
public class UnitReorganisations {

    /** Keys of locks from here on stand for microseconds since 1970. */
    private static final long LOCKS = 1_869L << 52;

    /** Nobody's account, and no commune's. */
    private static final Actor OPERATOR = new Actor(new UUID(0, 0), Role.OFFICER, "", null, null);

    private final JdbcClient database;
    private final AdministrativeUnits units;
    private final Writing writing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitReorganisations(
            JdbcClient database,
            AdministrativeUnits units,
            Writing writing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.writing = writing;
        this.events = events;
        this.clock = clock;
    }

    /** Names acts, and writes what they say. */
    record Writing(ActNumbers numbers, ActContent contents) {}

    /**
     * Moves the residents of all communes that ended on a day.
     *
     * @param day first day of the new communes, such as 1 July 2025
     * @param by whose account keeps the act; the seat of its commune is noted as the place
     * @throws FaultException {@code units.no-reorganisation} when no commune ended that day, or
     *     {@code units.reorganised-already}
     */
    public ResidencesMoved apply(LocalDate day, Actor by, LegalGround ground) {
        CommuneSuccession successors = CommuneSuccession.on(day, units);
        if (successors.isEmpty()) {
            throw new FaultException("units.no-reorganisation");
        }
        // Nobody registers while residences move: an act would not know which commune is meant.
        database.sql(
                        """
                        lock table population.person, population.changed_fact in share row exclusive mode
                        """)
                .update();
        if (isApplied(day)) {
            throw new FaultException("units.reorganised-already");
        }
        begin();
        UUID act = writing.numbers().nextAct();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Before anybody moves: a successor may bear the code of a commune that was divided.
        takeOver(day, successors);
        long waiting = queue(act, day, successors);
        long moved = move(act, day, successors.whole(), now);
        write(act, day, by, ground, successors.whole(), now);
        var event = new ResidencesMoved(act, day, moved, waiting, now);
        events.publishEvent(event);
        return event;
    }

    /**
     * The same by whoever operates the platform, on the first of the laws that the units of today
     * rest on.
     *
     * @throws FaultException as {@link #apply(LocalDate, Actor, LegalGround)}
     */
    public ResidencesMoved apply(LocalDate day) {
        return apply(day, OPERATOR, units.grounds().getFirst());
    }

    /**
     * Lets everybody see since when residences have been moving, before what was moved can be seen:
     * the moment stands in the key of a lock that ends with the transaction.
     */
    private void begin() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        database.sql("select pg_advisory_xact_lock_shared(?)")
                .param(LOCKS + micros)
                .query()
                .listOfRows();
    }

    /** When the reorganisation began that is under way, if one is. */
    static Optional<Instant> begun(JdbcClient database) {
        return database.sql(
                        """
                        select min((classid::bigint << 32) + objid::bigint) - :locks as micros
                        from pg_locks
                        where locktype = 'advisory' and objsubid = 1
                            and database = (select oid from pg_database where datname = current_database())
                            and classid::bigint between :first and :last
                        """)
                .param("locks", LOCKS)
                .param("first", LOCKS >> Integer.SIZE)
                .param("last", LOCKS + (1L << 52) - 1 >> Integer.SIZE)
                .query((row, _) -> Optional.ofNullable(row.getObject("micros", Long.class)))
                .single()
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private boolean isApplied(LocalDate day) {
        return database.sql(
                        """
                        select exists (select 1 from population.civil_act
                            where kind = 'UNITS_REORGANISED' and happened_on = ?)
                        """)
                .param(day.toString())
                .query(Boolean.class)
                .single();
    }

    /**
     * Lets facts alone speak of residences whose entry still speaks of the day although later acts
     * speak of days after it: somebody moved before the reorganisation was registered.
     */
    private void takeOver(LocalDate day, CommuneSuccession successors) {
        var communes = new TreeSet<>(successors.whole().keySet());
        communes.addAll(successors.divided().keySet());
        database.sql(
                        """
                        with entered as (
                            select p.person_id, p.person_no, e.value, e.valid, e.recorded_from, e.recorded_to, e.act_id
                            from population.person p
                            cross join lateral (
                                select * from population.entry_fact f
                                where f.person_id = p.person_id and f.kind = 'RESIDENCE' offset 0) e
                            where p.commune_code = any(?) and p.resident_since < ?
                                and 'RESIDENCE' <> all (p.changed) and exists (
                                    select from population.changed_fact f
                                    where f.person_id = p.person_id and f.kind = 'RESIDENCE')),
                        noted as (
                            update population.person p set changed = changed || 'RESIDENCE'::population.attribute
                            where person_id in (
                                select person_id from entered where recorded_to is null and upper(valid) > ?))
                        insert into population.changed_fact
                            (person_id, person_no, kind, value, valid, recorded_from, recorded_to, act_id)
                        select person_id, person_no, 'RESIDENCE'::population.attribute, value, valid, recorded_from,
                            recorded_to, act_id
                        from entered where person_id in (
                            select person_id from entered where recorded_to is null and upper(valid) > ?)
                        """)
                .params(CommuneSuccession.texts(communes), day, day, day)
                .update();
    }

    private long move(UUID act, LocalDate day, Map<String, String> communes, Instant now) {
        var parameters =
                Map.of(
                        "act", act,
                        "day", day,
                        "now", Timestamp.from(now),
                        "residences", residences(),
                        "old", CommuneSuccession.texts(communes.keySet()),
                        "successor", CommuneSuccession.texts(communes.values()));
        database.sql(
                        """
                        with moved as (
                            update population.changed_fact f set recorded_to = :now
                            from unnest(:old, :successor) as became (old, successor)
                            where f.kind = any(:residences::population.attribute[]) and f.recorded_to is null
                                and f.value ->> 'commune' = became.old
                                and lower(f.valid) < :day::date
                                and (upper(f.valid) is null or upper(f.valid) > :day::date)
                            returning f.person_id, f.person_no, f.kind, f.value, f.valid, f.act_id, became.successor)
                        insert into population.changed_fact
                            (person_id, person_no, kind, value, valid, recorded_from, act_id)
                        select person_id, person_no, kind, value, daterange(lower(valid), :day::date),
                            :now::timestamptz, act_id
                        from moved
                        union all
                        select person_id, person_no, kind, value || jsonb_build_object('commune', successor),
                            daterange(:day::date, upper(valid)), :now::timestamptz, :act::uuid
                        from moved
                        """)
                .params(parameters)
                .update();
        database.sql(
                        """
                        insert into population.changed_fact
                            (person_id, person_no, kind, value, valid, recorded_from, act_id)
                        select p.person_id, p.person_no, 'RESIDENCE'::population.attribute,
                            jsonb_build_object('commune', became.successor),
                            daterange(:day::date, null), :now::timestamptz, :act::uuid
                        from population.person p
                        join unnest(:old, :successor) as became (old, successor) on became.old = p.commune_code
                        where p.resident_since < :day::date
                            and 'RESIDENCE' <> all (p.changed) and not exists (
                                select from population.changed_fact f
                                where f.person_id = p.person_id and f.kind = 'RESIDENCE')
                        """)
                .params(parameters)
                .update();
        return database.sql(
                        """
                        update population.person_current p set commune_code = f.value ->> 'commune'
                        from population.changed_fact f
                        where f.act_id = ? and f.person_id = p.person_id and f.kind = 'RESIDENCE'
                            and f.recorded_to is null and f.valid @> ?::date
                        """)
                .params(act, LocalDate.ofInstant(now, SimulatedTime.VIETNAM))
                .update();
    }

    private long queue(UUID act, LocalDate day, CommuneSuccession successors) {
        return database.sql(
                        """
                        with divided as (
                            select code, string_to_array(list, ' ') as candidates
                            from unnest(:codes, :lists) as became (code, list)),
                        resident as (
                            select person_id, 'RESIDENCE'::population.attribute as residence, commune_code
                            from population.person
                            where 'RESIDENCE' <> all (changed) and resident_since < :day::date and not exists (
                                select from population.changed_fact f
                                where f.person_id = person.person_id and f.kind = 'RESIDENCE')
                            union all
                            select person_id, kind, value ->> 'commune' from population.changed_fact
                            where kind = any(:residences::population.attribute[]) and recorded_to is null
                                and lower(valid) < :day::date
                                and (upper(valid) is null or upper(valid) > :day::date))
                        insert into population.residence_review
                            (person_id, act_id, residence, commune_code, candidates)
                        select person_id, :act, residence, commune_code, candidates
                        from resident join divided on divided.code = resident.commune_code
                        """)
                .params(
                        Map.of(
                                "act",
                                act,
                                "day",
                                day,
                                "residences",
                                residences(),
                                "codes",
                                successors.dividedCodes(),
                                "lists",
                                successors.successorLists()))
                .update();
    }

    private void write(
            UUID act,
            LocalDate day,
            Actor by,
            LegalGround ground,
            Map<String, String> communes,
            Instant now) {
        database.sql(
                        """
                        insert into population.written_act
                            (act_id, kind, happened_on, registered_at, registered_by, commune_code, ground_id, content)
                        values (?, 'UNITS_REORGANISED', ?, ?, ?, ?, population.ground_of(?), ?)
                        """)
                .param(act)
                .param(day.toString())
                .param(Timestamp.from(now))
                .param(by.accountId())
                .param(by.commune().orElse(""))
                .param(ground.toString())
                .param(writing.contents().of(communes, Attribute.RESIDENCES))
                .update();
    }

    /** The kinds of residence as a parameter. */
    static SqlArrayValue residences() {
        return CommuneSuccession.texts(Attribute.RESIDENCES.stream().map(Attribute::name).toList());
    }
}
