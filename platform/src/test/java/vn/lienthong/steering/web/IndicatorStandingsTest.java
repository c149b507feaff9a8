package vn.lienthong.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;

/** Where indicators of the country and of bodies stand. */
class IndicatorStandingsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final IndicatorStandings standings = PLATFORM.bean(IndicatorStandings.class);
    private final LocalDate today = PLATFORM.bean(IndicatorFigures.class).today();

    private IndicatorStanding of(AgencyCode body, String indicator) {
        return standings.of(body).stream()
                .filter(one -> one.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyIndicatorWithATargetIsAHeadlineAndNoOther() {
        PLATFORM.awaitEvents();
        List<String> wanted =
                PLATFORM.bean(Indicators.class).all().stream()
                        .filter(indicator -> !indicator.targets().isEmpty())
                        .map(Indicator::id)
                        .toList();

        assertThat(standings.headlines(null, null, null))
                .extracting(one -> one.indicator().id())
                .containsExactlyElementsOf(wanted)
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aTargetIsReachedOnItsBetterSideOnly() {
        Indicator up = PLATFORM.bean(Indicators.class).find("portal.on-time-share").orElseThrow();
        Indicator.Target target = up.target(today).orElseThrow();

        assertThat(target.standing()).isTrue();
        assertThat(up.reaches(new BigDecimal("99.99"), target)).isFalse();
        assertThat(up.reaches(new BigDecimal("100"), target)).isTrue();
        var down =
                new Indicator(
                        up.id(),
                        up.words(),
                        Indicator.Direction.DOWN,
                        up.source(),
                        up.method(),
                        up.dimensions(),
                        up.targets(),
                        up.grounds());
        assertThat(down.reaches(new BigDecimal("99.99"), target)).isTrue();
        assertThat(down.reaches(new BigDecimal("100.01"), target)).isFalse();
        assertThat(up.target(LocalDate.of(2022, 6, 22))).as("before it held").isEmpty();
    }

    /** The ranks of all provinces are those of a plain count of who is better. */
    @Test
    void aProvinceHasItsPlaceAmongThoseThatHaveAValue() {
        PLATFORM.awaitEvents();
        List<IndicatorStanding> all =
                PLATFORM.bean(Agencies.class).provinces(today).stream()
                        .map(Agency::code)
                        .map(code -> of(code, "portal.online-dossier-share"))
                        .filter(one -> one.number().isPresent())
                        .toList();

        assertThat(all).hasSizeGreaterThan(1);
        for (IndicatorStanding one : all) {
            long better =
                    all.stream()
                            .filter(other ->
                                    other.number()
                                                    .orElseThrow()
                                                    .compareTo(one.number().orElseThrow())
                                            > 0)
                            .count();
            assertThat(one.place())
                    .isEqualTo(new IndicatorStanding.Place((int) better + 1, all.size()));
        }
    }

    @Test
    void aMinistryHasNoProvinceAndACommuneItsOwnFigures() {
        PLATFORM.awaitEvents();
        String commune =
                PLATFORM.bean(Accounts.class).find("canbo").orElseThrow().commune().orElseThrow();
        AgencyCode body = PLATFORM.bean(Agencies.class).ofCommune(commune, today).code();

        assertThat(standings.of(AgencyCode.of("G18")))
                .extracting(one -> one.indicator().id())
                .contains("steering.tasks-done")
                .doesNotContain("portal.on-time-share");
        IndicatorStanding births = of(body, "civil-status.births-registered");
        assertThat(Objects.requireNonNull(births.shown().slice().commune(), "commune").code())
                .isEqualTo(commune);
        assertThat(births.place()).as("counts are not compared").isNull();
    }
}
