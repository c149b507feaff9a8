package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.CommuneCodes;
import vn.lienthong.steering.indicators.Measure;
import vn.lienthong.steering.indicators.Publication;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.indicators.Slice;

/** Addresses of indicators: each says all that its page depends on, so that it can be repeated. */
public final class IndicatorLinks {

    /** The list of everything that is published, reported or measured. */
    public static final String FIGURES = "/dieu-hanh/so-lieu";

    /** Where the indicators are. */
    public static final String INDICATORS = "/dieu-hanh/chi-tieu";

    /** Where officials report. */
    public static final String REPORTS = "/can-bo/so-lieu";

    static final String PROVINCE = "tinh";
    static final String COMMUNE = "xa";
    static final String BODY = "don-vi";
    static final String PERIOD = "ky";
    static final String KNOWN = "biet-den";
    static final String MEASURE = "so";
    static final String PAGE = "trang";
    static final String CASES = "/truong-hop";
    static final String FILE = "/so-lieu.csv";
    static final String COMMUNES_FILE = "/theo-xa.csv";
    static final String PROOF = "/bang-chung";

    private IndicatorLinks() {}

    /** The file of a report of the reader's own body. */
    public static String proof(UUID reportId) {
        return REPORTS + "/" + reportId + PROOF;
    }

    /** The file of a confirmed report. */
    public static String publicProof(UUID reportId) {
        return INDICATORS + PROOF + "/" + reportId;
    }

    /**
     * What a page shows of an indicator.
     *
     * @param slice whose facts
     * @param period when; null for all the time
     * @param knownOn last day of which something is known; null for now
     */
    public record Shown(
            String indicator,
            Slice slice,
            @Nullable ReportingPeriod period,
            @Nullable LocalDate knownOn) {

        /** Whether it is a province, and no commune of it. */
        public boolean isWholeProvince() {
            return slice.province() != null && slice.commune() == null;
        }

        /** The same for others. */
        public Shown with(Slice other) {
            return new Shown(indicator, other, period, knownOn);
        }

        /** The same for the province of a commune. */
        public Shown wider() {
            return with(slice.wider());
        }

        /** The same for another period. */
        public Shown in(@Nullable ReportingPeriod other) {
            return new Shown(indicator, slice, other, knownOn);
        }

        /** The same as was known on another day. */
        public Shown knownOn(@Nullable LocalDate day) {
            return new Shown(indicator, slice, period, day);
        }
    }

    /** The page of an indicator. */
    public static String page(String id) {
        return INDICATORS + "/" + id;
    }

    /** The page of an indicator as it is shown. */
    public static String page(Shown shown) {
        return page(shown.indicator()) + query(shown, null, 0);
    }

    /** A report of a body. */
    public static String report(UUID reportId) {
        return REPORTS + "/" + reportId;
    }

    /** The file of a page. */
    public static String file(Shown shown) {
        return page(shown.indicator()) + FILE + query(shown.in(null), null, 0);
    }

    /** The communes of a province as a file. */
    public static String communesFile(Shown shown) {
        return page(shown.indicator()) + COMMUNES_FILE + query(shown.wider(), null, 0);
    }

    /** The cases behind a measure; of a commune those of its province. */
    public static String cases(Shown shown, Measure measure, int page) {
        return page(shown.indicator()) + CASES + query(shown.wider(), measure.code(), page);
    }

    /** The day on which something was published. */
    public static LocalDate dayOf(Publication publication) {
        return LocalDate.ofInstant(publication.publishedAt(), SimulatedTime.VIETNAM);
    }

    private static String query(Shown shown, @Nullable String measure, int page) {
        var parts = new ArrayList<String>();
        AgencyCode body = shown.slice().body();
        CommuneCodes commune = shown.slice().commune();
        add(parts, MEASURE, measure);
        add(parts, PROVINCE, shown.slice().province());
        add(parts, COMMUNE, commune == null ? null : commune.code());
        add(parts, BODY, body == null ? null : body.national());
        add(parts, PERIOD, shown.period());
        add(parts, KNOWN, shown.knownOn());
        add(parts, PAGE, page == 0 ? null : page);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(ArrayList<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }
}
