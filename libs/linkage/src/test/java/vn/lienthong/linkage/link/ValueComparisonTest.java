package vn.lienthong.linkage.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.linkage.Seed;
import vn.lienthong.linkage.words.SlowEditDistance;

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
        "WORDS, Lane Lanes 12, 12 Lanes Lane, same-words",
        "WORDS, 12 High Street West, 12 Low Lane West, some-words",
        "WORDS, 12 High Street, 9 Low Lane, different",
        "EMAIL, ann.bell@x.org, Ann.Bell@Y.com, same-user",
        "EMAIL, ann.bell@x.org, an.bell@x.org, one-edit",
        "EMAIL, annabel.lee@x.org, anabell.lee@yy.com, alike-user",
        "EMAIL, ann@x.org, bob@x.org, different",
        "EMAIL, @x.org, @another.com, different",
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
                    int expected = Math.min(3, SlowEditDistance.of(a, b));
                    near[expected]++;

                    assertThat(Math.min(3, similarity.edits(bytes(a), bytes(b), 2)))
                            .as("%s %s", a, b)
                            .isEqualTo(expected);
                });
        assertThat(near[1]).isGreaterThan(20);
        assertThat(near[2]).isGreaterThan(50);
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
                            .isCloseTo(SlowSimilarity.jaroWinkler(a, b), within(1e-12));
                });
        assertThat(Similarity.jaroWinkler(bytes("martha"), 0, 6, bytes("marhta"), 0, 6))
                .isCloseTo(0.9611, within(1e-4));
    }
}
