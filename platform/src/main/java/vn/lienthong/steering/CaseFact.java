package vn.lienthong.steering;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case behind a figure, under a pseudonym.
 *
 * @param pseudonym the same for the same case, never a name
 * @param day day on which it counts
 * @param provinceCode province in which it counts
 * @param channelName how the dossier came in; null where that is not known
 * @param inTime whether the work ended in time; null where it did not end
 */
public record CaseFact(
        String pseudonym,
        LocalDate day,
        String provinceCode,
        @Nullable String channelName,
        @Nullable Boolean inTime) {

    public Optional<String> channel() {
        return Optional.ofNullable(channelName);
    }

    public Optional<Boolean> onTime() {
        return Optional.ofNullable(inTime);
    }
}
