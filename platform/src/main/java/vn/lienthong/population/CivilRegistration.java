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
import vn.lienthong.shell.SimulatedTime;

/**
 * Civil acts: what happens to people, entered once, with its ground, in one transaction with its
 * facts, its number and its event. Thread-safe.
 */
@Transactional
public class CivilRegistration {

    private static final int ENROLMENTS_MAX = 10_000;

    private final PopulationRegister register;
    private final CivilActs acts;
    private final ActLaw law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CivilRegistration(
            PopulationRegister register,
            CivilActs acts,
            ActLaw law,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.acts = acts;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a birth, or says which rules it breaks. The same dossier asked twice gets the same
     * answer and one child.
     */
    public BirthOutcome registerBirth(RegisterBirth order) {
        acts.enter();
        Optional<BirthOutcome.Registered> before = acts.birthOf(order.caseReference());
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
        return switch (checked(order, today)) {
            // The same dossier may have entered the child while this one waited for the mother.
            case Outcome.Refused<Parents>(List<Violation> violations) ->
                    acts.birthOf(order.caseReference())
                            .<BirthOutcome>map(registered -> registered)
                            .orElseGet(() -> new BirthOutcome.Refused(violations));
            case Outcome.Accepted<Parents>(Parents parents) -> enter(order, parents, today, now);
        };
    }

    /** Parents as the register knows them. */
    private record Parents(Person mother, Optional<Person> father) {}

    private Outcome<Parents> checked(RegisterBirth order, LocalDate today) {
        acts.lockParents(order);
        var violations = new ArrayList<Violation>();
        if (order.birthDate().isAfter(today)) {
            violations.add(Violation.of("birth.in-future").at("child.birthDate"));
        }
        if (!law.isCommune(order.communeCode(), today)) {
            violations.add(Violation.of("unit.unknown").at("registration.commune"));
        }
        Reading reading =
                new Reading(order.registeredBy(), Reading.Purpose.CIVIL_ACT, order.caseReference());
        Optional<Person> mother = parent(order.mother(), Sex.FEMALE, "mother", reading, violations);
        Optional<Person> father =
                order.declaredFather()
                        .flatMap(claim -> parent(claim, Sex.MALE, "father", reading, violations));
        mother.ifPresent(known ->
                law.brokenByBirth(
                                order.birthDate(),
                                order.sex(),
                                new ActSituation.KnownParent(
                                        known,
                                        acts.lifeOn(
                                                known.personId(), order.birthDate().minusDays(1)),
                                        acts.knowsChild(known.personId(), order)),
                                today)
                        .forEach(violations::add));
        father.ifPresent(known ->
                law.brokenByFather(order.birthDate(), order.sex(), known, today).stream()
                        .map(violation -> violation.at("father.number"))
                        .forEach(violations::add));
        return mother.isPresent() && violations.isEmpty()
                ? Outcome.accepted(new Parents(mother.get(), father))
                : Outcome.refused(violations);
    }

    private Optional<Person> parent(
            ParentClaim claim, Sex sex, String field, Reading reading, List<Violation> violations) {
        Optional<Person> person = register.claimed(claim, reading);
        if (person.isEmpty()) {
            violations.add(Violation.of("person.no-match").at(field + ".number"));
        } else if (person.get().sex() != sex) {
            violations.add(Violation.of("parent.sex").at(field + ".number"));
        }
        return person;
    }

    private BirthOutcome enter(RegisterBirth order, Parents parents, LocalDate today, Instant now) {
        String province = law.provinceOf(order.communeCode(), today);
        BirthOutcome.Registered birth =
                acts.enterBirth(
                        order,
                        new CivilActs.Circumstances(
                                parents.mother(),
                                parents.father().map(Person::personId).orElse(null),
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
