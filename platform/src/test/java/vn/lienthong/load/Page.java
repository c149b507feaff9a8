package vn.lienthong.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer to a request.
 *
 * @param path what was asked for
 * @param status HTTP status
 * @param location where it sends the reader, empty when nowhere
 * @param body its text
 */
public record Page(String path, int status, String location, String body) {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    /** The present text of a text field or hidden field. */
    public Optional<String> value(String field) {
        return INPUT.matcher(body)
                .results()
                .map(match -> match.group())
                .filter(input -> field.equals(attribute(NAME, input)))
                .map(input -> unescaped(attribute(VALUE, input)))
                .findFirst();
    }

    /** This page, if it has the status and the words; otherwise an error that names neither. */
    Page require(int expected, String marker) {
        if (status != expected) {
            throw new UnexpectedAnswerException(path, "status " + status);
        }
        if (!body.contains(marker)) {
            throw new UnexpectedAnswerException(path, "no “" + marker + "” in it");
        }
        return this;
    }

    private static String attribute(Pattern pattern, String tag) {
        Matcher found = pattern.matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
