package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of the report in one language. Immutable. */
final class Words {

    static final Words VIETNAMESE = new Words("vi");
    static final Words ENGLISH = new Words("en");

    private final Properties words = new Properties();

    private Words(String language) {
        try (InputStream in =
                Words.class.getResourceAsStream("words_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the words of the report are missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The word for a key. */
    String of(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return word;
    }

    /** Both languages, Vietnamese first, as HTML. */
    static String both(String key) {
        return ReportPage.escaped(VIETNAMESE.of(key))
                + " <span lang=\"en\">"
                + ReportPage.escaped(ENGLISH.of(key))
                + "</span>";
    }
}
