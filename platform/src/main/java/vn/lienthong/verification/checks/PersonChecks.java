package vn.lienthong.verification.checks;

import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.population.FieldAnswer;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Rounds;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.Rights;
import vn.lienthong.verification.VerifiedField;

/**
 * Tells programs of other bodies whether a person is as their papers say, by the index of the
 * register: no query of the register is made.
 *
 * <p>Somebody is found only when the index leaves no doubt and the asker knew the number, but for
 * one digit, or the commune. Everything else is answered as nobody, and counts as a miss. Whoever
 * is found has an access record in the same transaction. What is asked at one moment is counted and
 * committed together. Thread-safe; not within a transaction of the caller, which would not hold the
 * access records.
 */
public class PersonChecks {

    private static final int ROUND_MOST = 64;

    private final Rights rights;
    private final CheckRound.Territory territory;
    private final AgencyVerification register;
    private final Rounds<CheckRound.Asked, CheckRound.Told> rounds;

    PersonChecks(
            Rights rights,
            CheckRound.Territory territory,
            AgencyVerification register,
            CheckRound round,
            TransactionTemplate transaction) {
        this.rights = rights;
        this.territory = territory;
        this.register = register;
        this.rounds =
                new Rounds<>(ROUND_MOST, asked -> transaction.execute(_ -> round.answer(asked)));
    }

    /**
     * Answers a question.
     *
     * @throws FaultException {@code verification.no-right}, {@code verification.consent}, {@code
     *     verification.field-refused}, {@code verification.quota}, {@code verification.no-index},
     *     {@code client.purpose}, {@code match.too-many-misses}
     */
    public CheckAnswer check(CheckQuestion question, Client client) {
        Right right = rights.require(client.agency(), question.purpose(), territory.today());
        right.requireConsent(question.consent());
        requireTold(question, right);
        register.requirePurpose(client, question.purpose());
        return switch (rounds.ask(new CheckRound.Asked(question, client, right))) {
            case CheckRound.Told.Stopped(FaultException why) -> throw why;
            case CheckRound.Told.Answered(CheckAnswer answer) -> {
                if (answer.match() == FieldAnswer.NO) {
                    register.foundNobody(client);
                }
                yield answer;
            }
        };
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
}
