package vn.lienthong.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Finds whom several questions mean and writes who learned something about whom, each in one
 * statement. Within the caller's transaction. Thread-safe.
 */
final class MatchRound {

    private final MatchRegister register;
    private final AccessRecords accesses;
    private final MatchGuesses guesses;
    private final AdministrativeUnits units;
    private final Clock clock;

    MatchRound(
            MatchRegister register,
            AccessRecords accesses,
            MatchGuesses guesses,
            AdministrativeUnits units,
            Clock clock) {
        this.register = register;
        this.accesses = accesses;
        this.guesses = guesses;
        this.units = units;
        this.clock = clock;
    }

    /** A question, and who asks it. */
    record Asked(MatchQuestion question, Client client) {

        PersonClaim claim() {
            return question.person();
        }
    }

    /** For each question the one person whom it names, if it names exactly one. */
    List<Optional<MatchCandidate>> meant(List<Asked> questions) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        List<List<MatchCandidate>> candidates =
                register.candidates(questions.stream().map(Asked::claim).toList());
        var meant = new ArrayList<Optional<MatchCandidate>>();
        for (int i = 0; i < questions.size(); i++) {
            Asked asked = questions.get(i);
            List<MatchCandidate> named =
                    candidates.get(i).stream()
                            .filter(candidate ->
                                    ClientScope.covers(
                                            units, asked.client(), candidate.person(), today))
                            .filter(candidate -> isNamed(candidate, asked.claim()))
                            .toList();
            meant.add(named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
        }
        return meant;
    }

    private static boolean isNamed(MatchCandidate candidate, PersonClaim claim) {
        return claim.number() != null
                ? candidate.isNamedWithNumberBy(claim)
                : candidate.isNamedWithoutNumberBy(claim);
    }

    /** What is said to a question. */
    sealed interface Told {
        record Answered(MatchAnswer answer) implements Told {}

        record Stopped(FaultException why) implements Told {}
    }

    /** What each question is answered, with an access record for everybody who was found. */
    List<Told> answers(List<Asked> questions, List<Optional<MatchCandidate>> meant) {
        var guesses = new ArrayList<MatchGuesses.Guess>();
        for (int i = 0; i < questions.size(); i++) {
            Asked asked = questions.get(i);
            meant.get(i).map(found -> guess(asked, found)).ifPresent(guesses::add);
        }
        Iterator<Boolean> admitted = this.guesses.admit(guesses).iterator();
        var answers = new ArrayList<Told>();
        var learned = new ArrayList<AccessRecords.Learned>();
        for (int i = 0; i < questions.size(); i++) {
            Asked asked = questions.get(i);
            Optional<MatchCandidate> found = meant.get(i);
            if (found.isEmpty()) {
                answers.add(new Told.Answered(MatchAnswer.nobody(asked.claim())));
            } else if (admitted.next()) {
                Map<MatchField, FieldAnswer> fields = found.get().answers(asked.claim());
                answers.add(new Told.Answered(MatchAnswer.found(fields)));
                learned.addAll(learned(found.get(), fields, asked));
            } else {
                answers.add(new Told.Stopped(MatchGuesses.refusal()));
            }
        }
        accesses.addAll(learned);
        return answers;
    }

    private static MatchGuesses.Guess guess(Asked asked, MatchCandidate found) {
        return new MatchGuesses.Guess(
                asked.client(),
                found.person().personId(),
                FieldAnswer.differing(found.answers(asked.claim()).values()));
    }

    /** The person, and the mother where something was said of her. */
    private static List<AccessRecords.Learned> learned(
            MatchCandidate found, Map<MatchField, FieldAnswer> fields, Asked asked) {
        MatchQuestion question = asked.question();
        var asker =
                AgencyVerification.Asker.of(
                        asked.client(),
                        new AgencyQuestion(question.purpose(), question.caseReference()));
        var learned = new ArrayList<AccessRecords.Learned>();
        learned.add(new AccessRecords.Learned(found.person().personId(), asker));
        boolean ofMother =
                fields.containsKey(MatchField.MOTHER_NUMBER)
                        || fields.containsKey(MatchField.MOTHER_NAME);
        found.knownMother()
                .filter(mother -> ofMother)
                .map(mother -> new AccessRecords.Learned(mother.personId(), asker))
                .ifPresent(learned::add);
        return learned;
    }
}
