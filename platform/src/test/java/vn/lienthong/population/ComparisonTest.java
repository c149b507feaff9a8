package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.VietnameseName;

/** How two values of a person are compared. */
class ComparisonTest {

    private static final int TRIES = 2_000;
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final List<String> WORDS =
            List.of(
                    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi", "Văn", "Thị",
                    "Hữu", "Đức", "Minh", "Thuỳ", "Hoà", "Quý", "Lan", "Hùng", "Ánh", "Phượng",
                    "Khuê", "Giang");
    private static final String LETTERS = "abcdeghiklmnopqrstuvxy";

    private final RandomGenerator random = new Random(SEED);

    private static FieldAnswer names(String one, String other) {
        return Comparison.names(VietnameseName.of(one), VietnameseName.of(other));
    }

    private static FieldAnswer dates(String one, String other) {
        return Comparison.dates(
                PartialDate.parse(one).orElseThrow(), PartialDate.parse(other).orElseThrow());
    }

    private VietnameseName name() {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return VietnameseName.of(String.join(" ", words));
    }

    private PartialDate date() {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000));
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.ofYear(day.getYear());
            case 1 -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
            default -> PartialDate.of(day);
        };
    }

    @Test
    void aValueIsTheSameAsItself() {
        for (int i = 0; i < TRIES; i++) {
            VietnameseName name = name();
            PartialDate date = date();
            assertThat(Comparison.names(name, name)).as("seed %d", SEED).isEqualTo(FieldAnswer.YES);
            assertThat(Comparison.dates(date, date)).as("seed %d", SEED).isEqualTo(FieldAnswer.YES);
        }
    }

    @Test
    void itDoesNotMatterWhichOfTwoValuesComesFirst() {
        for (int i = 0; i < TRIES; i++) {
            VietnameseName one = name();
            VietnameseName other = random.nextBoolean() ? name() : slipped(one);
            assertThat(Comparison.names(one, other))
                    .as("seed %d, %s and %s", SEED, one.full(), other.full())
                    .isEqualTo(Comparison.names(other, one));
            PartialDate day = date();
            PartialDate otherDay = date();
            assertThat(Comparison.dates(day, otherDay))
                    .as("seed %d, %s and %s", SEED, day, otherDay)
                    .isEqualTo(Comparison.dates(otherDay, day));
        }
    }

    @Test
    void aNameWithoutItsAccentsIsNear() {
        int accented = 0;
        for (int i = 0; i < TRIES; i++) {
            VietnameseName name = name();
            String plain = name.plainKey();
            if (!plain.equalsIgnoreCase(name.full())) {
                accented++;
                assertThat(names(name.full(), plain))
                        .as("seed %d, %s", SEED, name.full())
                        .isEqualTo(FieldAnswer.NEAR);
            }
        }
        assertThat(accented).isGreaterThan(TRIES / 2);
    }

    @Test
    void aNameWithOneSlipIsNearAndNeverTheSame() {
        for (int i = 0; i < TRIES; i++) {
            VietnameseName name = name();
            VietnameseName slipped = slipped(name);
            if (name.plainKey().length() > 5 && !slipped.plainKey().equals(name.plainKey())) {
                assertThat(Comparison.names(name, slipped))
                        .as("seed %d, %s and %s", SEED, name.full(), slipped.full())
                        .isEqualTo(FieldAnswer.NEAR);
            }
        }
    }

    @Test
    void theWordsOfANameInAnyOrderAreNear() {
        for (int i = 0; i < TRIES; i++) {
            VietnameseName name = name();
            var words = new ArrayList<>(List.of(name.full().split(" ", -1)));
            Collections.shuffle(words, new Random(random.nextLong()));
            assertThat(names(name.full(), String.join(" ", words)))
                    .as("seed %d, %s and %s", SEED, name.full(), words)
                    .isNotEqualTo(FieldAnswer.NO);
        }
    }

    /** The name with one letter missing, added, mistaken or swapped with its neighbour. */
    private VietnameseName slipped(VietnameseName name) {
        var text = new StringBuilder(name.plainKey());
        int place = random.nextInt(text.length() - 1);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.insert(place, letter);
            case 1 -> {
                if (text.charAt(place) != ' ') {
                    text.setCharAt(place, letter);
                }
            }
            case 2 -> {
                if (text.charAt(place) != ' ') {
                    text.deleteCharAt(place);
                }
            }
            default -> {
                char here = text.charAt(place);
                if (here != ' ' && text.charAt(place + 1) != ' ') {
                    text.setCharAt(place, text.charAt(place + 1));
                    text.setCharAt(place + 1, here);
                }
            }
        }
        return VietnameseName.of(text.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Trần Thị Hoà, TRẦN THỊ HOÀ, YES",
        "Trần Thị Hoà, Trần Thị Hòa, NEAR",
        "Trần Thị Hoà, Tran Thi Hoa, NEAR",
        "Trần Thị Hoà, Trần Thị Hoàn, NEAR",
        "Trần Thị Hoà, Trần Thị Haò, NEAR",
        "Trần Thị Hoà, Hoà Trần Thị, NEAR",
        "Trần Thị Hoà, Trần Thị Lan, NO",
        "Trần Thị Hoà, Trần Hoà, NO",
        "Lê An, Lê Ân, NEAR",
        "Lê An, Lê Anh, NEAR",
        "Ánh, Ảnh, NEAR",
        "An, Anh, NO",
        "Nguyễn Văn Bình, Nguyễn Văn Định, NEAR",
        "Nguyễn Văn Bình, Nguyễn Văn Dũng, NO"
    })
    void comparesNames(String one, String other, FieldAnswer answer) {
        assertThat(names(one, other)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-01, 01/05/2020, YES",
        "1954, 1954, YES",
        "2020-05-01, 2020-01-05, NEAR",
        "2020-05-01, 2020-05-07, NEAR",
        "2020-05-01, 2021-05-01, NEAR",
        "2020-05-01, 2002-05-01, NO",
        "2020-05-01, 2020-11-23, NEAR",
        "2020-05-01, 2020, NEAR",
        "2020-05-01, 2020-05, NEAR",
        "1954, 1955, NEAR",
        "2020-05-01, 2021-05-02, NO",
        "2020-05-01, 2021, NO",
        "1954, 1965, NO"
    })
    void comparesDatesAsFarAsTheyAreKnown(String one, String other, FieldAnswer answer) {
        assertThat(dates(one, other)).isEqualTo(answer);
    }
}
