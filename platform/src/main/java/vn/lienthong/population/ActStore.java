package vn.lienthong.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.shell.FaultException;

/**
 * Keeps acts, and keeps the facts that are believed and their projection in step with them. Within
 * the caller's transaction. Thread-safe.
 */
final class ActStore {

    /** Acts with what they say; what an entry says stands with its person. */
    private static final String ACTS =
            """
            select a.act_id, a.kind, a.subject, a.happened_on, a.registered_at, a.amends, a.content,
            """
                    + Entry.COLUMNS
                    + """
                     from %s a
                    left join population.person p on p.person_id = a.subject and a.content is null
                    order by a.registered_at, a.act_id
                    """;

    /** Does not keep others from writing, only {@link UnitReorganisations}. */
    static final String RESIDENCES_STAY =
            "lock table population.person, population.changed_fact in row exclusive mode";

    private final JdbcClient database;
    private final Beliefs beliefs;
    private final ActContent contents;
    private final Grounds grounds;
    private final ShownPersons shownPersons;

    /** Acts never change, and there are few of this kind. */
    private final Map<UUID, Reorganisation> reorganisations = new ConcurrentHashMap<>();

    ActStore(JdbcClient database, Beliefs beliefs, ActContent contents) {
        this.database = database;
        this.beliefs = beliefs;
        this.contents = contents;
        this.grounds = new Grounds(database);
        this.shownPersons = new ShownPersons(database);
    }

    /**
     * Waits until no residences are being moved, and lets none be moved until the transaction ends:
     * whoever has read a commune before would not know which one is meant. The first statement of
     * whoever writes.
     */
    void enter() {
        database.sql(RESIDENCES_STAY).update();
    }

    /**
     * Locks persons in one order, so that two acts about the same people wait for each other.
     *
     * @throws FaultException {@code person.unknown} when one of them is none
     */
    void lock(Collection<UUID> persons) {
        List<UUID> found =
                database.sql(
                                """
                                select person_id from population.person where person_id = any(?)
                                order by person_id for no key update
                                """)
                        .param(ids(persons))
                        .query(ActStore::personId)
                        .list();
        if (found.size() != new HashSet<>(persons).size()) {
            throw new FaultException("person.unknown");
        }
    }

    /** Locks households; one that is new is made. */
    void lockHouseholds(Collection<UUID> households, Instant now) {
        households.stream()
                .sorted()
                .forEach(household -> {
                    database.sql(
                                    """
                                    insert into population.household (household_id, formed_at) values (?, ?)
                                    on conflict do nothing
                                    """)
                            .params(household, Timestamp.from(now))
                            .update();
                    database.sql(
                                    "select 1 from population.household where household_id = ? for update")
                            .param(household)
                            .query()
                            .listOfRows();
                });
    }

    /** Who belongs to a household now. */
    Set<UUID> membersOf(UUID household) {
        return database.sql("select person_id from population.person_current where household = ?")
                .param(household)
                .query(ActStore::personId)
                .set();
    }

    /** Under which number an act stands in the book of the commune. */
    String registerNumber(UUID act) {
        return database.sql("select register_number from population.civil_act where act_id = ?")
                .param(act)
                .query(String.class)
                .single();
    }

    /** Every act that is about one of these persons, in the order of registration. */
    List<RecordedAct> actsOf(Collection<UUID> persons) {
        SqlArrayValue ids = ids(persons);
        return actsAbout("= any(?)", List.of(ids, ids, ids));
    }

    /** Every act that is about a person of a range, in the order of registration. */
    List<RecordedAct> actsOf(Beliefs.Range range) {
        return actsAbout(
                "between ? and ?",
                List.of(
                        range.first(),
                        range.last(),
                        range.first(),
                        range.last(),
                        range.first(),
                        range.last()));
    }

    /** Two lookups by index: an OR of the two would read every act. */
    private List<RecordedAct> actsAbout(String which, List<Object> parameters) {
        return database.sql(
                        ACTS.formatted(
                                """
                                (select * from population.civil_act where subject %1$s
                                 union all
                                 select x.* from population.civil_act_person o
                                 join population.civil_act x on x.act_id = o.act_id
                                 where o.person_id %1$s and not x.subject %1$s)
                                """
                                        .formatted(which)))
                .params(parameters)
                .query(this::read)
                .list();
    }

    /** What is to be believed after these acts and the reorganisations of communes. */
    Replay replay(List<RecordedAct> acts) {
        return Replay.of(acts, reorganisations());
    }

    /** The reorganisations of communes, in the order of their registration. */
    List<Reorganisation> reorganisations() {
        List<UUID> known =
                database.sql(
                                """
                                select act_id from population.civil_act
                                where kind = 'UNITS_REORGANISED' order by registered_at, act_id
                                """)
                        .query((row, number) -> row.getObject("act_id", UUID.class))
                        .list();
        return known.stream()
                .map(act -> reorganisations.computeIfAbsent(act, this::reorganisation))
                .toList();
    }

    private Reorganisation reorganisation(UUID act) {
        return database.sql(
                        """
                        select happened_on, registered_at, content
                        from population.civil_act where act_id = ?
                        """)
                .param(act)
                .query((row, number) ->
                        contents.reorganisation(
                                act,
                                row.getTimestamp("registered_at").toInstant(),
                                LocalDate.parse(row.getString("happened_on")),
                                row.getString("content")))
                .single();
    }

    /** An act about persons; one that moved the residents of communes is about nobody. */
    Optional<RecordedAct> act(UUID act) {
        return database.sql(
                        ACTS.formatted(
                                "(select * from population.civil_act where act_id = ? and subject is not null)"))
                .param(act)
                .query(this::read)
                .optional();
    }

    private RecordedAct read(ResultSet row, int number) throws SQLException {
        String content = row.getString("content");
        return new RecordedAct(
                row.getObject("act_id", UUID.class),
                ActKind.valueOf(row.getString("kind")),
                row.getTimestamp("registered_at").toInstant(),
                row.getObject("amends", UUID.class),
                content == null
                        ? Entry.of(row, contents).changes()
                        : contents.changes(
                                content,
                                row.getObject("subject", UUID.class),
                                row.getString("happened_on")));
    }

    /** The act that a dossier led to before, if it did. */
    Optional<ActOutcome.Registered> ofDossier(UUID dossier) {
        return database.sql(
                        """
                        select act_id, register_number from population.civil_act
                        where case_reference = ?
                        """)
                .param(dossier)
                .query((row, number) ->
                        new ActOutcome.Registered(
                                row.getObject("act_id", UUID.class),
                                row.getString("register_number")))
                .optional();
    }

    /** Writes the act itself, last of all: the book stays locked to the end. */
    ActOutcome.Registered write(RecordedAct act, List<UUID> persons, ActOrder order, int year) {
        int ground = grounds.number(order.ground());
        String registerNumber =
                database.sql(
                                RegisterBook.WITH_NEXT
                                        + """
                                        insert into population.written_act
                                            (act_id, kind, subject, happened_on, registered_at, registered_by,
                                             commune_code, register_number, case_reference, ground_id, content,
                                             amends, decided_by)
                                        select :act, :kind::population.act_kind, :subject, :day, :now, :officer,
                                            :commune, register_number, :dossier, :ground, :content,
                                            :amends, :decided
                                        from book returning register_number
                                        """)
                        .param("commune", order.communeCode())
                        .param("year", year)
                        .param("act", act.id())
                        .param("kind", act.kind().name())
                        .param("subject", persons.getFirst())
                        .param("day", order.act().happenedOn().toString())
                        .param("now", Timestamp.from(act.registeredAt()))
                        .param("officer", order.by().accountId())
                        .param("dossier", order.caseReference())
                        .param("ground", ground)
                        .param(
                                "content",
                                contents.of(
                                        act.changes(),
                                        persons.getFirst(),
                                        order.act().happenedOn().toString()))
                        .param("amends", act.amends())
                        .param("decided", order.decidedBy())
                        .query((row, _) -> row.getString("register_number"))
                        .single();
        for (UUID other : persons.subList(1, persons.size())) {
            database.sql(
                            """
                            insert into population.civil_act_person (person_id, act_id) values (?, ?)
                            """)
                    .params(other, act.id())
                    .update();
        }
        return new ActOutcome.Registered(act.id(), registerNumber);
    }

    /** Makes the register believe this of a person, and stop believing what differs. */
    void believe(History history, Instant now) {
        beliefs.make(history, now);
    }

    /** Writes what lists and checks shall see of a person. */
    void project(History history, Projection now) {
        shownPersons.show(history, now);
    }

    /** What the register shows of persons. */
    ShownPersons shownPersons() {
        return shownPersons;
    }

    /**
     * Everybody whose record may name this one: by an act about it, as their parent, spouse or
     * guardian, or because it was merged into this one.
     */
    Set<UUID> naming(UUID person) {
        Set<UUID> naming = new HashSet<>();
        for (RecordedAct act : actsOf(List.of(person))) {
            act.changes().forEach(change -> naming.add(change.person()));
        }
        naming.addAll(
                database.sql(
                                """
                                select person_id from population.person_current
                                where mother = :person or father = :person
                                union select person_id from population.person_merged where survivor = :person
                                union select person_id from population.changed_fact
                                where kind = 'GUARDIAN' and recorded_to is null
                                    and value ->> 'guardian' = cast(:person as text)
                                """)
                        .param("person", person)
                        .query(ActStore::personId)
                        .list());
        naming.remove(person);
        return naming;
    }

    /** Says that nobody holds a number any more. */
    void cancel(PersonalNumber number, UUID act, Instant now) {
        database.sql(
                        """
                        insert into population.number_cancellation (number, act_id, cancelled_at)
                        values (?, ?, ?)
                        """)
                .params(number.unmasked(), act, Timestamp.from(now))
                .update();
    }

    /** Says that a number is held again, if it was cancelled: an act that had ended it is void. */
    void reestablish(PersonalNumber number, UUID act, Instant now) {
        database.sql(
                        """
                        insert into population.number_reestablishment
                            (number, act_id, reestablished_at)
                        select number, ?, ? from population.cancelled_number where number = ?
                        """)
                .params(act, Timestamp.from(now), number.unmasked())
                .update();
    }

    private static UUID personId(ResultSet row, int number) throws SQLException {
        return row.getObject("person_id", UUID.class);
    }

    /** Identifiers as one parameter. */
    static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray(Object[]::new));
    }
}
