package vn.lienthong.population;

import java.util.Collection;
import java.util.Locale;

/** What the register says of one value that somebody gave. */
public enum FieldAnswer {
    /** The register holds the same value. */
    YES,
    /** It holds a value that is easily mistaken for it. */
    NEAR,
    /** It holds another value, or nobody was found to compare with. */
    NO,
    /** It holds no such value of this person. */
    UNKNOWN;

    /** How many values the register has otherwise; one near the right one tells as much. */
    public static int differing(Collection<FieldAnswer> answers) {
        return (int) answers.stream().filter(answer -> answer == NO || answer == NEAR).count();
    }

    /** As programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
