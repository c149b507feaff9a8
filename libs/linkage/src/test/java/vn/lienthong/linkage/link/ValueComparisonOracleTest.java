package vn.lienthong.linkage.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.linkage.Seed;
import vn.lienthong.linkage.words.SlowEditDistance;

/** Values of every kind agree as a slow reading of their texts says. */
class ValueComparisonOracleTest {

    private static final int CASES = 20_000;
    private static final List<String> WORDS =
            List.of("lane", "lanes", "lan", "high", "hihg", "street", "12", "21", "12a", "west");

    @ParameterizedTest
    @EnumSource
    void valuesAgreeAsASlowReadingSays(FieldKind kind) {
        var comparison = new ValueComparison();
        Set<String> seen = new TreeSet<>();
        Seed.forAll(
                CASES,
                random -> {
                    String a = value(kind, random);
                    String b = random.nextInt(4) == 0 ? value(kind, random) : near(kind, a, random);
                    if (a.equals(b)) {
                        return;
                    }
                    String level = kind.level(comparison.level(kind, bytes(a), bytes(b)));
                    seen.add(level);

                    assertThat(level).as("%s: %s | %s", kind, a, b).isEqualTo(slow(kind, a, b));
                });
        List<String> levels = new ArrayList<>();
        for (int level = 2; level <= kind.different(); level++) {
            levels.add(kind.level(level));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(levels);
    }

    @Test
    void whichOfTwoValuesComesFirstMattersAtMostToWordsThatAreMerelyAlike() {
        var comparison = new ValueComparison();
        Map<FieldKind, Integer> turned = new EnumMap<>(FieldKind.class);
        for (FieldKind kind : FieldKind.values()) {
            Seed.forAll(
                    CASES / 4,
                    random -> {
                        String a = value(kind, random);
                        String b = near(kind, a, random);
                        if (a.equals(b) || kind == FieldKind.WORDS) {
                            return;
                        }
                        turned.merge(kind, 1, Integer::sum);

                        assertThat(comparison.level(kind, bytes(a), bytes(b)))
                                .as("%s: %s | %s", kind, a, b)
                                .isEqualTo(comparison.level(kind, bytes(b), bytes(a)));
                    });
        }
        assertThat(turned).hasSize(FieldKind.values().length - 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String letters(RandomGenerator random, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(5)));
        }
        return text.toString();
    }

    private static String value(FieldKind kind, RandomGenerator random) {
        return switch (kind) {
            case TEXT -> letters(random, 1, 10);
            case CODE -> Integer.toString(random.nextInt(random.nextBoolean() ? 500 : 9_999_999));
            case DATE ->
                    random.nextInt(6) == 0
                            ? Integer.toString(random.nextInt(100_000))
                            : "%d%02d%02d"
                                    .formatted(
                                            random.nextInt(1980, 1990),
                                            random.nextInt(1, 13),
                                            random.nextInt(1, 29));
            case WORDS -> String.join(" ", words(random));
            case EMAIL -> letters(random, 0, 8) + "@" + letters(random, 1, 3) + ".vn";
            case NUMBER -> number(random);
        };
    }

    private static List<String> words(RandomGenerator random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words;
    }

    private static String number(RandomGenerator random) {
        String whole = Integer.toString(random.nextInt(2_000));
        String sign = random.nextInt(5) == 0 ? "-" : "";
        return sign + whole + (random.nextBoolean() ? "" : "." + random.nextInt(100));
    }

    /** A value that was written like another one. */
    private static String near(FieldKind kind, String value, RandomGenerator random) {
        return switch (kind) {
            case TEXT -> random.nextInt(5) == 0 ? value + "bcd" : slips(value, random);
            case CODE -> slips(value, random);
            case DATE ->
                    value.length() == 8 && random.nextInt(3) == 0
                            ? value.substring(0, 4) + value.substring(6) + value.substring(4, 6)
                            : slips(value, random);
            case WORDS -> {
                List<String> words = new ArrayList<>(Arrays.asList(value.split(" ")));
                Collections.shuffle(words, new Random(random.nextLong()));
                if (random.nextBoolean()) {
                    words.set(0, WORDS.get(random.nextInt(WORDS.size())));
                }
                yield String.join(" ", words);
            }
            case EMAIL ->
                    random.nextBoolean()
                            ? value.substring(0, value.indexOf('@')) + "@else.vn"
                            : slips(value, random) + (random.nextBoolean() ? "" : "xyz");
            case NUMBER ->
                    new BigDecimal(value)
                            .multiply(new BigDecimal(random.nextInt(88, 113)))
                            .movePointLeft(2)
                            .toPlainString();
        };
    }

    private static String slips(String value, RandomGenerator random) {
        StringBuilder text = new StringBuilder(value);
        for (int i = random.nextInt(1, 4); i > 0 && text.length() > 2; i--) {
            int at = random.nextInt(text.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(at + 1));
                case 2 -> {
                    char first = text.charAt(at);
                    text.setCharAt(at, text.charAt(at + 1));
                    text.setCharAt(at + 1, first);
                }
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return text.toString();
    }

    private static String slow(FieldKind kind, String a, String b) {
        int edits = SlowEditDistance.of(a, b);
        int shorter = Math.min(a.length(), b.length());
        return switch (kind) {
            case TEXT ->
                    edits == 1 && shorter > 2
                            ? "one-edit"
                            : a.startsWith(b) || b.startsWith(a)
                                    ? "begins"
                                    : SlowSimilarity.jaroWinkler(a, b) >= 0.88
                                            ? "alike"
                                            : "different";
            case CODE ->
                    edits == 1 ? "one-edit" : edits == 2 && shorter > 4 ? "two-edits" : "different";
            case DATE -> edits == 1 ? "one-edit" : slowDate(a, b, edits);
            case WORDS -> slowWords(a, b);
            case EMAIL -> slowEmail(a, b);
            case NUMBER -> slowNumber(new BigDecimal(a), new BigDecimal(b));
        };
    }

    private static String slowDate(String a, String b, int edits) {
        if (a.length() != 8 || b.length() != 8) {
            return edits == 2 ? "two-parts" : "different";
        }
        List<String> x = List.of(a.substring(0, 4), a.substring(4, 6), a.substring(6));
        List<String> y = List.of(b.substring(0, 4), b.substring(4, 6), b.substring(6));
        if (x.equals(List.of(y.get(0), y.get(2), y.get(1)))) {
            return "swapped";
        }
        int parts = 0;
        for (int i = 0; i < 3; i++) {
            parts += x.get(i).equals(y.get(i)) ? 1 : 0;
        }
        return parts == 2
                ? "two-parts"
                : x.getFirst().equals(y.getFirst()) ? "one-part" : "different";
    }

    /** Strikes out what both have, then what is alike. */
    private static String slowWords(String a, String b) {
        List<String> x = new ArrayList<>(Arrays.asList(a.split(" ")));
        List<String> y = new ArrayList<>(Arrays.asList(b.split(" ")));
        int all = Math.max(x.size(), y.size());
        x.removeIf(y::remove);
        if (x.isEmpty() && y.isEmpty()) {
            return "same-words";
        }
        int common = a.split(" ").length - x.size();
        for (String word : x) {
            String other =
                    y.stream()
                            .filter(each -> each.length() >= 4 && word.length() >= 4)
                            .filter(each -> SlowEditDistance.of(word, each) <= 1)
                            .findFirst()
                            .orElse("");
            common += y.remove(other) ? 1 : 0;
        }
        double share = (double) common / all;
        return share >= 0.66 ? "most-words" : share >= 0.33 ? "some-words" : "different";
    }

    private static String slowEmail(String a, String b) {
        String one = a.split("@", -1)[0];
        String other = b.split("@", -1)[0];
        if (!one.isEmpty() && one.equals(other)) {
            return "same-user";
        }
        return SlowEditDistance.of(a, b) == 1 && Math.min(a.length(), b.length()) > 2
                ? "one-edit"
                : !one.isEmpty()
                                && !other.isEmpty()
                                && SlowSimilarity.jaroWinkler(one, other) >= 0.88
                        ? "alike-user"
                        : "different";
    }

    private static String slowNumber(BigDecimal a, BigDecimal b) {
        BigDecimal apart = a.subtract(b).abs();
        BigDecimal size = a.abs().max(b.abs());
        return apart.compareTo(size.movePointLeft(2)) <= 0
                ? "within-1-percent"
                : apart.compareTo(size.movePointLeft(1)) <= 0 ? "within-10-percent" : "different";
    }
}
