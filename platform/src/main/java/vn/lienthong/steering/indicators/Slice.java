package vn.lienthong.steering.indicators;

import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * Whose facts are counted.
 *
 * @param province code of a province; null for all
 * @param commune a commune of that province; null for all
 * @param body lead body of a task; null for all
 */
public record Slice(
        @Nullable String province, @Nullable CommuneCodes commune, @Nullable AgencyCode body) {

    /** The whole country and all bodies. */
    public static final Slice ALL = new Slice(null, null, null);

    public Slice {
        if (commune != null && province == null) {
            throw new IllegalArgumentException("a commune lies in a province");
        }
    }

    /** A province. */
    public static Slice of(String province) {
        return new Slice(province, null, null);
    }

    /** A commune of a province. */
    public static Slice of(String province, CommuneCodes commune) {
        return new Slice(province, commune, null);
    }

    /** A body. */
    public static Slice of(AgencyCode body) {
        return new Slice(null, null, body);
    }

    /** The province of a commune; the same otherwise. */
    public Slice wider() {
        return commune == null ? this : new Slice(province, null, body);
    }

    public boolean isAll() {
        return province == null && body == null;
    }
}
