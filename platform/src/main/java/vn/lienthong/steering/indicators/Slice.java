package vn.lienthong.steering.indicators;

import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * Whose facts are counted.
 *
 * @param province code of a province; null for all
 * @param body lead body of a task; null for all
 */
public record Slice(@Nullable String province, @Nullable AgencyCode body) {

    /** The whole country and all bodies. */
    public static final Slice ALL = new Slice(null, null);

    /** A province. */
    public static Slice of(String province) {
        return new Slice(province, null);
    }

    /** A body. */
    public static Slice of(AgencyCode body) {
        return new Slice(null, body);
    }

    public boolean isAll() {
        return province == null && body == null;
    }
}
