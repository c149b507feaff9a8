package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;

/** Writes civil acts with the person, number and facts that each brings. Thread-safe. */
final class CivilActs {

    private static final TableRows NUMBERS =
            new TableRows(
                    "population.personal_number", List.of("number", "person_id", "issued_at"));

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final NumberAllocator numbers;
    private final Entries entries;
    private final Grounds grounds;
    private final Identifiers identifiers;

    CivilActs(
            JdbcTemplate batches,
            NumberAllocator numbers,
            Entries entries,
            Identifiers identifiers) {
        this.batches = batches;
        this.database = JdbcClient.create(batches);
        this.numbers = numbers;
        this.entries = entries;
        this.grounds = new Grounds(database);
        this.identifiers = identifiers;
    }

    /**
     * What surrounds a birth beyond the order.
     *
     * @param mother identifier, null when not declared
     * @param father identifier, null when not declared
     * @param residence commune in which the child lives
     * @param place three digits of the place of registration
     * @param today day of registration
     * @param now moment of registration
     */
    record Circumstances(
            @Nullable UUID mother,
            @Nullable UUID father,
            String residence,
            String place,
            LocalDate today,
            Instant now) {}

    /** The birth that a dossier led to, if it did. */
    Optional<BirthOutcome.Registered> birthOf(RegisterBirth order) {
        return database.sql(
                        """
                        select a.act_id, a.subject, a.register_number, a.registered_at, p.number
                        from population.written_act a join population.person p on p.person_id = a.subject
                        where a.case_reference = :dossier and a.kind = 'BIRTH'
                            and (:declared or a.registered_by = :officer)
                        """)
                .param("dossier", order.caseReference())
                .param("declared", order.declaredMother().isPresent())
                .param("officer", order.registeredBy().accountId())
                .query((row, number) ->
                        new BirthOutcome.Registered(
                                row.getObject("act_id", UUID.class),
                                row.getObject("subject", UUID.class),
                                PersonalNumber.of(row.getString("number")),
                                row.getString("register_number"),
                                LocalDate.ofInstant(
                                        row.getTimestamp("registered_at").toInstant(),
                                        SimulatedTime.VIETNAM)))
                .optional();
    }

    /** Lets one order of a dossier be entered at a time. */
    void lockDossier(UUID dossier) {
        DossierLock.take(database, dossier);
    }

    /** Who was naturalised by an act that the officer of an order registered. */
    Optional<UUID> naturalised(UUID act, RegisterNewCitizen order) {
        return database.sql(
                        """
                        select subject from population.written_act
                        where act_id = ? and kind = 'NATURALISED' and registered_by = ?
                        """)
                .params(act, order.registeredBy().accountId())
                .query((row, _) -> row.getObject("subject", UUID.class))
                .optional();
    }

    /** As {@link ActStore#enter()}. */
    void enter() {
        database.sql(ActStore.RESIDENCES_STAY).update();
    }

    BirthOutcome.Registered enterBirth(RegisterBirth order, Circumstances around) {
        UUID child = identifiers.next();
        UUID act = identifiers.next();
        PersonalNumber number =
                numbers.issue(
                        around.place(),
                        order.sex(),
                        order.birthDate().getYear(),
                        child,
                        act,
                        around.now());
        Enrolment said = child(child, number, order, around);
        var moment = new Entry.Moment(act, around.now(), order.birthDate());
        entries.write(List.of(new Entry(said, moment)), null);
        int ground = grounds.number(order.ground());
        String registerNumber =
                database.sql(
                                RegisterBook.WITH_NEXT
                                        + """
                                        insert into population.written_act
                                            (act_id, kind, subject, happened_on, registered_at, registered_by,
                                             commune_code, register_number, case_reference, ground_id)
                                        select :act, 'BIRTH', :child, :born, :now, :officer, :commune,
                                            register_number, :dossier, :ground
                                        from book returning register_number
                                        """)
                        .param("commune", order.communeCode())
                        .param("year", around.today().getYear())
                        .param("act", act)
                        .param("child", child)
                        .param("born", order.birthDate().toString())
                        .param("now", Timestamp.from(moment.at()))
                        .param("officer", order.registeredBy().accountId())
                        .param("dossier", order.caseReference())
                        .param("ground", ground)
                        .query((row, _) -> row.getString("register_number"))
                        .single();
        return new BirthOutcome.Registered(act, child, number, registerNumber, around.today());
    }

    private static Enrolment child(
            UUID id, PersonalNumber number, RegisterBirth order, Circumstances around) {
        return new Enrolment(
                id,
                number,
                order.childName(),
                order.sex(),
                PartialDate.of(order.birthDate()),
                around.mother(),
                around.father(),
                around.residence(),
                order.birthPlace().isBlank()
                        ? Enrolment.More.NONE
                        : new Enrolment.More(
                                null,
                                null,
                                Map.of(
                                        Attribute.BIRTH,
                                        Map.of("place", order.birthPlace().strip()))));
    }

    /**
     * Enters somebody who is not in the register and holds no number yet, as they were before an
     * act that is registered after this.
     *
     * @param ground by which persons are entered
     */
    Newcomer enterNewcomer(RegisterNewCitizen order, Instant now, LegalGround ground) {
        // The commune is one of today: it is not known where somebody lived before.
        LocalDate residentSince = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
        UUID person = identifiers.next();
        Enrolment said =
                order.foreigner(
                        person,
                        numbers.issue(
                                order.birthRegisteredAt(),
                                order.sex(),
                                order.birthDate().year(),
                                person,
                                null,
                                now));
        int collection = collection(order.registeredBy().accountId(), ground);
        entries.write(
                List.of(new Entry(said, Entry.Moment.ofCollected(said, now, residentSince))),
                collection);
        return new Newcomer(person, PastActs.batch(collection));
    }

    /** Somebody new, and the batch of which they are the only one. */
    record Newcomer(UUID person, UUID batch) {}

    private int collection(UUID accountId, LegalGround ground) {
        return database.sql(
                        """
                        insert into population.collection (registered_by, ground_id)
                        values (?, ?) returning collection_id
                        """)
                .params(accountId, grounds.number(ground))
                .query(Integer.class)
                .single();
    }

    /**
     * Writes a batch of persons who already hold a number.
     *
     * @param residentSince first day on which their residence holds
     * @param ground by which they are collected
     */
    UUID enrol(
            List<Enrolment> enrolments,
            UUID accountId,
            Instant now,
            LocalDate residentSince,
            LegalGround ground) {
        int collection = collection(accountId, ground);
        // In the order of their identifiers, rows follow each other in the indexes too.
        List<Entry> entered =
                enrolments.stream()
                        .sorted(Comparator.comparing(Enrolment::personId))
                        .map(said ->
                                new Entry(said, Entry.Moment.ofCollected(said, now, residentSince)))
                        .toList();
        entries.write(entered, collection);
        NUMBERS.write(
                batches,
                entered,
                entry ->
                        new @Nullable Object[] {
                            entry.said().number().unmasked(), entry.person(), entry.moment().at()
                        });
        return PastActs.batch(collection);
    }
}
