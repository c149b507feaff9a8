package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.steering.tasks.TargetStanding.Reached.MET;
import static vn.lienthong.steering.tasks.TargetStanding.Reached.NOT_MET;
import static vn.lienthong.steering.tasks.TargetStanding.Reached.OPEN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.AgencyCode;

class TargetStandingTest {

    private static final long SEED = Long.getLong("seed", 20_261_123L);
    private static final List<AgencyCode> BODIES =
            List.of(AgencyCode.of("G18"), AgencyCode.of("G12"), AgencyCode.of("G15"));

    /** A summed target of at least so much. */
    static TaskTarget target(int value) {
        return Tasks.summed(value);
    }

    private static TargetStanding standing(
            TaskTarget.Direction direction, int required, @Nullable Integer... said) {
        var parts = new ArrayList<TargetStanding.Part>();
        for (Integer value : said) {
            parts.add(
                    new TargetStanding.Part(
                            BODIES.get(parts.size()),
                            value == null ? null : BigDecimal.valueOf(value),
                            value == null ? null : Instant.EPOCH));
        }
        return new TargetStanding(
                1,
                new TaskTarget(
                        BigDecimal.valueOf(required), "%", direction, TaskTarget.Span.SUMMED),
                parts);
    }

    @Test
    void whatIsMissingIsNotZero() {
        TargetStanding some = standing(TaskTarget.Direction.AT_LEAST, 100, 60, null, 0);

        assertThat(some.sum()).contains(BigDecimal.valueOf(60));
        assertThat(some.missing()).containsExactly(BODIES.get(1));
        assertThat(some.reached()).isEqualTo(OPEN);
        assertThat(standing(TaskTarget.Direction.AT_MOST, 100, null, null).sum()).isEmpty();
        assertThat(standing(TaskTarget.Direction.AT_MOST, 0, null, null).reached()).isEqualTo(OPEN);
    }

    @Test
    void theTargetItselfIsReachedFromEitherSide() {
        assertThat(standing(TaskTarget.Direction.AT_LEAST, 100, 60, 40).reached()).isEqualTo(MET);
        assertThat(standing(TaskTarget.Direction.AT_MOST, 100, 60, 40).reached()).isEqualTo(MET);
        assertThat(standing(TaskTarget.Direction.AT_LEAST, 100, 60, 39).reached())
                .isEqualTo(NOT_MET);
        assertThat(standing(TaskTarget.Direction.AT_MOST, 100, 60, 41).reached())
                .isEqualTo(NOT_MET);
    }

    /** What is said before all have spoken is never taken back by those who speak later. */
    @Test
    void aJudgementStaysWhateverTheOthersSay() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 2_000; round++) {
            var direction = TaskTarget.Direction.values()[random.nextInt(2)];
            int required = random.nextInt(30);
            Integer[] said = {null, null, null};
            TargetStanding.Reached judged = OPEN;
            for (int body = 0; body < said.length; body++) {
                said[body] = random.nextInt(15);
                TargetStanding.Reached now = standing(direction, required, said).reached();
                if (judged != OPEN) {
                    assertThat(now).as("seed %d, round %d", SEED, round).isEqualTo(judged);
                }
                judged = now;
            }
            int sum = said[0] + said[1] + said[2];
            boolean met =
                    direction == TaskTarget.Direction.AT_LEAST ? sum >= required : sum <= required;
            assertThat(judged).as("seed %d, round %d", SEED, round).isEqualTo(met ? MET : NOT_MET);
        }
    }
}
