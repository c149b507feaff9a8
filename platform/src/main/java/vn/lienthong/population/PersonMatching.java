package vn.lienthong.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Rounds;
import vn.lienthong.shell.SimulatedTime;

/**
 * Tells other agencies whether a person is as their papers say, value by value, and gives away
 * nothing else.
 *
 * <p>A number that nobody holds, a number of somebody else and a person outside the client's
 * territory get one and the same answer after the same queries. Whatever is learned about a person
 * or their mother leaves an access record in the same transaction. What many programs ask at one
 * moment is looked up, recorded and committed together. Thread-safe; not within a transaction of
 * the caller, which would not hold the access records.
 */
public class PersonMatching {

    /** Most questions that a program may put at once. */
    public static final int MOST = 100;

    private static final int ROUND_MOST = 64;

    private final MatchRound round;
    private final MatchMisses misses;
    private final AdministrativeUnits units;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Rounds<MatchRound.Asked, MatchRound.Told> rounds;

    PersonMatching(
            MatchRound round,
            MatchMisses misses,
            AdministrativeUnits units,
            TransactionTemplate transaction,
            Clock clock) {
        this.round = round;
        this.misses = misses;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
        this.rounds = new Rounds<>(ROUND_MOST, this::inOneTransaction);
    }

    /**
     * Compares a person with the register.
     *
     * @throws FaultException {@code client.purpose} when the client may not ask for this purpose,
     *     {@code unit.unknown} when no commune of today has the code, {@code match.too-many-misses}
     *     when the client named nobody too often, {@code match.too-many-guesses} when it had too
     *     many values of the person otherwise
     */
    public MatchAnswer match(MatchQuestion question, Client client) {
        check(question, client, "");
        return switch (rounds.ask(new MatchRound.Asked(question, client))) {
            case MatchRound.Told.Stopped(FaultException why) -> throw why;
            case MatchRound.Told.Answered(MatchAnswer answer) -> {
                if (answer.match() == FieldAnswer.NO) {
                    transaction.executeWithoutResult(_ -> misses.add(client));
                }
                yield answer;
            }
        };
    }

    /**
     * Compares several persons with the register: all of them, or none.
     *
     * @param questions at most {@value #MOST}
     * @return one answer to each question, in their order
     * @throws FaultException as {@link #match}; {@code match.too-many-misses} also when these
     *     questions name nobody more often than the client may, and then nothing is told of any
     */
    public List<MatchAnswer> matchAll(List<MatchQuestion> questions, Client client) {
        if (questions.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " at once");
        }
        for (int i = 0; i < questions.size(); i++) {
            check(questions.get(i), client, "questions[" + i + "].");
        }
        List<MatchRound.Asked> asked =
                questions.stream().map(question -> new MatchRound.Asked(question, client)).toList();
        List<MatchRound.Told> told = transaction.execute(_ -> allOrNone(asked, client));
        return told.stream().map(PersonMatching::answer).toList();
    }

    private List<MatchRound.Told> allOrNone(List<MatchRound.Asked> asked, Client client) {
        misses.requireFew(client);
        List<Optional<MatchCandidate>> meant = round.meant(asked);
        int nobody = (int) meant.stream().filter(Optional::isEmpty).count();
        Optional<FaultException> refused = misses.addAll(client, nobody);
        // The misses are to be kept, so that this is no reason to roll back.
        return refused.isPresent()
                ? List.of(new MatchRound.Told.Stopped(refused.get()))
                : round.answers(asked, meant);
    }

    private static MatchAnswer answer(MatchRound.Told told) {
        return switch (told) {
            case MatchRound.Told.Stopped(FaultException why) -> throw why;
            case MatchRound.Told.Answered(MatchAnswer answer) -> answer;
        };
    }

    private List<MatchRound.Told> inOneTransaction(List<MatchRound.Asked> asked) {
        return transaction.execute(_ -> {
            Map<UUID, FaultException> refused =
                    misses.refusals(asked.stream().map(MatchRound.Asked::client).toList());
            List<MatchRound.Asked> heard =
                    asked.stream()
                            .filter(one -> !refused.containsKey(one.client().clientId()))
                            .toList();
            var answers = round.answers(heard, round.meant(heard)).iterator();
            var told = new ArrayList<MatchRound.Told>();
            for (MatchRound.Asked one : asked) {
                FaultException why = refused.get(one.client().clientId());
                told.add(why == null ? answers.next() : new MatchRound.Told.Stopped(why));
            }
            return told;
        });
    }

    private void check(MatchQuestion question, Client client, String path) {
        ClientScope.requirePurpose(client, question.purpose());
        String residence = question.person().residence();
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        if (residence != null && units.find(residence, today).isEmpty()) {
            throw new FaultException(
                    List.of(Violation.of("unit.unknown").at(path + "person.residenceCommune")));
        }
    }
}
