package vn.lienthong.verification.checks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.population.AgencyQuestion;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.population.FieldAnswer;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.FieldAnswers;
import vn.lienthong.verification.LifeChanges;
import vn.lienthong.verification.RecordSearch;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.Snapshots;
import vn.lienthong.verification.VerifiedField;
import vn.lienthong.verification.jobs.Threshold;
import vn.lienthong.verification.jobs.Thresholds;

/**
 * Answers questions that are asked at one moment: searched in one index, counted and recorded
 * together, within the caller's transaction. Thread-safe.
 */
final class CheckRound {

    private final Territory territory;
    private final Snapshots snapshots;
    private final LifeChanges lives;
    private final AgencyVerification register;
    private final CheckCounts counts;

    CheckRound(
            Territory territory,
            Snapshots snapshots,
            LifeChanges lives,
            AgencyVerification register,
            CheckCounts counts) {
        this.territory = territory;
        this.snapshots = snapshots;
        this.lives = lives;
        this.register = register;
        this.counts = counts;
    }

    /**
     * Today, where clients may ask, and how sure an answer must be.
     *
     * @param units communes and their provinces, for clients bound to a province
     * @param thresholds those that two people took into force, by the labels of clerks
     */
    record Territory(AdministrativeUnits units, Thresholds thresholds, Clock clock) {

        Instant now() {
            return clock.instant();
        }

        LocalDate today() {
            return LocalDate.ofInstant(now(), SimulatedTime.VIETNAM);
        }

        boolean covers(Client client, String commune) {
            LocalDate today = today();
            return client.province()
                    .map(province ->
                            units.find(commune, today)
                                    .map(unit -> units.provinceOf(unit.code(), today).code())
                                    .filter(province::equals)
                                    .isPresent())
                    .orElse(true);
        }
    }

    /** A question, who asks it, and the right by which it may be asked. */
    record Asked(CheckQuestion question, Client client, Right right) {

        CheckCounts.Counted counted() {
            return new CheckCounts.Counted(client.clientId(), right.quota().checksADay());
        }
    }

    /** What comes of a question. */
    sealed interface Told {

        record Answered(CheckAnswer answer) implements Told {}

        record Stopped(FaultException why) implements Told {}
    }

    /** What the index says: a person, or nobody, and the answer to each field. */
    private record Found(
            @Nullable UUID person,
            Map<VerifiedField, FieldAnswer> fields,
            boolean dead,
            Instant asOf) {}

    /**
     * Answers questions, each by itself.
     *
     * @return in their order; stopped by {@code match.too-many-misses}, {@code
     *     match.too-many-guesses} or {@code verification.quota}
     * @throws FaultException {@code verification.no-index}
     */
    List<Told> answer(List<Asked> questions) {
        List<Optional<FaultException>> refused = refused(questions);
        Map<Right, Double> accepts =
                territory
                        .thresholds()
                        .inForce(
                                questions.stream().map(Asked::right).distinct().toList(),
                                territory.today());
        List<Found> found =
                snapshots.search(search ->
                        questions.stream()
                                .map(asked ->
                                        found(
                                                search,
                                                asked,
                                                accepts.getOrDefault(
                                                        asked.right(),
                                                        Threshold.OF_THE_MODEL.accept())))
                                .toList());
        Map<UUID, Boolean> died = died(questions, found);
        Iterator<Optional<FaultException>> guessed =
                register.guesses(answering(questions, found, refused)).iterator();
        var told = new ArrayList<Told>();
        var learned = new ArrayList<AgencyVerification.Found>();
        for (int i = 0; i < questions.size(); i++) {
            Asked asked = questions.get(i);
            Optional<FaultException> why = refused.get(i);
            if (why.isPresent()) {
                told.add(new Told.Stopped(why.get()));
                continue;
            }
            UUID person = found.get(i).person();
            if (person == null) {
                told.add(new Told.Answered(nobody(asked.question(), found.get(i).asOf())));
                continue;
            }
            Optional<FaultException> guesses = guessed.next();
            if (guesses.isPresent()) {
                told.add(new Told.Stopped(guesses.get()));
                continue;
            }
            learned.add(new AgencyVerification.Found(person, asker(asked)));
            told.add(new Told.Answered(answer(asked.question(), found.get(i), died.get(person))));
        }
        register.found(learned);
        return told;
    }

    private static List<AgencyVerification.Answering> answering(
            List<Asked> questions, List<Found> found, List<Optional<FaultException>> refused) {
        var answering = new ArrayList<AgencyVerification.Answering>();
        for (int i = 0; i < questions.size(); i++) {
            UUID person = found.get(i).person();
            if (person != null && refused.get(i).isEmpty()) {
                answering.add(
                        new AgencyVerification.Answering(
                                questions.get(i).client(), person, found.get(i).fields().values()));
            }
        }
        return answering;
    }

    private static AgencyVerification.Asker asker(Asked asked) {
        return new AgencyVerification.Asker(
                asked.client().clientId(),
                asked.client().agency(),
                new AgencyQuestion(asked.question().purpose(), asked.question().caseReference()),
                asked.right().ground().inVietnamese());
    }

    /** Who missed too often, or has asked as often as it may, is told so. */
    private List<Optional<FaultException>> refused(List<Asked> questions) {
        Instant now = territory.now();
        Map<UUID, FaultException> stopped =
                register.refusals(questions.stream().map(Asked::client).toList());
        Iterator<Boolean> taken =
                counts.take(
                                questions.stream()
                                        .filter(asked ->
                                                !stopped.containsKey(asked.client().clientId()))
                                        .map(Asked::counted)
                                        .toList(),
                                now)
                        .iterator();
        var refused = new ArrayList<Optional<FaultException>>();
        for (Asked asked : questions) {
            FaultException why = stopped.get(asked.client().clientId());
            if (why == null && !taken.next()) {
                why = CheckCounts.refusal(asked.counted().quota(), now);
            }
            refused.add(Optional.ofNullable(why));
        }
        return refused;
    }

    private Found found(RecordSearch search, Asked asked, double accept) {
        CheckQuestion question = asked.question();
        PersonRecord.fill(search.record(), question.person());
        Decision decision = search.search(accept);
        Instant asOf = search.date().asOf();
        if (!decision.isTaken()
                || !isKnown(decision)
                || !territory.covers(asked.client(), search.commune())) {
            return new Found(null, Map.of(), false, asOf);
        }
        var fields = new EnumMap<VerifiedField, FieldAnswer>(VerifiedField.class);
        for (VerifiedField field : question.person().given()) {
            fields.put(
                    field,
                    FieldAnswers.of(
                            decision.level(field.compared()),
                            PersonRecord.isSameDate(search.best(), question.person())));
        }
        return new Found(
                UUID.fromString(search.identifier(decision.person())),
                fields,
                PersonRecord.isDead(search.best()),
                asOf);
    }

    /** A name and a day of birth alone do not show that the asker has the person's papers. */
    private static boolean isKnown(Decision decision) {
        Level number = decision.level(Field.NUMBER);
        return number == Level.NUMBER_EXACT
                || number == Level.NUMBER_ONE_DIGIT
                || (number == Level.NUMBER_MISSING
                        && decision.level(Field.COMMUNE) == Level.COMMUNE_SAME);
    }

    private static CheckAnswer nobody(CheckQuestion question, Instant asOf) {
        var fields = new EnumMap<VerifiedField, FieldAnswer>(VerifiedField.class);
        question.person().given().forEach(field -> fields.put(field, FieldAnswer.NO));
        return new CheckAnswer(
                FieldAnswer.NO, fields, question.alive() ? FieldAnswer.NO : null, asOf);
    }

    /** Deaths since the index, and those withdrawn, of whom somebody asked whether they live. */
    private Map<UUID, Boolean> died(List<Asked> questions, List<Found> found) {
        var persons = new ArrayList<UUID>();
        for (int i = 0; i < questions.size(); i++) {
            UUID person = found.get(i).person();
            if (person != null && questions.get(i).question().alive()) {
                persons.add(person);
            }
        }
        return lives.latest(persons, found.getFirst().asOf());
    }

    private static CheckAnswer answer(
            CheckQuestion question, Found found, @Nullable Boolean diedSince) {
        boolean agrees =
                found.fields().values().stream()
                        .allMatch(said -> said == FieldAnswer.YES || said == FieldAnswer.UNKNOWN);
        return new CheckAnswer(
                agrees ? FieldAnswer.YES : FieldAnswer.NEAR,
                found.fields(),
                question.alive() ? alive(found, diedSince) : null,
                found.asOf());
    }

    private static FieldAnswer alive(Found found, @Nullable Boolean diedSince) {
        boolean dead = diedSince == null ? found.dead() : diedSince;
        return dead ? FieldAnswer.NO : FieldAnswer.YES;
    }
}
