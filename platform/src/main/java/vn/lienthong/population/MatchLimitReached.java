package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A client, or somebody at a form, did something so often that it is stopped for a while: it
 * guesses, it collects, or its papers are bad.
 *
 * @param sign what it did
 * @param clientId the client or account
 * @param agency code of the agency or commune that answers for it; empty for a citizen
 * @param misses how many are allowed in 24 hours, or on one day
 * @param at when
 */
@NamedInterface("events")
public record MatchLimitReached(Sign sign, UUID clientId, String agency, int misses, Instant at) {

    /** By what it shows. */
    public enum Sign {
        /** Questions named nobody. */
        NAMED_NOBODY,
        /** Values of one and the same person were sent otherwise than the register has them. */
        VALUES_OF_ONE_PERSON,
        /** Searches showed very many persons. */
        PERSONS_IN_SEARCHES
    }
}
