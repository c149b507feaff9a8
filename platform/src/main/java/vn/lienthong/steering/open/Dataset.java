package vn.lienthong.steering.open;

import vn.lienthong.shell.Bilingual;

/**
 * A public series that is offered as files.
 *
 * @param id end of its address
 * @param name what it is about
 * @param description how to read it
 * @param origin who says its values
 * @param byProvince whether it has provinces, and can be shown on each map of them
 */
public record Dataset(
        String id, Bilingual name, Bilingual description, Origin origin, boolean byProvince) {

    /** What ends the identifier of a series that bodies report. */
    static final String REPORTED = ".reported";

    /** What begins the identifier of a series that reports published. */
    static final String PUBLISHED = "published-";

    /** What ends the identifier of a series of communes. */
    static final String COMMUNES = ".communes";

    /** What begins the identifier of the ranks by an index. */
    static final String RANKING = "ranking-";

    /** The identifier of what simpler procedures save. */
    static final String SAVINGS = "savings-procedures";

    /** The indicator whose series it is. */
    String indicator() {
        return switch (origin) {
            case COMMUNES -> id.substring(0, id.length() - COMMUNES.length());
            case REPORTED -> id.substring(0, id.length() - REPORTED.length());
            case MEASURED, RANKED, RECKONED, PUBLISHED -> id;
        };
    }

    /** Who says its values. */
    public enum Origin {
        /** The platform counts them. */
        MEASURED,
        /** The platform counts them, by commune and year. */
        COMMUNES,
        /** Points and ranks that follow from measured, reported and published values. */
        RANKED,
        /** Reckoned from numbers that documents print or that somebody assumed. */
        RECKONED,
        /** Bodies report them, and a second person confirmed each. */
        REPORTED,
        /** Printed reports said them. */
        PUBLISHED
    }
}
