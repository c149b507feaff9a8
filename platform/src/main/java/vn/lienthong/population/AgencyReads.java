package vn.lienthong.population;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;

/**
 * Reads of records by other agencies: what the purpose needs and nothing else, with an access
 * record in the same transaction that names what was given.
 *
 * <p>A number that nobody holds, a number of somebody else, an identifier of nobody and a person
 * outside the client's territory get one and the same answer, and count against the limit of the
 * client. Thread-safe.
 */
@Transactional
public class AgencyReads {

    private final ClientScope scope;
    private final MatchRegister register;
    private final MatchMisses misses;
    private final PersonRecords records;
    private final AccessRecords accesses;

    AgencyReads(
            ClientScope scope,
            MatchRegister register,
            MatchMisses misses,
            PersonRecords records,
            AccessRecords accesses) {
        this.scope = scope;
        this.register = register;
        this.misses = misses;
        this.records = records;
        this.accesses = accesses;
    }

    /**
     * The person of an identifier; refuses with {@code find.nobody}.
     *
     * @throws FaultException {@code client.purpose}, {@code find.policy}, {@code
     *     match.too-many-misses}
     */
    public Outcome<AgencyAnswer> read(UUID person, AgencyQuestion question, Client client) {
        Set<Attribute> fields = allowed(question, client);
        return answer(register.byId(person), question, client, fields);
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
        Set<Attribute> fields = allowed(question, client);
        return answer(
                register.candidates(List.of(claim)).getFirst().stream()
                        .filter(candidate -> candidate.isExactly(claim))
                        .findFirst(),
                question,
                client,
                fields);
    }

    private Set<Attribute> allowed(AgencyQuestion question, Client client) {
        Set<Attribute> fields = scope.attributes(client, question.purpose());
        misses.requireFew(client);
        return fields;
    }

    private Outcome<AgencyAnswer> answer(
            Optional<MatchCandidate> found,
            AgencyQuestion question,
            Client client,
            Set<Attribute> fields) {
        Optional<Person> person =
                found.map(MatchCandidate::person).filter(known -> scope.covers(client, known));
        if (person.isEmpty()) {
            // Not thrown: the miss must be counted, and a fault would take it back.
            misses.add(client);
            return Outcome.refused(Violation.of("find.nobody"));
        }
        UUID id = person.get().personId();
        Instant now = accesses.disclose(id, question, client, fields);
        var held = new EnumMap<Attribute, Map<String, String>>(Attribute.class);
        records.state(id, scope.today(), now)
                .held()
                .forEach((attribute, value) -> {
                    if (fields.contains(attribute)) {
                        held.put(attribute, value);
                    }
                });
        if (fields.contains(Attribute.LIFE)) {
            held.putIfAbsent(Attribute.LIFE, Map.of("status", "ALIVE"));
        }
        return Outcome.accepted(new AgencyAnswer(id, held));
    }
}
