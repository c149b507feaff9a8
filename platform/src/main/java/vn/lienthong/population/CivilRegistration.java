package vn.lienthong.population;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Civil acts: what happens to people, entered once, with its ground, in one transaction with its
 * facts, its number and its event. Thread-safe.
 */
@Transactional
public class CivilRegistration {

    private static final int ENROLMENTS_MAX = 10_000;

    private final CivilActs acts;
    private final BirthCircles circles;
    private final ActLaw law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CivilRegistration(
            CivilActs acts,
            BirthCircles circles,
            ActLaw law,
            ApplicationEventPublisher events,
            Clock clock) {
        this.acts = acts;
        this.circles = circles;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a birth, or says which rules it breaks. The same dossier asked twice gets the same
     * answer and one child. Without a declared mother the child lives where it is registered.
     *
     * @throws FaultException {@code person.changed-meanwhile} when a parent's record was merged
     *     twice while this waited; {@code act.unknown} when the dossier led to another kind of act
     */
    public BirthOutcome registerBirth(RegisterBirth order) {
        acts.enter();
        BirthCircle circle = circles.of(order);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
        if (circle.registered()) {
            // A case that led to something else, or to another officer's foundling, is none of
            // theirs.
            return acts.birthOf(order).orElseThrow(() -> new FaultException("act.unknown"));
        }
        return switch (checked(order, circle, today)) {
            case Outcome.Refused<Parents>(List<Violation> violations) ->
                    new BirthOutcome.Refused(violations);
            case Outcome.Accepted<Parents>(Parents parents) -> enter(order, parents, today, now);
        };
    }

    /**
     * The rules that a birth would break if it were registered now; writes no birth.
     *
     * @throws FaultException as {@link #registerBirth}
     */
    public List<Violation> violations(RegisterBirth order) {
        acts.enter();
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return switch (checked(order, circles.of(order), today)) {
            case Outcome.Refused<Parents>(List<Violation> violations) -> violations;
            case Outcome.Accepted<Parents> _ -> List.of();
        };
    }

    /** Parents as the register knows them. */
    private record Parents(Optional<Person> mother, Optional<Person> father) {}

    private Outcome<Parents> checked(RegisterBirth order, BirthCircle circle, LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (order.birthDate().isAfter(today)) {
            violations.add(Violation.of("birth.in-future").at("child.birthDate"));
        }
        if (!law.isCommune(order.communeCode(), today)) {
            violations.add(Violation.of("unit.unknown").at("registration.commune"));
        }
        Optional<Person> mother = circle.mother().map(BirthCircle.Mother::person);
        if (order.declaredMother().isPresent()) {
            parent(mother, Sex.FEMALE, "mother", violations);
        }
        if (order.declaredFather().isPresent()) {
            parent(circle.father(), Sex.MALE, "father", violations);
        }
        circle.mother()
                .ifPresent(known ->
                        law.brokenByBirth(
                                        order.birthDate(),
                                        order.sex(),
                                        new ActSituation.KnownParent(
                                                known.person(), known.life(), known.hasChild()),
                                        today)
                                .forEach(violations::add));
        circle.father()
                .ifPresent(known ->
                        law
                                .brokenByFather(
                                        order.birthDate(),
                                        order.sex(),
                                        known,
                                        circle.ofFather(),
                                        today)
                                .stream()
                                .map(violation ->
                                        violation.at(
                                                violation.code().equals("birth.twice")
                                                        ? "child.name"
                                                        : "father.number"))
                                .forEach(violations::add));
        return violations.isEmpty()
                ? Outcome.accepted(new Parents(mother, circle.father()))
                : Outcome.refused(violations);
    }

    private static void parent(
            Optional<Person> person, Sex sex, String field, List<Violation> violations) {
        if (person.isEmpty()) {
            violations.add(Violation.of("person.no-match").at(field + ".number"));
        } else if (person.get().sex() != sex) {
            violations.add(Violation.of("parent.sex").at(field + ".number"));
        }
    }

    private BirthOutcome enter(RegisterBirth order, Parents parents, LocalDate today, Instant now) {
        String province = law.provinceOf(order.communeCode(), today);
        BirthOutcome.Registered birth =
                acts.enterBirth(
                        order,
                        new CivilActs.Circumstances(
                                parents.mother().map(Person::personId).orElse(null),
                                parents.father().map(Person::personId).orElse(null),
                                parents.mother()
                                        .map(Person::communeCode)
                                        .orElse(order.communeCode()),
                                // Circular 59/2021/TT-BCA, Annex I: the province's code after a
                                // zero.
                                "0" + province,
                                today,
                                now));
        events.publishEvent(
                new PersonRegistered(
                        birth.actId(), birth.childId(), order.communeCode(), province, now));
        events.publishEvent(new PersonsEntered(List.of(birth.childId())));
        return birth;
    }

    /**
     * Enters persons who already hold a number, in one transaction.
     *
     * @param persons at most 10,000; a relative is among them or in the register
     */
    public void enrol(List<Enrolment> persons, UUID accountId) {
        enrol(persons, accountId, LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM));
        events.publishEvent(new PersonsEntered(persons.stream().map(Enrolment::personId).toList()));
    }

    /**
     * Enters some of the many persons of a collection, as they were on a day, in one transaction.
     * They are not looked at one by one: the caller sees to it that duplicates are searched for
     * when the collection is in.
     *
     * @param persons at most 10,000; a relative is among them or in the register
     * @param asOf first day on which residence and what goes with it hold
     */
    public void enrol(List<Enrolment> persons, UUID accountId, LocalDate asOf) {
        if (persons.size() > ENROLMENTS_MAX) {
            throw new IllegalArgumentException("more than " + ENROLMENTS_MAX + " at once");
        }
        acts.enter();
        Instant now = clock.instant();
        LegalGround ground = law.ofCollection(LocalDate.ofInstant(now, SimulatedTime.VIETNAM));
        UUID batch = acts.enrol(persons, accountId, now, asOf, ground);
        events.publishEvent(new PersonsEnrolled(batch, persons.size(), now));
    }
}
