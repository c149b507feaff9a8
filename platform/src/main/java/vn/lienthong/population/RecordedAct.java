package vn.lienthong.population;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A civil act as it stands in the register, for ever.
 *
 * @param id the act
 * @param kind what happened
 * @param registeredAt when the register learned it
 * @param amends the act that this one corrects or revokes, null for all others
 * @param changes what it says
 */
record RecordedAct(
        UUID id, ActKind kind, Instant registeredAt, @Nullable UUID amends, List<Change> changes) {

    RecordedAct {
        changes = List.copyOf(changes);
        if (kind.amends() != (amends != null)) {
            throw new IllegalArgumentException("an amendment, and nothing else, amends an act");
        }
    }

    /** The same act, saying this too. */
    RecordedAct with(List<Change> more) {
        var all = new ArrayList<>(changes);
        all.addAll(more);
        return new RecordedAct(id, kind, registeredAt, amends, all);
    }

    Optional<UUID> amended() {
        return Optional.ofNullable(amends);
    }
}
