package vn.lienthong.steering.rankings;

/**
 * Where the value of a criterion comes from.
 *
 * @param indicator identifier of the indicator
 */
public record Feed(String indicator, Take take) {

    /** What counts of an indicator. */
    public enum Take {
        /** What the platform counts itself. */
        MEASURED,
        /** What the body reported and a second person confirmed. */
        REPORTED
    }
}
