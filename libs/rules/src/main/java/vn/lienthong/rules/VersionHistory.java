package vn.lienthong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * The versions of one piece of content, of which at most one is in force on any day. Immutable.
 *
 * @param <T> the content
 */
public final class VersionHistory<T> {

    private final List<Dated<T>> versions;

    private VersionHistory(List<Dated<T>> versions) {
        this.versions = versions;
    }

    /**
     * The history made of these versions, given in any order; gaps between them are allowed.
     *
     * <p>Refuses with {@code version-history.empty} or {@code version-history.overlap} (arguments
     * {@code first} and {@code second}: the days from which two versions claim to be in force
     * together).
     */
    public static <T> Outcome<VersionHistory<T>> of(List<Dated<T>> versions) {
        if (versions.isEmpty()) {
            return Outcome.refused(Violation.of("version-history.empty"));
        }
        List<Dated<T>> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(Dated::validFrom));
        for (int i = 1; i < sorted.size(); i++) {
            Dated<T> earlier = sorted.get(i - 1);
            Dated<T> later = sorted.get(i);
            if (earlier.period().overlaps(later.period())) {
                return Outcome.refused(
                        Violation.of(
                                "version-history.overlap",
                                Map.of(
                                        "first", earlier.validFrom().toString(),
                                        "second", later.validFrom().toString())));
            }
        }
        return Outcome.accepted(new VersionHistory<>(List.copyOf(sorted)));
    }

    /** The version in force on a day, when there is one. */
    public Optional<Dated<T>> on(LocalDate day) {
        int low = 0;
        int high = versions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Dated<T> version = versions.get(middle);
            if (version.period().contains(day)) {
                return Optional.of(version);
            }
            if (day.isBefore(version.validFrom())) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** All versions, oldest first. */
    public List<Dated<T>> versions() {
        return versions;
    }
}
