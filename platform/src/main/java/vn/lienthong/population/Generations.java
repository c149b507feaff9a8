package vn.lienthong.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import vn.lienthong.primitives.PartialDate;

/**
 * When the parents by birth and the children by birth of a person were born, for a birth that is
 * being corrected or of which the parents are, and for a death. Prints without dates.
 *
 * @param parents births of the parents, as far as known
 * @param children births of the children
 */
record Generations(List<PartialDate> parents, List<PartialDate> children) {

    /** Nobody is known, or nobody is asked about. */
    static final Generations NONE = new Generations(List.of(), List.of());

    /** Years between people of whom one is unknown: no rule about them is broken. */
    static final long UNKNOWN = 99;

    Generations {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }

    /** By how many full years the younger parent can be older at the most. */
    long yearsToParents(PartialDate born) {
        return least(parents.stream().mapToLong(parent -> years(parent, born)));
    }

    /** By how many full years the person can be older than the oldest child at the most. */
    long yearsToChildren(PartialDate born) {
        return least(children.stream().mapToLong(child -> years(born, child)));
    }

    /** By how many days the last child was born after a day for certain; 0 when none was. */
    long daysToLastChild(LocalDate day) {
        return children.stream()
                .mapToLong(child -> ChronoUnit.DAYS.between(day, child.earliest()))
                .filter(days -> days > 0)
                .max()
                .orElse(0);
    }

    private static long least(LongStream years) {
        return years.min().orElse(UNKNOWN);
    }

    private static long years(PartialDate older, PartialDate younger) {
        return ChronoUnit.YEARS.between(older.earliest(), younger.latest());
    }

    @Override
    public String toString() {
        return "Generations[]";
    }
}
