package vn.lienthong.linkage.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.lienthong.linkage.Seed;

/** The fast distances say what a slow one says. */
class EditDistanceTest {

    private static String word(RandomGenerator random, int letters, int longest) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(letters)));
        }
        return word.toString();
    }

    @Test
    void wordsAreOneEditApartExactlyWhenTheTableSaysSo() {
        var found = new int[2];
        Seed.forAll(
                4_000,
                random -> {
                    String a = word(random, 3, 7);
                    String b = random.nextBoolean() ? word(random, 3, 7) : changed(a, random);
                    byte[] x = ("##" + a + "#").getBytes(StandardCharsets.US_ASCII);
                    byte[] y = ("#" + b + "##").getBytes(StandardCharsets.US_ASCII);
                    boolean near =
                            EditDistance.atMostOne(x, 2, 2 + a.length(), y, 1, 1 + b.length());
                    found[near ? 1 : 0]++;

                    assertThat(near).as("%s %s", a, b).isEqualTo(SlowEditDistance.of(a, b) <= 1);
                });
        assertThat(found[0]).isGreaterThan(500);
        assertThat(found[1]).isGreaterThan(500);
    }

    private static String changed(String word, RandomGenerator random) {
        if (word.length() < 2) {
            return word + "a";
        }
        int at = random.nextInt(word.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 ->
                    word.substring(0, at)
                            + word.charAt(at + 1)
                            + word.charAt(at)
                            + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + "b" + word.substring(at + 1);
        };
    }

    @Test
    void numbersAreOneDigitApartExactlyWhenTheTableSaysSo() {
        var found = new int[2];
        Seed.forAll(
                4_000,
                random -> {
                    int digits = random.nextBoolean() ? 9 : 12;
                    long bound = digits == 9 ? 1_000_000_000L : 1_000_000_000_000L;
                    long a = random.nextLong(random.nextBoolean() ? bound : 2_000);
                    long b = other(a, digits, random);
                    boolean near = EditDistance.atMostOneDigit(a, b, digits);
                    found[near ? 1 : 0]++;

                    assertThat(near)
                            .as("%d %d", a, b)
                            .isEqualTo(
                                    SlowEditDistance.of(padded(a, digits), padded(b, digits)) <= 1);
                });
        assertThat(found[0]).isGreaterThan(500);
        assertThat(found[1]).isGreaterThan(500);
    }

    private static long other(long a, int digits, RandomGenerator random) {
        StringBuilder text = new StringBuilder(padded(a, digits));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(digits - 1);
            if (random.nextBoolean()) {
                text.setCharAt(at, (char) ('0' + random.nextInt(10)));
            } else {
                char first = text.charAt(at);
                text.setCharAt(at, text.charAt(at + 1));
                text.setCharAt(at + 1, first);
            }
        }
        return Long.parseLong(text.toString());
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
