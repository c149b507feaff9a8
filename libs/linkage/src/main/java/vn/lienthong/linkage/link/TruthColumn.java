package vn.lienthong.linkage.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * A column that says who a record is.
 *
 * @param title of the column
 * @param pattern its first group is what records of one have in common
 */
public record TruthColumn(String title, Pattern pattern) {

    private static final Pattern WHOLE = Pattern.compile("(.*)");

    /** Reads {@code TITLE} or {@code TITLE=PATTERN}; refuses with {@code link-truth.pattern}. */
    public static Outcome<TruthColumn> parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return Outcome.accepted(new TruthColumn(text, WHOLE));
        }
        try {
            Pattern pattern = Pattern.compile(text.substring(equals + 1));
            if (pattern.matcher("").groupCount() < 1) {
                return Outcome.refused(Violation.of("link-truth.pattern"));
            }
            return Outcome.accepted(new TruthColumn(text.substring(0, equals), pattern));
        } catch (PatternSyntaxException wrong) {
            return Outcome.refused(Violation.of("link-truth.pattern"));
        }
    }

    /** Who a record is; empty when it does not say. */
    String of(String cell) {
        Matcher found = pattern.matcher(cell);
        String group = found.matches() ? found.group(1) : null;
        return group == null ? "" : group;
    }
}
