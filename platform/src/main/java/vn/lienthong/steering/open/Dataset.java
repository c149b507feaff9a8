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

    /** Who says its values. */
    public enum Origin {
        /** The platform counts them. */
        MEASURED,
        /** Bodies report them, and a second person confirmed each. */
        REPORTED,
        /** Printed reports said them. */
        PUBLISHED
    }
}
