package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.SummedFacts;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.tasks.BodySuccession;

/** Communes of a province as they stand today, with what went into them whole. */
class CommuneFiguresTest {

    private static final long SEED = Long.getLong("seed", 2026);
    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.read(Path.of("../content"));
    private static final Indicators INDICATORS = Indicators.read(ContentDirectory.builtIn());
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 12);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 12);
    private static final Indicator.Method ON_TIME =
            INDICATORS.find("portal.on-time-share").flatMap(Indicator::measured).orElseThrow();

    private final SteeringTables tables = SteeringTables.fresh();
    private final IndicatorFigures figures =
            new IndicatorFigures(
                    new FactStore(
                            tables.database(),
                            new BodySuccession(
                                    Agencies.read(Path.of("../content"), UNITS),
                                    Clock.systemUTC())),
                    Clock.fixed(
                            LocalDate.of(2026, 6, 15)
                                    .atStartOfDay(SimulatedTime.VIETNAM)
                                    .toInstant(),
                            SimulatedTime.VIETNAM));
    private final CommuneFigures communes = new CommuneFigures(figures, UNITS);

    @BeforeEach
    void countingBegan() {
        LocalDate first = LocalDate.of(2025, 1, 1);
        tables.add(FactKind.RECEIVED, "79", first, first, null, 1);
    }

    private void closed(@Nullable String commune, LocalDate day, boolean onTime, int count) {
        tables.add(FactKind.CLOSED, "01", commune, day, day, onTime, count);
    }

    private Map<String, String> rows(@Nullable ReportingPeriod period, @Nullable Instant known) {
        return communes.of(ON_TIME, new Question(Slice.of("01"), period, known)).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                row -> row.getKey().code(), row -> written(row.getValue())));
    }

    private static String written(IndicatorValue value) {
        return value.computed()
                .map(of -> of.numerator() + "/" + of.denominator().orElseThrow())
                .orElse("–");
    }

    /**
     * Trúc Bạch (00004) and Quán Thánh (00013) went into Ba Đình (00004) whole, Ngọc Hà (00016) was
     * divided.
     */
    @Test
    void aCommuneOfTodayCountsWhatWentIntoItWhole() {
        closed("00004", BEFORE, true, 1);
        closed("00013", BEFORE, false, 2);
        closed("00016", BEFORE, true, 4);
        closed("00004", AFTER, true, 3);
        closed(null, AFTER, true, 5);

        assertThat(rows(null, null)).isEqualTo(Map.of("00004", "4/6"));
        assertThat(rows(new ReportingPeriod("2025-06"), null)).isEqualTo(Map.of("00004", "1/3"));
        assertThat(written(figures.working(ON_TIME, question(Slice.of("01"))).value()))
                .isEqualTo("13/15");
        assertThat(communes.slice("00013")).as("it does not stand today").isEmpty();
        assertThat(communes.slice("01")).as("a province").isEmpty();
    }

    @Test
    void casesAreListedByProvinceAtTheNarrowest() {
        closed("00004", AFTER, true, 2);
        closed("00070", AFTER, true, 3);
        Measure measure = ON_TIME.measures().iterator().next();

        assertThat(
                        figures.cases(
                                        ON_TIME,
                                        measure,
                                        question(communes.slice("00004").orElseThrow()),
                                        0)
                                .facts())
                .hasSize(5);
    }

    /** Whatever is asked, a row of the table is what the page of its commune says. */
    @Test
    void everyRowIsWhatItsCommuneComesToByItself() {
        var random = new SplittableRandom(SEED);
        List<String> codes = List.of("00004", "00013", "00016", "00043", "00070");
        for (int i = 0; i < 150; i++) {
            closed(
                    codes.get(random.nextInt(codes.size())),
                    BEFORE.minusDays(15).plusDays(random.nextInt(75)),
                    random.nextBoolean(),
                    1);
            if (i == 90) {
                SummedFacts.sumUp(tables);
            }
        }
        for (String period : List.of("", "2025", "2025-06", "2025-Q3", "2025-W27")) {
            for (Instant known : moments(random)) {
                ReportingPeriod asked = period.isEmpty() ? null : new ReportingPeriod(period);
                Map<String, String> rows = rows(asked, known);
                rows.forEach((code, value) ->
                        assertThat(
                                        written(
                                                figures.working(
                                                                ON_TIME,
                                                                new Question(
                                                                        communes.slice(code)
                                                                                .orElseThrow(),
                                                                        asked,
                                                                        known))
                                                        .value()))
                                .as("%s in %s known at %s, seed %d", code, period, known, SEED)
                                .isEqualTo(value));
                if (known == null) {
                    assertThat(rows).as(period).isNotEmpty();
                }
            }
        }
        assertThat(
                        figures.trend(ON_TIME, communes.slice("00004").orElseThrow(), null).stream()
                                .map(cell -> cell.value().computed())
                                .flatMap(Optional::stream)
                                .map(of -> of.denominator().orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .toPlainString())
                .isEqualTo(rows(null, null).getOrDefault("00004", "").split("/", -1)[1]);
    }

    private static List<@Nullable Instant> moments(RandomGenerator random) {
        var moments = new ArrayList<@Nullable Instant>();
        moments.add(null);
        for (int i = 0; i < 3; i++) {
            moments.add(
                    BEFORE.plusDays(random.nextInt(60))
                            .atTime(random.nextInt(24), 0)
                            .atZone(SimulatedTime.VIETNAM)
                            .toInstant());
        }
        return moments;
    }

    private static Question question(Slice slice) {
        return new Question(slice, null, null);
    }
}
