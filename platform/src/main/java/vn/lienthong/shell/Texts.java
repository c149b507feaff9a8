package vn.lienthong.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every sentence of the pages and of the error catalogue, in both languages, by key.
 *
 * <p>Read from {@code messages/<module>_<language>.properties} (UTF-8). A sentence may hold named
 * places such as <code>{limit}</code>. Immutable and thread-safe.
 */
public final class Texts {

    private final Map<Language, Map<String, String>> byLanguage;

    private Texts(Map<Language, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** Reads all message files on the class path. */
    public static Texts fromClassPath() {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            var properties = new Properties();
            try {
                for (Resource file :
                        new PathMatchingResourcePatternResolver()
                                .getResources(
                                        "classpath*:messages/*_"
                                                + language.tag()
                                                + ".properties")) {
                    try (Reader reader =
                            new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        properties.load(reader);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(
                    language,
                    Map.copyOf(
                            properties.entrySet().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    entry -> (String) entry.getKey(),
                                                    entry ->
                                                            ((String) entry.getValue()).strip()))));
        }
        return new Texts(all);
    }

    /**
     * The sentence of a key with its named places filled in.
     *
     * @throws IllegalArgumentException when nobody wrote that sentence
     */
    public String text(Language language, String key, Map<String, String> arguments) {
        String sentence = sentences(language).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no text for key " + key + " in " + language);
        }
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            sentence = sentence.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return sentence;
    }

    /** The sentence of a key in both languages. */
    public Bilingual both(String key) {
        return new Bilingual(
                text(Language.VIETNAMESE, key, Map.of()), text(Language.ENGLISH, key, Map.of()));
    }

    /** Whether somebody wrote that sentence. */
    public boolean has(Language language, String key) {
        return sentences(language).containsKey(key);
    }

    /** All keys of a language, sorted. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(sentences(language).keySet());
    }

    private Map<String, String> sentences(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }
}
