package vn.lienthong.population.duplicates;

/** How much speaks for two records being of one person; the strongest last. */
public enum Level {
    /** Nothing, or something speaks against it. */
    NOT,
    /** They agree in what people often share. */
    POSSIBLE,
    /** They agree in what two people hardly ever share. */
    LIKELY
}
