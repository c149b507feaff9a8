package vn.lienthong.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Tells other agencies whether a person is as their papers say, value by value, and gives away
 * nothing else.
 *
 * <p>A number that nobody holds, a number of somebody else and a person outside the client's
 * territory get one and the same answer after the same queries. Whatever is learned about a person
 * or their mother leaves an access record in the same transaction. Thread-safe.
 */
@Transactional
public class PersonMatching {

    private final MatchRegister register;
    private final AccessRecords accesses;
    private final MatchMisses misses;
    private final AdministrativeUnits units;
    private final Clock clock;

    PersonMatching(
            MatchRegister register,
            AccessRecords accesses,
            MatchMisses misses,
            AdministrativeUnits units,
            Clock clock) {
        this.register = register;
        this.accesses = accesses;
        this.misses = misses;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Compares a person with the register.
     *
     * @throws FaultException {@code client.purpose} when the client may not ask for this purpose,
     *     {@code unit.unknown} when no commune of today has the code, {@code match.too-many-misses}
     *     when the client named nobody too often
     */
    public MatchAnswer match(MatchQuestion question, Client client) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        check(question, client, today);
        misses.requireFew(client);
        Optional<MatchCandidate> meant = meant(question.person(), client, today);
        if (meant.isEmpty()) {
            misses.add(client);
            return MatchAnswer.nobody(question.person());
        }
        return answer(meant.get(), question, client);
    }

    private void check(MatchQuestion question, Client client, LocalDate today) {
        ClientScope.requirePurpose(client, question.purpose());
        String residence = question.person().residence();
        if (residence != null && units.find(residence, today).isEmpty()) {
            throw new FaultException(
                    List.of(Violation.of("unit.unknown").at("person.residenceCommune")));
        }
    }

    /** The one person whom the claim names, if it names exactly one. */
    private Optional<MatchCandidate> meant(PersonClaim claim, Client client, LocalDate today) {
        List<MatchCandidate> named =
                register.candidates(claim).stream()
                        .filter(candidate ->
                                ClientScope.covers(units, client, candidate.person(), today))
                        .filter(candidate ->
                                claim.number() != null
                                        ? candidate.isNamedWithNumberBy(claim)
                                        : candidate.isNamedWithoutNumberBy(claim))
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private MatchAnswer answer(MatchCandidate found, MatchQuestion question, Client client) {
        Map<MatchField, FieldAnswer> fields = found.answers(question.person());
        accesses.add(found.person().personId(), question, client);
        boolean ofMother =
                fields.containsKey(MatchField.MOTHER_NUMBER)
                        || fields.containsKey(MatchField.MOTHER_NAME);
        found.knownMother()
                .filter(mother -> ofMother)
                .ifPresent(mother -> accesses.add(mother.personId(), question, client));
        return MatchAnswer.found(fields);
    }
}
