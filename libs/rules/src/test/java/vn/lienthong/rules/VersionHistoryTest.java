package vn.lienthong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Period;

class VersionHistoryTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.DECREE, "123/2015/NĐ-CP", LocalDate.of(2015, 11, 15));

    @Test
    void theVersionOfADayIsTheOneWhosePeriodHoldsIt() {
        Seed.forAll(
                500,
                random -> {
                    List<Dated<Integer>> versions = new ArrayList<>();
                    int day = 0;
                    int count = 1 + random.nextInt(6);
                    for (int i = 0; i < count; i++) {
                        day += random.nextInt(3);
                        int end = day + 1 + random.nextInt(5);
                        boolean open = i == count - 1 && random.nextBoolean();
                        Period period =
                                open
                                        ? Period.since(START.plusDays(day))
                                        : Period.between(START.plusDays(day), START.plusDays(end));
                        versions.add(new Dated<>(i, period, GROUND));
                        day = end;
                    }
                    Collections.shuffle(versions, new Random(random.nextLong()));
                    VersionHistory<Integer> history = VersionHistory.of(versions).orElseThrow();
                    for (int i = -2; i < day + 3; i++) {
                        LocalDate on = START.plusDays(i);
                        Optional<Dated<Integer>> expected =
                                versions.stream().filter(v -> v.period().contains(on)).findAny();
                        assertThat(history.on(on)).isEqualTo(expected);
                    }
                    assertThat(history.versions())
                            .containsExactlyInAnyOrderElementsOf(versions)
                            .isSortedAccordingTo((a, b) -> a.validFrom().compareTo(b.validFrom()));
                });
    }

    @Test
    void versionsThatOverlapOnOneDayAreRefused() {
        Dated<String> first = new Dated<>("a", Period.between(START, START.plusDays(10)), GROUND);
        Dated<String> second = new Dated<>("b", Period.since(START.plusDays(9)), GROUND);
        Dated<String> third = new Dated<>("c", Period.since(START.plusDays(10)), GROUND);
        assertThat(VersionHistory.of(List.of(second, first))).isInstanceOf(Outcome.Refused.class);
        assertThat(VersionHistory.of(List.of(third, first))).isInstanceOf(Outcome.Accepted.class);
        assertThat(VersionHistory.of(List.of())).isInstanceOf(Outcome.Refused.class);
    }
}
