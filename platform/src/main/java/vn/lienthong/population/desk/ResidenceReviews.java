package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.AccessGrounds;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;

/**
 * Residents of divided communes: an officer of a successor says in which of them each lives, and
 * that is an act of the kind of their residence. Everybody listed gets an access record.
 * Thread-safe.
 */
@Transactional
public class ResidenceReviews {

    /** Most persons that the list shows. */
    public static final int PAGE = 25;

    private final ResidenceReviewStore store;
    private final PopulationRegister register;
    private final ActRegistration acts;
    private final AccessGrounds grounds;
    private final AdministrativeUnits units;

    ResidenceReviews(
            ResidenceReviewStore store,
            PopulationRegister register,
            ActRegistration acts,
            AccessGrounds grounds,
            AdministrativeUnits units) {
        this.store = store;
        this.register = register;
        this.acts = acts;
        this.grounds = grounds;
        this.units = units;
    }

    /** Who may live in the officer's commune, at most {@value #PAGE}. */
    public List<ResidenceReview> waiting(Actor officer) {
        List<ResidenceReviewStore.Waiting> found = store.of(commune(officer), PAGE);
        register.noteReadings(
                found.stream().map(ResidenceReviewStore.Waiting::personId).distinct().toList(),
                new Reading(officer, Reading.Purpose.RESIDENCE_REVIEW, null));
        return found.stream().map(this::shown).toList();
    }

    /** How many may live in the officer's commune. */
    @Transactional(readOnly = true)
    public long count(Actor officer) {
        return store.count(commune(officer));
    }

    private ResidenceReview shown(ResidenceReviewStore.Waiting waiting) {
        return new ResidenceReview(
                waiting.personId(),
                waiting.actId(),
                waiting.residence(),
                waiting.name(),
                waiting.birthYear(),
                name(waiting.formerCommune(), waiting.since().minusDays(1)),
                waiting.since(),
                waiting.candidates().stream()
                        .map(code ->
                                new ResidenceReview.Candidate(code, name(code, waiting.since())))
                        .toList());
    }

    private String name(String commune, LocalDate day) {
        return units.find(commune, day).map(AdministrativeUnit::fullName).orElse(commune);
    }

    /**
     * Registers in which successor a person has lived since the reorganisation. Refuses with {@code
     * review.candidate} for another commune, and with the rules that the act breaks, each beside
     * {@code c-}, the person and {@code -} the residence.
     *
     * @throws FaultException {@code review.unknown} when the person does not wait for this
     *     officer's commune, or no longer does
     */
    public Outcome<ActOutcome.Registered> assign(
            UUID person, UUID reorganisation, Attribute residence, String commune, Actor officer) {
        ResidenceReviewStore.Waiting waiting =
                store.lock(person, reorganisation, residence)
                        .filter(known -> known.candidates().contains(commune(officer)))
                        .orElseThrow(() -> new FaultException("review.unknown"));
        if (!waiting.candidates().contains(commune)) {
            return Outcome.refused(Violation.of("review.candidate").at(field(waiting)));
        }
        register.noteReading(person, new Reading(officer, Reading.Purpose.RESIDENCE_REVIEW, null));
        LegalGround ground =
                grounds.of(Reading.Purpose.RESIDENCE_REVIEW, waiting.since())
                        .orElseThrow(() -> new FaultException("review.no-ground"));
        return switch (acts.register(
                new ActOrder(assigned(waiting, commune), officer, ground, null))) {
            case ActOutcome.Registered registered -> {
                store.remove(waiting);
                yield Outcome.accepted(registered);
            }
            case ActOutcome.Refused(List<Violation> violations) ->
                    Outcome.refused(
                            violations.stream()
                                    .map(violation ->
                                            new Violation(
                                                    field(waiting),
                                                    violation.code(),
                                                    violation.arguments()))
                                    .toList());
        };
    }

    private static String field(ResidenceReviewStore.Waiting waiting) {
        return "c-" + waiting.personId() + "-" + waiting.residence();
    }

    private static CivilAct assigned(ResidenceReviewStore.Waiting waiting, String commune) {
        UUID person = waiting.personId();
        LocalDate since = waiting.since();
        return switch (waiting.residence()) {
            case TEMPORARY_RESIDENCE ->
                    new CivilAct.TemporaryResidence(
                            person, commune, new Period(since, waiting.until()));
            case CURRENT_RESIDENCE ->
                    new CivilAct.DetailsDeclared(
                            person, Attribute.CURRENT_RESIDENCE, Map.of("commune", commune), since);
            default -> new CivilAct.ResidenceRegistered(person, commune, since);
        };
    }

    private static String commune(Actor officer) {
        return officer.commune().orElseThrow(() -> new FaultException("forbidden"));
    }
}
