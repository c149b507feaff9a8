package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;

/**
 * What holds when other agencies learn something about persons by way of another module, which
 * finds the persons itself: who asks too often about nobody, or has too many values of somebody
 * otherwise, is stopped, and whoever is found has an access record in the caller's transaction.
 * Thread-safe.
 */
@Transactional
public class AgencyVerification {

    private final MatchMisses misses;
    private final MatchGuesses guesses;
    private final AccessRecords accesses;
    private final JdbcClient database;

    AgencyVerification(
            MatchMisses misses, MatchGuesses guesses, AccessRecords accesses, JdbcClient database) {
        this.database = database;
        this.misses = misses;
        this.guesses = guesses;
        this.accesses = accesses;
    }

    /**
     * An agency that learned something about persons.
     *
     * @param reader the account or client that asked
     * @param agency in whose name
     * @param question why
     * @param ground provision of law in words
     */
    public record Asker(UUID reader, AgencyCode agency, AgencyQuestion question, String ground) {

        static Asker of(Client client, AgencyQuestion question) {
            return new Asker(client.clientId(), client.agency(), question, client.ground());
        }
    }

    /**
     * Somebody whom an agency's question found.
     *
     * @param person who was found
     * @param asker who learned it, and why
     */
    public record Found(UUID person, Asker asker) {}

    /**
     * Lets a client ask that was opened for the purpose.
     *
     * @throws FaultException {@code client.purpose}
     */
    // Needs no database: thousands of questions a second do without a connection here.
    @Transactional(propagation = Propagation.SUPPORTS)
    public void requirePurpose(Client client, Reading.Purpose purpose) {
        ClientScope.requirePurpose(client, purpose);
    }

    /**
     * What those of the clients are told, by their identifiers, that asked about nobody too often:
     * {@code match.too-many-misses}.
     */
    public Map<UUID, FaultException> refusals(Collection<Client> clients) {
        return misses.refusals(clients);
    }

    /**
     * Lets a client ask that was opened for the purpose and has not asked about nobody too often.
     *
     * @throws FaultException {@code client.purpose} or {@code match.too-many-misses}
     */
    public void admit(Client client, Reading.Purpose purpose) {
        requirePurpose(client, purpose);
        misses.requireFew(client);
    }

    /**
     * Counts a question that found nobody, together with those of matching.
     *
     * @throws FaultException {@code match.too-many-misses} when it was one too many
     */
    public void foundNobody(Client client) {
        misses.add(client);
    }

    /**
     * What a client is about to be told of a person who was found.
     *
     * @param answers what the register says of each value
     */
    public record Answering(Client client, UUID person, Collection<FieldAnswer> answers) {}

    /**
     * Counts values that clients had otherwise, together with those of matching, one after the
     * other.
     *
     * @return what each is told instead: {@code match.too-many-guesses}, or nothing when the answer
     *     may be told
     */
    public List<Optional<FaultException>> guesses(List<Answering> answers) {
        return guesses
                .admit(
                        answers.stream()
                                .map(told ->
                                        new MatchGuesses.Guess(
                                                told.client(),
                                                told.person(),
                                                FieldAnswer.differing(told.answers())))
                                .toList())
                .stream()
                .map(may ->
                        may
                                ? Optional.<FaultException>empty()
                                : Optional.of(MatchGuesses.refusal()))
                .toList();
    }

    /**
     * What the register has of a person that an index does not say in words. Prints without it.
     *
     * @param communeCode commune of residence
     * @param number the nine-digit number of the time before, or null
     */
    public record Held(String communeCode, @Nullable String number) {

        /** The nine-digit number of the time before. */
        public Optional<String> oldNumber() {
            return Optional.ofNullable(number);
        }

        @Override
        public String toString() {
            return "Held[hidden]";
        }
    }

    /**
     * What the register has of persons about whom an agency learns. The caller tells the agency
     * nothing of it before it wrote that they were {@link #found(Collection, Asker) found}.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Held> held(Collection<UUID> persons) {
        var held = new HashMap<UUID, Held>();
        database.sql(
                        """
                        select person_id, commune_code, old_number
                        from population.person_current where person_id = any (?)
                        """)
                .param(ActStore.ids(persons))
                .query((row, number) ->
                        held.put(
                                Objects.requireNonNull(row.getObject(1, UUID.class)),
                                new Held(
                                        Objects.requireNonNull(row.getString(2)),
                                        row.getString(3))))
                .list();
        return held;
    }

    /**
     * What came in the place of a number. Prints without it.
     *
     * @param person who holds it
     */
    public record Replaced(UUID person, String number) {
        @Override
        public String toString() {
            return "Replaced[" + person + "]";
        }
    }

    /**
     * Numbers that nobody holds any more since a moment, each with the one that its holder, or the
     * record into which theirs was merged, holds now. For finding persons again whom an agency knew
     * before; the caller tells nothing of it about anybody else.
     */
    @Transactional(readOnly = true)
    public Map<String, Replaced> replacedSince(Instant moment) {
        var replaced = new HashMap<String, Replaced>();
        database.sql(
                        """
                        select c.number, now.person_id, now.number
                        from population.number_cancellation c
                        join population.cancelled_number using (number)
                        join population.personal_number p using (number)
                        left join population.person_merged m using (person_id)
                        join population.person_current now
                            on now.person_id = coalesce(m.survivor, p.person_id)
                        where c.cancelled_at > ?
                        """)
                .param(Timestamp.from(moment))
                .query((row, number) ->
                        replaced.put(
                                Objects.requireNonNull(row.getString(1)),
                                new Replaced(
                                        Objects.requireNonNull(row.getObject(2, UUID.class)),
                                        Objects.requireNonNull(row.getString(3)))))
                .list();
        return replaced;
    }

    /** Writes of each who was found which agency learned it. */
    public void found(Collection<Found> found) {
        accesses.addAll(
                found.stream()
                        .map(one -> new AccessRecords.Learned(one.person(), one.asker()))
                        .toList());
    }

    /** Writes that an agency learned something about each of these persons. */
    public void found(Collection<UUID> persons, Asker asker) {
        accesses.addAll(
                persons.stream().map(person -> new AccessRecords.Learned(person, asker)).toList());
    }

    /** Writes that an account saw the records of these persons. */
    public void shown(Collection<UUID> persons, Reading reading) {
        accesses.addAll(persons, reading);
    }
}
