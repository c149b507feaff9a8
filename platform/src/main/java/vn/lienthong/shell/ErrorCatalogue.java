package vn.lienthong.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import vn.lienthong.primitives.Violation;

/**
 * Every error that the platform can answer with: stable code, who can act, HTTP status, and its
 * text in both languages.
 *
 * <p>The codes stand in {@code messages/errors.properties} as {@code code = WHO status}; the texts
 * stand in {@code messages/errors_<language>.properties} under {@code <code>.title}, {@code
 * .detail} and {@code .action}. Immutable and thread-safe.
 */
public final class ErrorCatalogue {

    /** Who can do something about an error. */
    public enum Who {
        /** The person who filled in a form. */
        CITIZEN,
        /** The program or officer that called. */
        CALLER,
        /** Those who run the platform. */
        OPERATOR,
        /** Nobody at once: the platform is full or resting; trying again later helps. */
        CAPACITY
    }

    /**
     * One kind of error.
     *
     * @param code stable code
     * @param who who can act
     * @param status HTTP status, 400–599
     */
    public record Entry(String code, Who who, int status) {
        public Entry {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException(code + " has a status that is no error");
            }
        }
    }

    /**
     * The words of an error.
     *
     * @param title what happened, one line
     * @param detail the rule that was broken
     * @param action what to do next, with an example where one helps
     */
    public record Words(String title, String detail, String action) {}

    private static final String INTERNAL = "internal";

    private final Map<String, Entry> entries;
    private final Texts texts;

    public ErrorCatalogue(Texts texts) {
        this.texts = texts;
        entries = read();
    }

    /** The entry of a code; an unknown code is a defect and answers as an internal error. */
    public Entry entry(String code) {
        Entry entry = entries.get(code);
        return entry != null
                ? entry
                : Objects.requireNonNull(entries.get(INTERNAL), "the internal error");
    }

    /** All entries by code, sorted. */
    public Map<String, Entry> entries() {
        return entries;
    }

    public Words words(Violation violation, Language language) {
        String key = entry(violation.code()).code();
        return new Words(
                texts.text(language, key + ".title", violation.arguments()),
                texts.text(language, key + ".detail", violation.arguments()),
                texts.text(language, key + ".action", violation.arguments()));
    }

    /** The one sentence shown beside a field: the rule, then what is right. */
    public String sentence(Violation violation, Language language) {
        Words words = words(violation, language);
        return words.detail() + " " + words.action();
    }

    private static Map<String, Entry> read() {
        var properties = new Properties();
        try (InputStream file =
                ErrorCatalogue.class.getResourceAsStream("/messages/errors.properties")) {
            if (file == null) {
                throw new IllegalStateException("the error catalogue is missing");
            }
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var entries = new TreeMap<String, Entry>();
        properties.forEach((key, value) -> {
            String[] parts = ((String) value).strip().split("\\s+", -1);
            entries.put(
                    (String) key,
                    new Entry(
                            (String) key,
                            Who.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                            Integer.parseInt(parts[1])));
        });
        return Collections.unmodifiableMap(entries);
    }
}
