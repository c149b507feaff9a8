package vn.lienthong.steering.web;

import vn.lienthong.steering.CaseKind;
import vn.lienthong.steering.Scope;

/** Addresses of figures and of the cases behind them. */
public final class FigureLinks {

    static final String PROVINCES = "/dieu-hanh/theo-tinh.csv";
    static final String MONTHS = "/dieu-hanh/theo-thang.csv";

    static final String HEADLINES = "/dieu-hanh/chi-tieu-va-muc-tieu.csv";
    static final String TASKS = "/dieu-hanh/nhiem-vu-theo-tinh-trang.csv";

    private FigureLinks() {}

    /** The cases behind a figure. */
    public static String cases(CaseKind measure, Scope scope) {
        return "/dieu-hanh/ho-so?so=" + measure + rest(scope);
    }

    /** A further page of the cases behind a figure. */
    public static String cases(CaseKind measure, Scope scope, int page) {
        return cases(measure, scope) + "&trang=" + page;
    }

    /** The figures of a scope. */
    public static String overview(Scope scope) {
        String rest = rest(scope);
        return rest.isEmpty() ? "/dieu-hanh" : "/dieu-hanh?" + rest.substring(1);
    }

    /** The table of provinces as a file. */
    public static String provincesFile(Scope scope) {
        return file(PROVINCES, scope);
    }

    /** The table of months as a file. */
    public static String monthsFile(Scope scope) {
        return file(MONTHS, scope);
    }

    /** The indicators with their targets as a file. */
    public static String headlinesFile(Scope scope) {
        return file(HEADLINES, scope);
    }

    /** The tasks by category as a file. */
    public static String tasksFile(Scope scope) {
        return file(TASKS, scope);
    }

    private static String file(String path, Scope scope) {
        String rest = rest(scope);
        return rest.isEmpty() ? path : path + "?" + rest.substring(1);
    }

    private static String rest(Scope scope) {
        return scope.province().map(code -> "&tinh=" + code).orElse("")
                + scope.month().map(month -> "&thang=" + month).orElse("")
                + scope.knownOn().map(day -> "&biet-den=" + day).orElse("");
    }
}
