package vn.lienthong.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/** What the command line says, as {@code key=value}; every key has a default where it is used. */
final class Settings {

    private final Map<String, String> given;
    private final Map<String, String> used = new LinkedHashMap<>();

    private Settings(Map<String, String> given) {
        this.given = given;
    }

    /** Reads words such as {@code seconds=10}. */
    static Settings of(Iterable<String> words) {
        var given = new LinkedHashMap<String, String>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "settings are written key=value, for example seconds=10, not " + word);
            }
            given.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new Settings(given);
    }

    /** A number of a setting. */
    int number(String key, int usual) {
        String value = given.getOrDefault(key, Integer.toString(usual));
        used.put(key, value);
        return Integer.parseInt(value);
    }

    /** Text of a setting. */
    String text(String key, String usual) {
        String value = given.getOrDefault(key, usual);
        used.put(key, value);
        return value;
    }

    /**
     * Some of the words that a setting may have, with commas between them; all of them if not
     * given.
     */
    List<String> words(String key, List<String> possible) {
        String value = given.getOrDefault(key, String.join(",", possible));
        used.put(key, value);
        List<String> words = List.of(value.split(","));
        if (!possible.containsAll(words)) {
            throw new IllegalArgumentException(key + " is some of " + possible);
        }
        return words;
    }

    /** Several numbers of a setting, with commas between them. */
    List<Integer> numbers(String key, String usual) {
        String value = given.getOrDefault(key, usual);
        used.put(key, value);
        return Stream.of(value.split(",")).map(Integer::valueOf).toList();
    }

    /** The seed of everything that is drawn. */
    long seed() {
        return number("seed", 2026);
    }

    /** A generator for one purpose. */
    RandomGenerator random(long purpose) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed() * 1_000_003 + purpose);
    }

    /** Where results are written. */
    Path results() {
        return Path.of(given.getOrDefault("results", "bench/target/results"));
    }

    /** Settings that were asked for, with their values; all that was given must be among them. */
    String used() {
        given.keySet().stream()
                .filter(key -> !used.containsKey(key) && !key.equals("results"))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(
                            "no setting " + key + "; there are " + used.keySet());
                });
        return used.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .reduce((one, other) -> one + " " + other)
                .orElse("none");
    }
}
