package vn.lienthong.population.intake;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** Cuts one line into fields as RFC 4180 does: commas between them, quotation marks around them. */
final class CsvRecord {

    private CsvRecord() {}

    /** The fields of a line; refuses with {@code import.quote}. */
    static Outcome<List<String>> fields(String line) {
        var fields = new ArrayList<String>(24);
        int at = 0;
        while (true) {
            if (at < line.length() && line.charAt(at) == '"') {
                var field = new StringBuilder();
                int end = quoted(line, at + 1, field);
                if (end < 0 || end < line.length() && line.charAt(end) != ',') {
                    return Outcome.refused(Violation.of("import.quote"));
                }
                fields.add(field.toString());
                at = end;
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? line.length() : comma;
                fields.add(line.substring(at, end));
                at = end;
            }
            if (at >= line.length()) {
                return Outcome.accepted(fields);
            }
            at++;
        }
    }

    /** Reads to the closing mark; answers the place after it, or −1 when there is none. */
    private static int quoted(String line, int from, StringBuilder field) {
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c != '"') {
                field.append(c);
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append('"');
                at += 2;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    /** A field as it is written. */
    static String written(String field) {
        boolean plain =
                field.indexOf(',') < 0
                        && field.indexOf('"') < 0
                        && field.indexOf('\n') < 0
                        && field.indexOf('\r') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
