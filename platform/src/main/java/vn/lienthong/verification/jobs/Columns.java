package vn.lienthong.verification.jobs;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.linkage.verify.Target;

/**
 * What somebody said about the columns of a file: {@code #2} for the second, several with {@code +}
 * between. Immutable.
 *
 * @param said columns by what they hold; what is missing is found by title and content
 */
public record Columns(Map<Target, String> said) {

    /** Nothing said. */
    public static final Columns UNSAID = new Columns(Map.of());

    public Columns {
        var copy = new EnumMap<Target, String>(Target.class);
        copy.putAll(said);
        said = Collections.unmodifiableMap(copy);
    }

    /** Reads what {@link #written()} wrote. */
    static Columns read(String text) {
        var said = new EnumMap<Target, String>(Target.class);
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                said.put(Target.valueOf(part.substring(0, equals)), part.substring(equals + 1));
            }
        }
        return new Columns(said);
    }

    /**
     * Reads a form: {@code full_name} and the like, each with {@code #n}; everything else is left
     * out.
     */
    public static Columns typed(Map<String, String> form) {
        var said = new EnumMap<Target, String>(Target.class);
        for (Target target : Target.values()) {
            String place = form.getOrDefault(target.code(), "");
            if (place.matches("#[0-9]{1,4}(\\+#[0-9]{1,4}){0,3}")) {
                said.put(target, place);
            }
        }
        return new Columns(said);
    }

    String written() {
        var parts = new TreeMap<>(said);
        var text = new StringBuilder();
        parts.forEach((target, place) ->
                text.append(text.isEmpty() ? "" : ",")
                        .append(target.name())
                        .append('=')
                        .append(place));
        return text.toString();
    }
}
