package vn.lienthong.linkage.report;

import java.util.Locale;

/** One page of HTML in Vietnamese with English beside it, put together from above to below. */
public final class Sheet {

    private static final String STYLE =
            """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d1d1b; }
            h1, h2 { line-height: 1.3; } span[lang=en] { color: #595959; font-weight: normal; font-size: .875em; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; } th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #d0d0d0; } td { overflow-wrap: anywhere; } th[scope=col] { vertical-align: bottom; } th + th[scope=col] { text-align: right; }
            td.b { width: 30%; } .wide { overflow-x: auto; }
            @media screen and (max-width: 40rem) { table { display: block; overflow-x: auto; } th[scope=row] { min-width: 6rem; } td.b { display: none; } .wide svg { min-width: 36rem; } }
            td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } svg { width: 100%; max-width: 40rem; font-size: 12px; }
            rect.count { fill: #6b9c96; } line.threshold { stroke: #6d6d6d; stroke-dasharray: 3 3; } line.accept { stroke: #b3261e; stroke-width: 2; } text.accept { fill: #b3261e; font-weight: bold; }
            @media print { body { max-width: none; margin: 0; } * { print-color-adjust: exact; } h2, h3 { break-after: avoid; } tr, svg { break-inside: avoid; } }
            rect.for { fill: #00695c; } rect.against { fill: #b3261e; } .bar { background: #00695c; height: .75rem; min-width: 1px; }
            """;

    private final Texts vietnamese;
    private final Texts english;
    private final StringBuilder out = new StringBuilder();

    /** A page whose title is the word {@code title}. */
    public Sheet(Texts vietnamese, Texts english) {
        this.vietnamese = vietnamese;
        this.english = english;
        out.append("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">");
        out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
        out.append(escaped(vietnamese.of("title"))).append("</title><style>\n");
        out.append(STYLE).append("</style></head><body>\n<h1>");
        out.append(both("title")).append("</h1>\n");
    }

    /** Text in which nothing is taken for HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A word in both languages, Vietnamese first, as HTML. */
    public static String both(Texts vietnamese, Texts english, String key) {
        return escaped(vietnamese.of(key))
                + " <span lang=\"en\">"
                + escaped(english.of(key))
                + "</span>";
    }

    /** A word in both languages, as HTML. */
    public String both(String key) {
        return both(vietnamese, english, key);
    }

    /** A number in groups of three digits. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }

    /** Appends HTML. */
    public Sheet html(String html) {
        out.append(html);
        return this;
    }

    /**
     * Appends a drawing of what a table beside it says; where there is little room it is moved
     * sideways, by keyboard too.
     *
     * @param key word that names it
     */
    public Sheet drawing(String svg, String key) {
        out.append("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"");
        out.append(escaped(vietnamese.of(key))).append("\">").append(svg).append("</div>\n");
        return this;
    }

    /** Begins a part. */
    public void heading(String key) {
        out.append("<h2>").append(both(key)).append("</h2>\n");
    }

    /** Begins a table. */
    public void table() {
        out.append("<table>");
    }

    /** Ends a table. */
    public void endTable() {
        out.append("</table>\n");
    }

    /** A row of a fact. */
    public void fact(String key, String value) {
        out.append("<tr><th scope=\"row\">").append(both(key)).append("</th><td>");
        out.append(escaped(value)).append("</td></tr>\n");
    }

    /** A row of a number that is part of another one, with a bar. */
    public void counted(String title, long count, long of) {
        double share = of == 0 ? 0 : 100.0 * count / of;
        out.append("<tr><th scope=\"row\">").append(title).append("</th><td class=\"n\">");
        out.append(grouped(count)).append("</td><td class=\"n\">");
        out.append(String.format(Locale.ROOT, "%.2f %%", share));
        out.append("</td><td class=\"b\"><div class=\"bar\" style=\"width:");
        out.append(String.format(Locale.ROOT, "%.2f%%\"></div></td></tr>\n", share));
    }

    /** The titles of the columns of a table of {@link #row}s, all as HTML. */
    public void head(String... titles) {
        out.append("<tr>");
        for (String title : titles) {
            out.append("<th scope=\"col\">").append(title).append("</th>");
        }
        out.append("</tr>\n");
    }

    /** A row of a title and numbers, all as HTML. */
    public void row(String title, String... numbers) {
        out.append("<tr><th scope=\"row\">").append(title).append("</th>");
        for (String number : numbers) {
            out.append("<td class=\"n\">").append(number).append("</td>");
        }
        out.append("</tr>\n");
    }

    /** The page; nothing comes behind. */
    public String end() {
        return out.append("</body></html>\n").toString();
    }
}
