package vn.lienthong.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.FaultException;

/** Questions within 24 hours: as many as the right says, however they come together. */
class CheckCountsTest {

    private static final Instant NOON = Instant.parse("2026-03-27T05:20:00Z");

    private final CheckCounts counts = new CheckCounts(RunningPlatform.shared().sql());
    private final UUID client = UUID.randomUUID();

    private int take(int questions, Instant now) {
        return taken(Collections.nCopies(questions, asked(client, 12)), now);
    }

    private int taken(List<CheckCounts.Counted> questions, Instant now) {
        return Collections.frequency(counts.take(questions, now), true);
    }

    private static CheckCounts.Counted asked(UUID client, long quota) {
        return new CheckCounts.Counted(client, quota);
    }

    @Test
    void ofQuestionsThatComeTogetherOnlyThoseAreTakenThatAreLeft() {
        assertThat(take(5, NOON)).isEqualTo(5);
        assertThat(take(5, NOON.plus(Duration.ofHours(2)))).isEqualTo(5);
        assertThat(take(5, NOON.plus(Duration.ofHours(3)))).isEqualTo(2);
        assertThat(take(1, NOON.plus(Duration.ofHours(4)))).isZero();
    }

    @Test
    void whatWasRefusedIsNotCountedAndADayLaterQuestionsAreTakenAgain() {
        assertThat(take(40, NOON)).isEqualTo(12);
        assertThat(take(40, NOON.plus(Duration.ofHours(23)))).isZero();
        assertThat(take(7, NOON.plus(Duration.ofHours(25)))).isEqualTo(7);
    }

    @Test
    void programsThatAskTogetherAreCountedEachByItself() {
        UUID other = UUID.randomUUID();
        assertThat(take(11, NOON)).isEqualTo(11);
        assertThat(
                        counts.take(
                                List.of(asked(client, 12), asked(other, 1), asked(client, 12)),
                                NOON))
                .containsExactly(true, true, false);
        assertThat(counts.take(List.of(asked(other, 1), asked(client, 12)), NOON))
                .containsExactly(false, false);
    }

    @Test
    void aRightThatAllowsMoreIsMeasuredByItsOwnQuota() {
        assertThat(take(12, NOON)).isEqualTo(12);
        assertThat(counts.take(List.of(asked(client, 12), asked(client, 13)), NOON))
                .containsExactly(false, true);
    }

    @Test
    void theRefusalSaysWhenTheHourEnds() {
        assertThat(CheckCounts.refusal(12, NOON).violations().getFirst().arguments())
                .containsEntry("limit", "12")
                .containsEntry(FaultException.RETRY_AFTER, "2401");
    }
}
