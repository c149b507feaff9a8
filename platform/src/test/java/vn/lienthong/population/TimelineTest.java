package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.Period;

/** What is believed of one attribute, laid over and over, is what was said last of each day. */
class TimelineTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 40;

    @Test
    void ofEveryDayThatHoldsWhichWasSaidLast() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 2_000; round++) {
            Timeline timeline = Timeline.EMPTY;
            Map<LocalDate, Map<String, String>> expected = new HashMap<>();
            int sayings = random.nextInt(1, 12);
            for (int i = 0; i < sayings; i++) {
                Period valid = period(random);
                Map<String, String> value =
                        random.nextInt(4) == 0 ? Map.of() : Map.of("value", "v" + i);
                timeline = timeline.with(valid, value, new UUID(round, i));
                for (int day = 0; day < DAYS + 5; day++) {
                    LocalDate date = FIRST.plusDays(day);
                    if (valid.contains(date)) {
                        expected.put(date, value);
                    }
                }
            }
            for (int day = -1; day < DAYS + 5; day++) {
                LocalDate date = FIRST.plusDays(day);
                assertThat(timeline.on(date).orElse(Map.of()))
                        .as("seed %d, round %d, day %s", SEED, round, date)
                        .isEqualTo(expected.getOrDefault(date, Map.of()));
            }
        }
    }

    private static Period period(RandomGenerator random) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        return random.nextInt(3) == 0
                ? Period.since(from)
                : Period.between(from, from.plusDays(random.nextInt(1, DAYS)));
    }

    @Test
    void stretchesWrittenDownMustNotOverlap() {
        var whole = new Timeline.Stretch(Period.since(FIRST), Map.of("value", "a"), new UUID(0, 1));
        var part =
                new Timeline.Stretch(
                        Period.on(FIRST.plusDays(1)), Map.of("value", "b"), new UUID(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Timeline.of(List.of(part, whole)));
    }
}
