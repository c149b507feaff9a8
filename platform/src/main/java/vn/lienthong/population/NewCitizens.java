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
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Enters persons who become Vietnamese and whom the register does not have: each as a foreigner
 * with a number, and in the same transaction the naturalisation, so that correcting or revoking it
 * is the same as for everybody. Thread-safe.
 */
@Transactional
public class NewCitizens {

    private final CivilActs acts;
    private final ActRegistration registration;
    private final ActLaw law;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewCitizens(
            CivilActs acts,
            ActRegistration registration,
            ActLaw law,
            ApplicationEventPublisher events,
            Clock clock) {
        this.acts = acts;
        this.registration = registration;
        this.law = law;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody who is in the register now.
     *
     * @param actId the naturalisation
     * @param registerNumber its number in the commune's register book, such as {@code 45/2026}
     */
    public record NewCitizen(UUID personId, UUID actId, String registerNumber) {}

    /**
     * Enters a new citizen, or says which rules it breaks. The same dossier asked twice gets the
     * same answer and one person.
     *
     * @throws FaultException {@code act.unknown} when the dossier led to another act, or another
     *     officer sent it
     */
    public Outcome<NewCitizen> register(RegisterNewCitizen order) {
        acts.lockDossier(order.caseReference());
        Optional<ActOutcome.Registered> before = registration.registeredFor(order.caseReference());
        if (before.isPresent()) {
            return Outcome.accepted(
                    acts.naturalised(before.get().actId(), order)
                            .map(person -> citizen(person, before.get()))
                            .orElseThrow(() -> new FaultException("act.unknown")));
        }
        List<Violation> violations = violations(order);
        return violations.isEmpty() ? Outcome.accepted(enter(order)) : Outcome.refused(violations);
    }

    /** The rules that an entry would break if it were made now; writes nothing. */
    public List<Violation> violations(RegisterNewCitizen order) {
        LocalDate today = today();
        var violations = new ArrayList<Violation>(law.brokenByNewCitizen(order, today));
        if (!law.isCommune(order.communeCode(), today)) {
            violations.add(Violation.of("unit.unknown").at("commune"));
        }
        return violations;
    }

    private static NewCitizen citizen(UUID person, ActOutcome.Registered act) {
        return new NewCitizen(person, act.actId(), act.registerNumber());
    }

    private NewCitizen enter(RegisterNewCitizen order) {
        acts.enter();
        Instant now = clock.instant();
        CivilActs.Newcomer newcomer = acts.enterNewcomer(order, now, law.ofCollection(today()));
        UUID person = newcomer.person();
        events.publishEvent(new PersonsEntered(List.of(person)));
        events.publishEvent(new PersonsEnrolled(newcomer.batch(), 1, now));
        return switch (registration.register(
                new ActOrder(
                        new CivilAct.Naturalised(person, order.naturalisedOn()),
                        order.registeredBy(),
                        order.ground(),
                        order.decidedBy(),
                        order.caseReference()))) {
            case ActOutcome.Registered registered -> citizen(person, registered);
            // The rules were asked before of the same situation.
            case ActOutcome.Refused(List<Violation> violations) ->
                    throw new IllegalStateException("an entry breaks " + violations);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
