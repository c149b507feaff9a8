package vn.lienthong.linkage.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.linkage.Seed;

/** Two values are compared on the scale of their kind. */
class ValueComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "TEXT, jonathan, jonathon, one-edit",
        "TEXT, jonathan, jhonatan, alike",
        "TEXT, rob, robert, begins",
        "TEXT, ann, zoe, different",
        "TEXT, Đặng Trần, dang tran, exact",
        "CODE, 12-34 567, 1234567, exact",
        "CODE, 1234567, 1234576, one-edit",
        "CODE, 1234567, 1234765, two-edits",
        "CODE, 12, 21, one-edit",
        "CODE, 12, 34, different",
        "DATE, 1990-05-17, 17/05/1990, exact",
        "DATE, 1990-05-17, 1990-05-18, one-edit",
        "DATE, 1990-05-12, 1990-12-05, swapped",
        "DATE, 1990-05-17, 1990-05-28, two-parts",
        "DATE, 1990-05-17, 1990-11-28, one-part",
        "DATE, 1990-05-17, 1971-11-28, different",
        "DATE, 19904517, 19904518, one-edit",
        "WORDS, 12 High Street, 'High Street, 12', same-words",
        "WORDS, 12 High Street, 12 Hihg Street, most-words",
        "WORDS, 12 High Street West, 12 Low Lane West, some-words",
        "WORDS, 12 High Street, 9 Low Lane, different",
        "EMAIL, ann.bell@x.org, Ann.Bell@Y.com, same-user",
        "EMAIL, ann.bell@x.org, an.bell@x.org, one-edit",
        "EMAIL, annabel.lee@x.org, anabell.lee@yy.com, alike-user",
        "EMAIL, ann@x.org, bob@x.org, different",
        "NUMBER, '1,000', 1000, exact",
        "NUMBER, 1000, 1005, within-1-percent",
        "NUMBER, 1000, 1080, within-10-percent",
        "NUMBER, 1000, -1000, different"
    })
    void saysOnWhichLevelTwoValuesAgree(FieldKind kind, String a, String b, String level) {
        var text = new ValueText();
        byte[] x = text.of(kind, a);
        byte[] y = text.of(kind, b);
        boolean same = java.util.Arrays.equals(x, y);

        assertThat(same ? "exact" : kind.level(new ValueComparison().level(kind, x, y)))
                .isEqualTo(level);
    }

    private static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void editsAreThoseOfTheWholeTable() {
        var similarity = new Similarity();
        var near = new int[4];
        Seed.forAll(
                3_000,
                random -> {
                    String a = word(random);
                    String b = word(random);
                    int expected = Math.min(3, table(a, b)[a.length()][b.length()]);
                    near[expected]++;

                    assertThat(Math.min(3, similarity.edits(bytes(a), bytes(b), 2)))
                            .as("%s %s", a, b)
                            .isEqualTo(expected);
                });
        assertThat(near[1]).isGreaterThan(20);
        assertThat(near[2]).isGreaterThan(50);
    }

    private static int[][] table(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                table[i][j] =
                        Math.min(
                                table[i - 1][j - 1] + cost,
                                Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table;
    }

    /** Jaro and Winkler as they are defined, with flags and lists. */
    private static double slow(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] used = new boolean[b.length()];
        StringBuilder ofA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!used[j] && a.charAt(i) == b.charAt(j)) {
                    used[j] = true;
                    ofA.append(a.charAt(i));
                    break;
                }
            }
        }
        StringBuilder ofB = new StringBuilder();
        for (int j = 0; j < b.length(); j++) {
            ofB.append(used[j] ? String.valueOf(b.charAt(j)) : "");
        }
        double m = ofA.length();
        if (m == 0) {
            return 0;
        }
        double exchanged = 0;
        for (int i = 0; i < ofA.length(); i++) {
            exchanged += ofA.charAt(i) == ofB.charAt(i) ? 0 : 0.5;
        }
        double jaro = (m / a.length() + m / b.length() + (m - exchanged) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length()))
                && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    @Test
    void similarityIsThatOfTheDefinition() {
        Seed.forAll(
                3_000,
                random -> {
                    String a = word(random);
                    String b = word(random);

                    assertThat(
                                    Similarity.jaroWinkler(
                                            bytes("#" + a),
                                            1,
                                            1 + a.length(),
                                            bytes(b),
                                            0,
                                            b.length()))
                            .as("%s %s", a, b)
                            .isCloseTo(slow(a, b), within(1e-12));
                });
        assertThat(Similarity.jaroWinkler(bytes("martha"), 0, 6, bytes("marhta"), 0, 6))
                .isCloseTo(0.9611, within(1e-4));
    }
}
