package vn.lienthong.steering.web;

import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.open.DataFile;
import vn.lienthong.steering.open.Dataset;
import vn.lienthong.steering.open.Edition;

/** Addresses of open data: each names day and map, so that it gives the same file again. */
public final class OpenDataLinks {

    /** The catalogue. */
    public static final String CATALOGUE = "/du-lieu-mo";

    /** The catalogue for programs. */
    static final String API = "/api/v1/open-data";

    static final String MAP = "ban-do";

    private OpenDataLinks() {}

    /** A measured indicator on a map of provinces. */
    public static String map(String indicator, ReportingPeriod period, Edition edition) {
        return IndicatorLinks.page(indicator)
                + "/"
                + MAP
                + "?"
                + IndicatorLinks.PERIOD
                + "="
                + period
                + "&"
                + MAP
                + "="
                + edition.map().size()
                + "&"
                + IndicatorLinks.KNOWN
                + "="
                + edition.knownOn();
    }

    /** The map of an indicator as it is now. */
    public static String map(String indicator) {
        return IndicatorLinks.page(indicator) + "/" + MAP;
    }

    /** A measured indicator of a province of a map, month by month. */
    public static String course(String indicator, String province, Edition edition) {
        return course(indicator, province, edition, "");
    }

    /** The same as a file. */
    public static String courseFile(String indicator, String province, Edition edition) {
        return course(indicator, province, edition, IndicatorLinks.FILE);
    }

    private static String course(String indicator, String province, Edition edition, String file) {
        return map(indicator)
                + "/"
                + province
                + file
                + "?"
                + MAP
                + "="
                + edition.map().size()
                + "&"
                + IndicatorLinks.KNOWN
                + "="
                + edition.knownOn();
    }

    /** The values of a measured indicator as a file. */
    public static String csv(String indicator, Edition edition) {
        return CATALOGUE
                + "/"
                + indicator
                + "/"
                + DataFile.Format.CSV.file()
                + "?"
                + IndicatorLinks.KNOWN
                + "="
                + edition.knownOn()
                + "&"
                + MAP
                + "="
                + edition.map().size();
    }

    /** A data set as of a day, with its files. */
    public static String dataset(Dataset dataset, Edition edition) {
        return CATALOGUE + "/" + dataset.id() + query(dataset, edition);
    }

    /** The same for programs. */
    static String catalogued(Dataset dataset, Edition edition) {
        return API + "/" + dataset.id() + query(dataset, edition);
    }

    /** A file as of a day. */
    public static String file(Dataset dataset, DataFile.Format format, Edition edition) {
        return CATALOGUE + "/" + dataset.id() + "/" + format.file() + query(dataset, edition);
    }

    private static String query(Dataset dataset, Edition edition) {
        return "?"
                + IndicatorLinks.KNOWN
                + "="
                + edition.knownOn()
                + (dataset.byProvince() ? "&" + MAP + "=" + edition.map().size() : "");
    }
}
