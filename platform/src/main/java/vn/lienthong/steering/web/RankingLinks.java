package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.rankings.BodyKind;

/** Addresses of league tables: each says all that its page depends on. */
public final class RankingLinks {

    /** The list of league tables. */
    public static final String RANKINGS = "/dieu-hanh/xep-hang";

    static final String KIND = "loai";
    static final String EARLIER = "so-voi";

    private RankingLinks() {}

    /**
     * What a page shows.
     *
     * @param index index or indicator
     * @param knownOn last day of which something is known; null for now
     */
    public record Shown(
            String index, BodyKind bodies, ReportingPeriod period, @Nullable LocalDate knownOn) {

        /** The same as was known on another day. */
        public Shown knownOn(LocalDate day) {
            return new Shown(index, bodies, period, day);
        }
    }

    /** A table of the last month. */
    public static String page(String index) {
        return RANKINGS + "/" + index;
    }

    /** A table over an indicator for a kind of bodies. */
    public static String page(String index, BodyKind bodies) {
        return page(index) + "?" + KIND + "=" + bodies;
    }

    /** A table. */
    public static String page(Shown shown) {
        return page(shown.index()) + query(shown, null);
    }

    /** Its file. */
    public static String file(Shown shown) {
        return page(shown.index()) + IndicatorLinks.FILE + query(shown, null);
    }

    /** Why a body stands where it stands. */
    public static String body(Shown shown, AgencyCode body) {
        return page(shown.index()) + "/" + body.national() + query(shown, null);
    }

    /** Why a body moved since an earlier period. */
    public static String body(Shown shown, AgencyCode body, ReportingPeriod earlier) {
        return page(shown.index()) + "/" + body.national() + query(shown, earlier);
    }

    private static String query(Shown shown, @Nullable ReportingPeriod earlier) {
        var parts = new ArrayList<String>();
        parts.add(KIND + "=" + shown.bodies());
        parts.add(IndicatorLinks.PERIOD + "=" + shown.period());
        if (earlier != null) {
            parts.add(EARLIER + "=" + earlier);
        }
        if (shown.knownOn() != null) {
            parts.add(IndicatorLinks.KNOWN + "=" + shown.knownOn());
        }
        return "?" + String.join("&", parts);
    }
}
