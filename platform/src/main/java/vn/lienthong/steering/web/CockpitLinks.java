package vn.lienthong.steering.web;

import java.time.LocalDate;
import vn.lienthong.primitives.AgencyCode;

/** Addresses of the pages for those who lead. */
public final class CockpitLinks {

    /** What waits for whoever leads. */
    public static final String COCKPIT = "/dieu-hanh/lanh-dao";

    /** The page of the reader's own body. */
    public static final String OWN = "/can-bo/co-quan";

    /** Pages for the screen of a meeting room. */
    public static final String SLIDES = "/dieu-hanh/trinh-chieu";

    private CockpitLinks() {}

    /** The page of a body. */
    public static String body(AgencyCode body) {
        return OWN + "/" + body.national();
    }

    /** What the week of a day brought to a body. */
    public static String week(AgencyCode body, LocalDate day) {
        return body(body) + "/tuan?tuan=" + day;
    }

    /** A page for a screen, from 1. */
    public static String slide(int page) {
        return SLIDES + "/" + page;
    }
}
