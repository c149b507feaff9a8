package vn.lienthong.population.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.BirthOutcome;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.NewCitizens;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.CommuneReader;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Enters somebody new from a form: a foundling, or a foreigner who becomes Vietnamese. A form leads
 * to one person however often it is sent. Thread-safe.
 */
@Transactional
public class NewPersonDesk {

    /** The fields of the form by those that the law names. */
    private static final Map<String, ActField> FIELDS =
            Map.of(
                    "child.birthDate", ActField.BORN,
                    "child.name", ActField.FULL_NAME,
                    "father.number", ActField.FATHER_NUMBER,
                    "commune", ActField.RESIDENCE);

    private static final Map<String, ActField> OF_THE_FIELD =
            Map.of(
                    "act.in-future", ActField.DAY,
                    "act.before-birth", ActField.DAY,
                    "naturalisation.already", ActField.FORMER_NATIONALITY);

    private final CivilRegistration births;
    private final NewCitizens citizens;
    private final PopulationRegister register;
    private final CommuneReader communes;
    private final Clock clock;

    NewPersonDesk(
            CivilRegistration births,
            NewCitizens citizens,
            PopulationRegister register,
            CommuneReader communes,
            Clock clock) {
        this.births = births;
        this.citizens = citizens;
        this.register = register;
        this.communes = communes;
        this.clock = clock;
    }

    /**
     * Somebody who is in the register now.
     *
     * @param registerNumber number in the commune's register book, such as {@code 45/2026}
     */
    public record Entered(UUID personId, String registerNumber) {}

    /**
     * The draft when it may be registered: nobody is entered, all rules are asked.
     *
     * @throws FaultException {@code person.too-many-misses} when the officer guesses fathers
     */
    public Outcome<NewPersonDraft> check(NewPersonDraft draft, DeskVisit visit) {
        return read(draft, visit)
                .flatMap(newcomer -> {
                    List<Violation> violations =
                            switch (newcomer) {
                                case NewPersonReader.Newcomer.Child(var order) ->
                                        births.violations(order);
                                case NewPersonReader.Newcomer.Citizen(var order) ->
                                        citizens.violations(order);
                            };
                    return violations.isEmpty()
                            ? Outcome.accepted(draft)
                            : Outcome.refused(placed(violations));
                });
    }

    /** Enters the person, or says which rules that breaks. */
    public Outcome<Entered> register(NewPersonDraft draft, DeskVisit visit) {
        return read(draft, visit)
                .flatMap(newcomer ->
                        switch (newcomer) {
                            case NewPersonReader.Newcomer.Child(var order) ->
                                    entered(births.registerBirth(order));
                            case NewPersonReader.Newcomer.Citizen(var order) ->
                                    entered(citizens.register(order));
                        });
    }

    private static Outcome<Entered> entered(BirthOutcome outcome) {
        return switch (outcome) {
            case BirthOutcome.Registered birth ->
                    Outcome.accepted(new Entered(birth.childId(), birth.registerNumber()));
            case BirthOutcome.Refused(List<Violation> violations) ->
                    Outcome.refused(placed(violations));
        };
    }

    private static Outcome<Entered> entered(Outcome<NewCitizens.NewCitizen> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<NewCitizens.NewCitizen>(NewCitizens.NewCitizen citizen) ->
                    Outcome.accepted(new Entered(citizen.personId(), citizen.registerNumber()));
            case Outcome.Refused<NewCitizens.NewCitizen>(List<Violation> violations) ->
                    Outcome.refused(placed(violations));
        };
    }

    private Outcome<NewPersonReader.Newcomer> read(NewPersonDraft draft, DeskVisit visit) {
        return NewPersonReader.read(
                        draft,
                        visit.officer(),
                        communes,
                        LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM))
                .flatMap(newcomer ->
                        isFatherKnown(newcomer, visit)
                                ? Outcome.accepted(newcomer)
                                : Outcome.refused(
                                        Violation.of("person.no-match")
                                                .at(ActField.FATHER_NUMBER.id())));
    }

    /** Whoever is named is looked up as in every form: recorded, and misses are counted. */
    private boolean isFatherKnown(NewPersonReader.Newcomer newcomer, DeskVisit visit) {
        return !(newcomer instanceof NewPersonReader.Newcomer.Child(var order))
                || order.declaredFather()
                        .map(claim -> register.match(claim, visit.reading()).isPresent())
                        .orElse(true);
    }

    private static List<Violation> placed(List<Violation> violations) {
        return violations.stream()
                .map(violation -> {
                    ActField field =
                            FIELDS.getOrDefault(
                                    violation.field(), OF_THE_FIELD.get(violation.code()));
                    return field == null
                            ? violation
                            : new Violation(field.id(), violation.code(), violation.arguments());
                })
                .toList();
    }
}
