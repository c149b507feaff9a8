package vn.lienthong.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Rounds;

/**
 * Reads of records by other agencies: what the purpose needs and nothing else, with an access
 * record in the same transaction that names what was given.
 *
 * <p>A number that nobody holds, a number of somebody else, an identifier of nobody and a person
 * outside the client's territory get one and the same answer, and count against the limit of the
 * client. What many programs ask at one moment is found, recorded, read and committed together.
 * Thread-safe; not within a transaction of the caller, which would not hold the access records.
 */
public class AgencyReads {

    private static final int ROUND_MOST = 64;

    private final ClientScope scope;
    private final MatchMisses misses;
    private final ReadRound round;
    private final TransactionTemplate transaction;
    private final Rounds<ReadRound.Asked, Told> rounds;

    AgencyReads(
            ClientScope scope,
            MatchMisses misses,
            ReadRound round,
            TransactionTemplate transaction) {
        this.scope = scope;
        this.misses = misses;
        this.round = round;
        this.transaction = transaction;
        this.rounds = new Rounds<>(ROUND_MOST, this::inOneTransaction);
    }

    private sealed interface Told {
        record Answered(Outcome<AgencyAnswer> answer) implements Told {}

        record Stopped(FaultException why) implements Told {}
    }

    /**
     * The person of an identifier; refuses with {@code find.nobody}.
     *
     * @throws FaultException {@code client.purpose}, {@code find.policy}, {@code
     *     match.too-many-misses}
     */
    public Outcome<AgencyAnswer> read(UUID person, AgencyQuestion question, Client client) {
        return ask(new ReadRound.Sought.Known(person), question, client);
    }

    /**
     * The person who holds a number, when the name, the day of birth, or whichever of them was
     * sent, is theirs too; refuses with {@code find.nobody}.
     *
     * @throws FaultException as {@link #read}; {@code find.number} without a number
     */
    public Outcome<AgencyAnswer> find(PersonClaim claim, AgencyQuestion question, Client client) {
        if (claim.number() == null) {
            throw new FaultException("find.number");
        }
        return ask(new ReadRound.Sought.Claimed(claim), question, client);
    }

    private Outcome<AgencyAnswer> ask(
            ReadRound.Sought sought, AgencyQuestion question, Client client) {
        Set<Attribute> fields = scope.attributes(client, question.purpose());
        return switch (rounds.ask(new ReadRound.Asked(sought, question, client, fields))) {
            case Told.Stopped(FaultException why) -> throw why;
            case Told.Answered(Outcome<AgencyAnswer> answer) -> {
                // In a transaction of its own: other misses of the client wait for it, and nobody
                // else is to.
                if (answer instanceof Outcome.Refused<AgencyAnswer>) {
                    transaction.executeWithoutResult(_ -> misses.add(client));
                }
                yield answer;
            }
        };
    }

    private List<Told> inOneTransaction(List<ReadRound.Asked> asked) {
        return transaction.execute(_ -> {
            Map<UUID, FaultException> refused =
                    misses.refusals(asked.stream().map(ReadRound.Asked::client).toList());
            var answers =
                    round.answers(
                                    asked.stream()
                                            .filter(one ->
                                                    !refused.containsKey(one.client().clientId()))
                                            .toList())
                            .iterator();
            var told = new ArrayList<Told>();
            for (ReadRound.Asked one : asked) {
                FaultException why = refused.get(one.client().clientId());
                told.add(why == null ? new Told.Answered(answers.next()) : new Told.Stopped(why));
            }
            return told;
        });
    }
}
