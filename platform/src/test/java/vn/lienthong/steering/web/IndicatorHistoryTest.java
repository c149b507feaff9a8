package vn.lienthong.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.Indicators;

/** What a page of an earlier day says is what was known on that day. */
class IndicatorHistoryTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final IndicatorHistory history = PLATFORM.bean(IndicatorHistory.class);
    private final Indicator indicator =
            PLATFORM.bean(Indicators.class).find("portal.on-time-share").orElseThrow();

    @Test
    void reportsThatWereConfirmedLaterAreNotOnThePageOfADayBefore() {
        List<IndicatorHistory.Reported> now = history.reports(indicator, null);
        assertThat(now).isNotEmpty();
        Instant first =
                now.stream()
                        .map(one -> one.report().decision().orElseThrow().at())
                        .min(Instant::compareTo)
                        .orElseThrow();
        LocalDate day = LocalDate.ofInstant(first, SimulatedTime.VIETNAM);

        assertThat(history.reports(indicator, day)).isNotEmpty();
        assertThat(history.reports(indicator, day.minusDays(1))).isEmpty();
    }
}
