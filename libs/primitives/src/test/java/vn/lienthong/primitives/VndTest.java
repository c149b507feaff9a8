package vn.lienthong.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class VndTest {

    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

    @Test
    void amountsAreWrittenWithDotsAndReadBack() {
        assertThat(Vnd.of(1_234_567)).hasToString("1.234.567 đ");
        assertThat(Vnd.of(-1_000)).hasToString("-1.000 đ");
        assertThat(Vnd.of(-100)).hasToString("-100 đ");
        Seed.forAll(
                2_000,
                random -> {
                    long bound = BigInteger.TEN.pow(1 + random.nextInt(18)).longValueExact();
                    Vnd amount = Vnd.of(random.nextLong(-bound + 1, bound));
                    assertThat(Vnd.parse(amount.toString()).orElseThrow()).isEqualTo(amount);
                    assertThat(Vnd.parse(" " + amount.amount() + " VND").orElseThrow())
                            .isEqualTo(amount);
                });
    }

    @Test
    void refusesWhatIsNoAmount() {
        assertThat(code("1,5")).isEqualTo("vnd.format");
        assertThat(code("1.5")).isEqualTo("vnd.format");
        assertThat(code("1.234.56")).isEqualTo("vnd.format");
        assertThat(code("12 USD")).isEqualTo("vnd.format");
        assertThat(code("")).isEqualTo("vnd.missing");
        assertThat(code("1234567890123456789")).isEqualTo("vnd.size");
    }

    private static String code(String text) {
        return switch (Vnd.parse(text)) {
            case Outcome.Accepted<Vnd> accepted -> "accepted";
            case Outcome.Refused<Vnd>(var violations) -> violations.getFirst().code();
        };
    }

    @Test
    void wordsFollowTheRulesOfSpeech() {
        assertThat(words(0)).isEqualTo("không");
        assertThat(words(10)).isEqualTo("mười");
        assertThat(words(11)).isEqualTo("mười một");
        assertThat(words(14)).isEqualTo("mười bốn");
        assertThat(words(15)).isEqualTo("mười lăm");
        assertThat(words(20)).isEqualTo("hai mươi");
        assertThat(words(21)).isEqualTo("hai mươi mốt");
        assertThat(words(24)).isEqualTo("hai mươi tư");
        assertThat(words(55)).isEqualTo("năm mươi lăm");
        assertThat(words(101)).isEqualTo("một trăm linh một");
        assertThat(words(104)).isEqualTo("một trăm linh bốn");
        assertThat(words(115)).isEqualTo("một trăm mười lăm");
        assertThat(words(1_005)).isEqualTo("một nghìn không trăm linh năm");
        assertThat(words(1_234_567))
                .isEqualTo("một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy");
        assertThat(words(1_000_000_000_000_000L)).isEqualTo("một triệu tỷ");
        assertThat(words(2_000_000_005L)).isEqualTo("hai tỷ không trăm linh năm");
        assertThat(words(-500)).isEqualTo("âm năm trăm");
    }

    private static String words(long amount) {
        String words = Vnd.of(amount).inWords();
        assertThat(words).endsWith(" đồng");
        return words.substring(0, words.length() - " đồng".length());
    }

    @Test
    void theWordsOfAnyAmountMeanThatAmount() {
        Seed.forAll(
                5_000,
                random -> {
                    long bound = BigInteger.TEN.pow(1 + random.nextInt(18)).longValueExact();
                    long amount = random.nextLong(bound);
                    assertThat(meaning(words(amount))).as("%s", amount).isEqualTo(amount);
                });
        assertThat(meaning(words(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
        assertThat(words(Long.MIN_VALUE)).startsWith("âm chín tỷ ");
    }

    /**
     * Understands number words in the order in which they are spoken, independently of the writer.
     */
    private static long meaning(String words) {
        long billions = 0;
        long belowBillion = 0;
        long group = 0;
        long digit = 0;
        for (String word : words.split(" ")) {
            switch (word) {
                case "trăm" -> {
                    group += digit * 100;
                    digit = 0;
                }
                case "mươi" -> {
                    group += digit * 10;
                    digit = 0;
                }
                case "mười" -> group += 10;
                case "linh" -> digit = 0;
                case "mốt" -> digit = 1;
                case "tư" -> digit = 4;
                case "lăm" -> digit = 5;
                case "nghìn", "triệu" -> {
                    belowBillion += (group + digit) * (word.equals("nghìn") ? 1_000 : 1_000_000);
                    group = 0;
                    digit = 0;
                }
                case "tỷ" -> {
                    billions = (billions + belowBillion + group + digit) * 1_000_000_000;
                    belowBillion = 0;
                    group = 0;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(word);
            }
        }
        return billions + belowBillion + group + digit;
    }

    @Test
    void arithmeticIsExactOrFails() {
        assertThat(Vnd.of(5).plus(Vnd.of(7)).minus(Vnd.of(2)).times(3)).isEqualTo(Vnd.of(30));
        assertThat(Vnd.ZERO.isZero()).isTrue();
        assertThat(Vnd.of(1)).isGreaterThan(Vnd.ZERO);
        assertThatThrownBy(() -> Vnd.of(Long.MAX_VALUE).plus(Vnd.of(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
