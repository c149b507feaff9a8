package vn.lienthong.verification.checks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
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
import vn.lienthong.verification.Rights;
import vn.lienthong.verification.Snapshots;
import vn.lienthong.verification.VerifiedField;

/**
 * Tells programs of other bodies whether a person is as their papers say, by the index of the
 * register: no query of the register is made.
 *
 * <p>Somebody is found only when the index leaves no doubt and the asker knew the number, but for
 * one digit, or the commune. Everything else is answered as nobody, and counts as a miss. Whoever
 * is found has an access record in the same transaction. Thread-safe.
 */
@Transactional
public class PersonChecks {

    private final Law law;
    private final Snapshots snapshots;
    private final LifeChanges lives;
    private final AgencyVerification register;
    private final CheckCounts counts;

    /**
     * What a question is judged by.
     *
     * @param units communes and their provinces, for clients bound to a province
     */
    record Law(Rights rights, AdministrativeUnits units, Clock clock) {
        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        }
    }

    /** What the index says: a person, or nobody, and the answer to each field. */
    private record Found(
            @Nullable UUID person,
            Map<VerifiedField, FieldAnswer> fields,
            boolean dead,
            Instant asOf) {}

    PersonChecks(
            Law law,
            Snapshots snapshots,
            LifeChanges lives,
            AgencyVerification register,
            CheckCounts counts) {
        this.law = law;
        this.snapshots = snapshots;
        this.lives = lives;
        this.register = register;
        this.counts = counts;
    }

    /**
     * Answers a question.
     *
     * @throws FaultException {@code verification.no-right}, {@code verification.consent}, {@code
     *     verification.field-refused}, {@code verification.quota}, {@code verification.no-index},
     *     {@code client.purpose}, {@code match.too-many-misses}
     */
    public CheckAnswer check(CheckQuestion question, Client client) {
        Right right = law.rights().require(client.agency(), question.purpose(), law.today());
        right.requireConsent(question.consent());
        requireTold(question, right);
        register.admit(client, question.purpose());
        counts.add(client.clientId(), right.quota().checksADay(), law.clock().instant());
        Found found = snapshots.search(search -> found(search, question, client));
        UUID person = found.person();
        if (person == null) {
            register.foundNobody(client);
            return nobody(question, found.asOf());
        }
        register.found(
                List.of(person),
                new AgencyVerification.Asker(
                        client.clientId(),
                        client.agency(),
                        new AgencyQuestion(question.purpose(), question.caseReference()),
                        right.ground().inVietnamese()));
        return answer(question, found, person);
    }

    private static void requireTold(CheckQuestion question, Right right) {
        List<String> refused =
                question.person().given().stream()
                        .filter(field -> !right.told().fields().contains(field))
                        .map(VerifiedField::path)
                        .toList();
        if (!refused.isEmpty() || (question.alive() && !right.told().deaths())) {
            throw new FaultException(
                    "verification.field-refused",
                    Map.of(
                            "fields",
                            String.join(
                                    ", ",
                                    right.told().fields().stream()
                                            .map(VerifiedField::path)
                                            .toList())));
        }
    }

    private Found found(RecordSearch search, CheckQuestion question, Client client) {
        PersonRecord.fill(search.record(), question.person());
        Decision decision = search.search();
        Instant asOf = search.date().asOf();
        if (!decision.isTaken() || !isKnown(decision) || !isCovered(search, client)) {
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

    private boolean isCovered(RecordSearch search, Client client) {
        LocalDate today = law.today();
        return client.province()
                .map(province ->
                        law.units()
                                .find(search.commune(), today)
                                .map(unit -> law.units().provinceOf(unit.code(), today).code())
                                .filter(province::equals)
                                .isPresent())
                .orElse(true);
    }

    private static CheckAnswer nobody(CheckQuestion question, Instant asOf) {
        var fields = new EnumMap<VerifiedField, FieldAnswer>(VerifiedField.class);
        question.person().given().forEach(field -> fields.put(field, FieldAnswer.NO));
        return new CheckAnswer(
                FieldAnswer.NO, fields, question.alive() ? FieldAnswer.NO : null, asOf);
    }

    private CheckAnswer answer(CheckQuestion question, Found found, UUID person) {
        boolean agrees =
                found.fields().values().stream()
                        .allMatch(said -> said == FieldAnswer.YES || said == FieldAnswer.UNKNOWN);
        boolean dead = lives.latest(person, found.asOf()).orElse(found.dead());
        return new CheckAnswer(
                agrees ? FieldAnswer.YES : FieldAnswer.NEAR,
                found.fields(),
                question.alive() ? (dead ? FieldAnswer.NO : FieldAnswer.YES) : null,
                found.asOf());
    }
}
