package vn.lienthong.linkage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of a kind of report in one language. Immutable. */
public final class Texts {

    private final Properties words = new Properties();

    private Texts(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the words of the report are missing");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads {@code words_<language>.properties}.
     *
     * @param beside a class of the package that has the file
     */
    public static Texts of(Class<?> beside, String language) {
        return new Texts(beside, "words_" + language + ".properties");
    }

    /**
     * The word for a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String of(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return word;
    }
}
