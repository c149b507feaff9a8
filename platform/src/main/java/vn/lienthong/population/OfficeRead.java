package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A read in the name of a commune, as its officers control it. Prints as the identifier only.
 *
 * @param initials of the person whose record it was, such as {@code T.T.L.}; no more is shown, for
 *     that would be another read
 * @param reason what the reader wrote about why, null when nothing
 * @param own whether the officer who looks was the reader
 * @param decision why it is shown late, null when it is not
 */
public record OfficeRead(
        UUID accessId,
        Instant readAt,
        String initials,
        Reading.Purpose purpose,
        @Nullable String reason,
        boolean own,
        @Nullable Decision decision) {

    /**
     * The latest decision to show a read late.
     *
     * @param until first day on which the person sees it
     * @param ground provision of law in words
     * @param request paper that asked for it, empty when none was stated
     */
    public record Decision(LocalDate until, String ground, String request, Instant decidedAt) {}

    public Optional<Decision> withheld() {
        return Optional.ofNullable(decision);
    }

    public Optional<String> statedReason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return "OfficeRead[" + accessId + "]";
    }
}
