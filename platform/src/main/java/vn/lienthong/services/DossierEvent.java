package vn.lienthong.services;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Role;

/**
 * One entry in the history of a dossier.
 *
 * @param sequence 1, 2, 3 …
 * @param step what was done
 * @param happenedAt when
 * @param actorRole by whom, as a role
 * @param reason why, where the step needs a reason; null otherwise
 */
public record DossierEvent(
        int sequence,
        DossierStep step,
        Instant happenedAt,
        Role actorRole,
        @Nullable String reason) {

    public Optional<String> why() {
        return Optional.ofNullable(reason);
    }
}
