package vn.lienthong.population;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Role;

/**
 * One read of a person's record, as the person may see it.
 *
 * @param readAt when
 * @param readerRole in which role
 * @param readerCommune in the name of which commune, null when in none
 * @param purpose why
 * @param ownAccount whether it was the person's own account
 */
public record AccessRecord(
        Instant readAt,
        Role readerRole,
        @Nullable String readerCommune,
        Reading.Purpose purpose,
        boolean ownAccount) {

    public Optional<String> commune() {
        return Optional.ofNullable(readerCommune);
    }
}
