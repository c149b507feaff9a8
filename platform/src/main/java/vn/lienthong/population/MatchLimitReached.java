package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A client, or somebody at a form, named nobody so often that it is stopped for a while: it
 * guesses, or its papers are bad.
 *
 * @param clientId the client or account
 * @param agency code of the agency or commune that answers for it; empty for a citizen
 * @param misses how many are allowed in 24 hours
 * @param at when
 */
@NamedInterface("events")
public record MatchLimitReached(UUID clientId, String agency, int misses, Instant at) {}
