package vn.lienthong.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/** How far a program of another agency may go. Thread-safe. */
final class ClientScope {

    private final AdministrativeUnits units;
    private final FieldPolicy policy;
    private final Clock clock;

    ClientScope(AdministrativeUnits units, FieldPolicy policy, Clock clock) {
        this.units = units;
        this.policy = policy;
        this.clock = clock;
    }

    /** The day in Vietnam. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }

    /**
     * Lets a client go on that was opened for a purpose.
     *
     * @throws FaultException {@code client.purpose} naming those for which it was
     */
    static void requirePurpose(Client client, Reading.Purpose purpose) {
        if (!client.purposes().contains(purpose.name())) {
            String granted = String.join(", ", client.purposes().stream().sorted().toList());
            throw new FaultException(
                    List.of(
                            Violation.of("client.purpose", Map.of("purposes", granted))
                                    .at("purpose")));
        }
    }

    /**
     * What a client may read for a purpose.
     *
     * @throws FaultException {@code client.purpose}, or {@code find.policy} when it is nothing
     */
    Set<Attribute> attributes(Client client, Reading.Purpose purpose) {
        requirePurpose(client, purpose);
        Set<Attribute> attributes = policy.attributes(purpose, today());
        if (attributes.isEmpty()) {
            throw new FaultException(List.of(Violation.of("find.policy").at("purpose")));
        }
        return attributes;
    }

    /** The same today. */
    boolean covers(Client client, Person person) {
        return covers(units, client, person, today());
    }

    /**
     * Whether a person lives in a client's territory. Who waits for an officer to say in which part
     * of a divided commune they live now lives in every one of them.
     */
    static boolean covers(
            AdministrativeUnits units, Client client, Person person, LocalDate today) {
        return client.province()
                .map(province ->
                        units.lastOf(person.communeCode(), today).stream()
                                .flatMap(unit -> units.successors(unit, today).units().stream())
                                .anyMatch(unit ->
                                        units.provinceOf(unit.code(), today)
                                                .code()
                                                .equals(province)))
                .orElse(true);
    }
}
