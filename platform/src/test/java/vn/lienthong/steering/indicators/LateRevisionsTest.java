package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.tasks.BodySuccession;

/** However old a month is, what becomes known of it later is published beside what was said. */
class LateRevisionsTest {

    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.read(Path.of("../content"));
    private static final LocalDate OLD = LocalDate.of(2022, 1, 10);

    private final SteeringTables tables = SteeringTables.fresh();
    private final Indicators indicators = Indicators.read(ContentDirectory.builtIn());
    private final Indicator births = indicators.find("civil-status.births-in-time").orElseThrow();
    private final Calendar calendar = new Calendar();
    private final Publications publications =
            new Publications(
                    new PublicationStore(tables.database()),
                    new IndicatorFigures(
                            new FactStore(
                                    tables.database(),
                                    new BodySuccession(
                                            Agencies.read(Path.of("../content"), UNITS), calendar)),
                            calendar),
                    indicators,
                    UNITS,
                    calendar);

    /** A clock that stands at noon of a day. */
    private static final class Calendar extends Clock {

        private LocalDate day = OLD;

        @Override
        public ZoneId getZone() {
            return SimulatedTime.VIETNAM;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).atZone(SimulatedTime.VIETNAM).toInstant();
        }
    }

    private int published(LocalDate day) {
        calendar.day = day;
        return publications.publishDue();
    }

    private List<String> ofTheOldMonth(Slice slice) {
        return publications.of(births, slice).stream()
                .filter(one -> one.period().code().equals("2022-01"))
                .map(one ->
                        one.value()
                                .computed()
                                .map(IndicatorValue.Computed::value)
                                .map(BigDecimal::toPlainString)
                                .orElse("none"))
                .toList();
    }

    @Test
    void anEventOfFourYearsAgoRevisesTheMonthAndKeepsWhatWasPublished() {
        tables.add(FactKind.BIRTHS, "01", OLD, OLD, null, 1);
        tables.add(FactKind.BORN, "01", OLD, OLD, null, 1);
        assertThat(published(LocalDate.of(2022, 2, 6))).isPositive();
        assertThat(ofTheOldMonth(Slice.ALL)).containsExactly("100.00");
        published(LocalDate.of(2026, 1, 6));
        assertThat(ofTheOldMonth(Slice.ALL)).as("nothing new").containsExactly("100.00");

        tables.add(FactKind.BORN, "01", OLD.plusDays(2), LocalDate.of(2026, 1, 10), null, 1);

        assertThat(published(LocalDate.of(2026, 2, 6))).isPositive();
        assertThat(ofTheOldMonth(Slice.ALL)).containsExactly("100.00", "50.00");
        assertThat(ofTheOldMonth(Slice.of("01"))).containsExactly("100.00", "50.00");
        assertThat(published(LocalDate.of(2026, 2, 6))).as("once").isZero();
    }

    @Test
    void whatWasNeverPublishedAndIsOlderThanTwoYearsIsNotPublishedAsIfItWereNew() {
        tables.add(FactKind.BORN, "01", OLD, OLD, null, 1);
        tables.add(FactKind.BIRTHS, "01", OLD, OLD, null, 1);

        assertThat(published(LocalDate.of(2026, 2, 6))).isPositive();

        assertThat(ofTheOldMonth(Slice.ALL)).isEmpty();
    }
}
