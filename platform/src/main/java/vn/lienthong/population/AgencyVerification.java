package vn.lienthong.population;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;

/**
 * What holds when other agencies learn something about persons by way of another module, which
 * finds the persons itself: who asks too often about nobody is stopped, and whoever is found has an
 * access record in the caller's transaction. Thread-safe.
 */
@Transactional
public class AgencyVerification {

    private final MatchMisses misses;
    private final AccessRecords accesses;

    AgencyVerification(MatchMisses misses, AccessRecords accesses) {
        this.misses = misses;
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
