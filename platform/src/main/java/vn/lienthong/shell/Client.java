package vn.lienthong.shell;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * A program of another agency that asks the platform, and how far it may go.
 *
 * @param clientId identifier of the client
 * @param name what the agency calls the program
 * @param agency the agency that answers for what it asks
 * @param purposes codes of the purposes for which it may ask, at least one
 * @param territory code of the province whose residents it may ask about; null for the whole
 *     country
 * @param ground the provision of law on which it asks
 */
public record Client(
        UUID clientId,
        String name,
        AgencyCode agency,
        Set<String> purposes,
        @Nullable String territory,
        String ground) {

    public Client {
        purposes = Set.copyOf(purposes);
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("a client asks for at least one purpose");
        }
    }

    /** The province to which it is bound, if it is. */
    public Optional<String> province() {
        return Optional.ofNullable(territory);
    }

    @Override
    public String toString() {
        return "Client[" + clientId + ", " + agency + "]";
    }
}
