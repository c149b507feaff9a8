package vn.lienthong.steering.web;

import vn.lienthong.steering.CaseKind;
import vn.lienthong.steering.Scope;

/** Addresses of figures and of the cases behind them. */
public final class FigureLinks {

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

    private static String rest(Scope scope) {
        return scope.province().map(code -> "&tinh=" + code).orElse("")
                + scope.month().map(month -> "&thang=" + month).orElse("");
    }
}
