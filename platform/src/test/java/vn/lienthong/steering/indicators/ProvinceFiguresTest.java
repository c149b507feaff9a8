package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.ProvinceFigures.Conversion;
import vn.lienthong.steering.indicators.ProvinceFigures.OnMap;
import vn.lienthong.steering.tasks.BodySuccession;

/** Series of provinces go on across 1 July 2025, on both maps, and nothing is shared out. */
class ProvinceFiguresTest {

    private static final long SEED = Long.getLong("seed", 2026);
    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.read(Path.of("../content"));
    private static final Indicators INDICATORS = Indicators.read(ContentDirectory.builtIn());
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 12);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 12);
    private static final List<ProvinceMap> MAPS = ProvinceMap.all(UNITS);

    private final SteeringTables tables = SteeringTables.fresh();
    private final ProvinceFigures figures =
            new ProvinceFigures(
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
                                    SimulatedTime.VIETNAM)),
                    UNITS);

    @BeforeEach
    void countingBegan() {
        tables.add(FactKind.RECEIVED, "01", LocalDate.of(2025, 1, 1), BEFORE, null, 1);
        tables.add(FactKind.BIRTHS, "01", LocalDate.of(2025, 1, 1), BEFORE, null, 1);
    }

    private static Indicator.Method method(String id) {
        return INDICATORS.find(id).flatMap(Indicator::measured).orElseThrow();
    }

    private OnMap at(ProvinceMap map, String indicator, String province, String period) {
        return figures.table(method(indicator), map, null)
                .at(province, new ReportingPeriod(period));
    }

    private static OnMap told(String numerator, String denominator, String value) {
        return new OnMap.Told(
                new IndicatorValue.Computed(
                        new BigDecimal(numerator),
                        new BigDecimal(denominator),
                        new BigDecimal(value)));
    }

    @Test
    void thereAreTwoMaps() {
        assertThat(MAPS).extracting(ProvinceMap::size).containsExactly(63, 34);
        assertThat(MAPS.getLast().day()).isEqualTo("2025-07-01");
    }

    /** Bắc Giang (24) and Bắc Ninh (27) became Bắc Ninh, under the code 24. */
    @Test
    void sharesOfMergedProvincesAreWeighedByTheirSize() {
        tables.add(FactKind.CLOSED, "24", BEFORE, BEFORE, true, 1);
        tables.add(FactKind.CLOSED, "24", BEFORE, BEFORE, false, 3);
        tables.add(FactKind.CLOSED, "27", BEFORE, BEFORE, true, 2);
        tables.add(FactKind.CLOSED, "24", AFTER, AFTER, true, 4);

        assertThat(at(MAPS.getLast(), "portal.on-time-share", "24", "2025-06"))
                .isEqualTo(told("3", "6", "50.00"));
        assertThat(at(MAPS.getLast(), "portal.on-time-share", "24", "2025"))
                .isEqualTo(told("7", "10", "70.00"));
        assertThat(at(MAPS.getFirst(), "portal.on-time-share", "24", "2025-06"))
                .isEqualTo(told("1", "4", "25.00"));
    }

    @Test
    void whatLiesInSeveralFormerProvincesIsNotSharedOut() {
        tables.add(FactKind.BIRTHS, "24", AFTER, AFTER, null, 4);
        tables.add(FactKind.BIRTHS, "01", AFTER, AFTER, null, 2);
        String births = "civil-status.births-registered";

        assertThat(at(MAPS.getFirst(), births, "27", "2025-07"))
                .isInstanceOf(OnMap.NotConvertible.class);
        assertThat(at(MAPS.getFirst(), births, "24", "2025"))
                .isInstanceOf(OnMap.NotConvertible.class);
        assertThat(at(MAPS.getFirst(), births, "01", "2025-07"))
                .isInstanceOfSatisfying(
                        OnMap.Told.class,
                        told ->
                                assertThat(told.value().computed().orElseThrow().value())
                                        .isEqualByComparingTo("2"));
    }

    /** A code means the province that had it on the day of the act. */
    @Test
    void aBirthOfJuneThatWasRegisteredInJulyCountsWhereItWasRegistered() {
        tables.add(FactKind.BORN, "24", BEFORE, AFTER, null, 1);

        assertThat(at(MAPS.getLast(), "civil-status.births-in-time", "24", "2025-06"))
                .isEqualTo(told("1", "1", "100.00"));
        assertThat(at(MAPS.getFirst(), "civil-status.births-in-time", "24", "2025-06"))
                .isInstanceOf(OnMap.NotConvertible.class);
    }

    /**
     * One line across 1 July 2025: what counted for both counts for the new one, and on the old map
     * the line ends where nobody can tell the two apart.
     */
    @Test
    void theCourseOfAProvinceGoesOnAcrossTheChangeOfTheMap() {
        tables.add(FactKind.CLOSED, "24", BEFORE, BEFORE, true, 1);
        tables.add(FactKind.CLOSED, "27", BEFORE, BEFORE, false, 3);
        tables.add(FactKind.CLOSED, "24", AFTER, AFTER, true, 4);
        Indicator.Method method = method("portal.on-time-share");

        List<IndicatorFigures.Cell> now = figures.table(method, MAPS.getLast(), null).months("24");
        List<IndicatorFigures.Cell> then =
                figures.table(method, MAPS.getFirst(), null).months("27");

        assertThat(figures.course(method, MAPS.getLast(), "24", null))
                .as("by itself as among all")
                .isEqualTo(now);
        assertThat(figures.course(method, MAPS.getFirst(), "27", null)).isEqualTo(then);
        assertThat(now)
                .extracting(cell -> cell.period().code())
                .startsWith("2025-01")
                .contains("2025-06", "2025-07")
                .endsWith("2026-06")
                .doesNotHaveDuplicates();
        assertThat(value(now, "2025-06")).isEqualTo(computed("1", "4", "25.00"));
        assertThat(value(now, "2025-07")).isEqualTo(computed("4", "4", "100.00"));
        assertThat(value(then, "2025-06")).isEqualTo(computed("0", "3", "0.00"));
        assertThat(value(then, "2025-07"))
                .isEqualTo(new IndicatorValue.NotComputable(IndicatorValue.Reason.NOT_CONVERTIBLE));
    }

    /**
     * The one value of a province counts on the map and over the days of its course, in a week as
     * in a year: what went into it, however it was called, and nothing of those that went
     * elsewhere.
     */
    @Test
    void theValueOfAProvinceCountsWhatItsCourseCounts() {
        tables.add(FactKind.CLOSED, "24", BEFORE, BEFORE, true, 1);
        tables.add(FactKind.CLOSED, "27", BEFORE, BEFORE, false, 3);
        tables.add(FactKind.CLOSED, "24", AFTER, AFTER, true, 4);
        tables.add(FactKind.CLOSED, "01", AFTER, AFTER, true, 9);
        Indicator.Method method = method("portal.on-time-share");

        assertThat(over(method, MAPS.getLast(), "24", null)).isEqualTo(computed("5", "8", "62.50"));
        assertThat(over(method, MAPS.getLast(), "24", "2025-W24"))
                .as("the week of 12 June")
                .isEqualTo(computed("1", "4", "25.00"));
        assertThat(over(method, MAPS.getFirst(), "27", "2025-06"))
                .isEqualTo(computed("0", "3", "0.00"));
        assertThat(over(method, MAPS.getFirst(), "27", null))
                .isEqualTo(new IndicatorValue.NotComputable(IndicatorValue.Reason.NOT_CONVERTIBLE));
        Measure first = method.measures().getFirst();
        BigDecimal counted =
                figures.over(method, MAPS.getLast(), "24", null, null)
                        .counts()
                        .getOrDefault(first, Optional.empty())
                        .orElseThrow();
        assertThat(
                        figures.cases(
                                        method,
                                        first,
                                        MAPS.getLast(),
                                        new IndicatorFigures.Question(Slice.of("24"), null, null),
                                        0)
                                .facts())
                .as("the way down leads to the same")
                .hasSize(counted.intValueExact());
    }

    private IndicatorValue over(
            Indicator.Method method, ProvinceMap map, String province, @Nullable String period) {
        return figures.over(
                        method,
                        map,
                        province,
                        period == null ? null : new ReportingPeriod(period),
                        null)
                .value();
    }

    /**
     * Whatever happened, the months of a province come to its value, and provinces to the country.
     */
    @Test
    void theMonthsOfEachProvinceComeToItsValue() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < 300; i++) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
            LocalDate acted = day.plusDays(random.nextInt(90));
            List<AdministrativeUnit> provinces =
                    MAPS.get(acted.isBefore(MAPS.getLast().day()) ? 0 : 1).provinces();
            String province = provinces.get(random.nextInt(provinces.size())).code();
            tables.add(FactKind.BORN, province, day, acted, null, 1);
        }
        Indicator.Method method = method("civil-status.births-in-time");
        var question = new IndicatorFigures.Question(Slice.ALL, null, null);
        Map<String, IndicatorFigures.Working> all = figures.over(method, MAPS.getLast(), question);
        BigDecimal whole = BigDecimal.ZERO;
        for (AdministrativeUnit province : MAPS.getLast().provinces()) {
            IndicatorValue value = over(method, MAPS.getLast(), province.code(), null);
            BigDecimal months =
                    figures.course(method, MAPS.getLast(), province.code(), null).stream()
                            .flatMap(cell -> cell.value().computed().stream())
                            .map(cell -> cell.denominator().orElseThrow())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(
                            value.computed()
                                    .flatMap(IndicatorValue.Computed::denominator)
                                    .orElse(BigDecimal.ZERO))
                    .as("seed %d, %s", SEED, province.code())
                    .isEqualByComparingTo(months);
            Optional.ofNullable(all.get(province.code()))
                    .ifPresent(one -> assertThat(one.value()).isEqualTo(value));
            whole = whole.add(months);
        }
        assertThat(whole).isEqualByComparingTo("300");
    }

    private static IndicatorValue value(List<IndicatorFigures.Cell> cells, String period) {
        return cells.stream()
                .filter(cell -> cell.period().code().equals(period))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static IndicatorValue computed(String numerator, String denominator, String value) {
        return new IndicatorValue.Computed(
                new BigDecimal(numerator), new BigDecimal(denominator), new BigDecimal(value));
    }

    /** Counted by hand from the succession of the content. */
    @Test
    void theNewMapHasAllThatTheOldOneHad() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Map<String, Integer> wanted = new HashMap<>(Map.of("01", 1));
        for (AdministrativeUnit old : MAPS.getFirst().provinces()) {
            int count = random.nextInt(4);
            tables.add(FactKind.BIRTHS, old.code(), BEFORE, BEFORE, null, count);
            String now = UNITS.successors(old, MAPS.getLast().day()).units().getFirst().code();
            wanted.merge(now, count, Integer::sum);
        }

        var table = figures.table(method("civil-status.births-registered"), MAPS.getLast(), null);

        for (AdministrativeUnit province : MAPS.getLast().provinces()) {
            assertThat(table.at(province.code(), new ReportingPeriod("2025")))
                    .as("seed %d, %s", SEED, province.code())
                    .isInstanceOfSatisfying(
                            OnMap.Told.class,
                            told ->
                                    assertThat(told.value().computed().orElseThrow().value())
                                            .isEqualByComparingTo(
                                                    BigDecimal.valueOf(
                                                            wanted.getOrDefault(
                                                                    province.code(), 0))));
        }
    }

    /** What the months of facts rest on. */
    @Test
    void provincesChangeOnTheFirstDayOfAMonthAndEachOldOneWentIntoOne() {
        for (AdministrativeUnit unit : UNITS.all()) {
            if (unit.level() == UnitLevel.PROVINCE && unit.validFrom() != null) {
                assertThat(unit.validFrom().getDayOfMonth()).isEqualTo(1);
            }
        }
        for (AdministrativeUnit old : MAPS.getFirst().provinces()) {
            assertThat(UNITS.successors(old, MAPS.getLast().day()).units()).hasSize(1);
        }
    }

    @Test
    void howASeriesIsCarriedOverFollowsFromItsFormula() {
        assertThat(conversion("civil-status.births-registered")).isEqualTo(Conversion.SUM);
        assertThat(conversion("portal.on-time-share")).isEqualTo(Conversion.WEIGHTED_MEAN);
        assertThat(Conversion.of(onlyReported())).isEqualTo(Conversion.NOT_CONVERTIBLE);
    }

    private static Conversion conversion(String id) {
        return Conversion.of(INDICATORS.find(id).orElseThrow());
    }

    private static Indicator onlyReported() {
        Indicator one = INDICATORS.find("portal.on-time-share").orElseThrow();
        return new Indicator(
                one.id(),
                one.words(),
                one.direction(),
                Indicator.Source.REPORTED,
                null,
                one.dimensions(),
                one.targets(),
                one.grounds());
    }

    @Test
    void aWeekHasNoMapBecauseProvincesOfAnotherMapAreCountedByMonth() {
        var table = figures.table(method("civil-status.births-registered"), MAPS.getLast(), null);
        var week = new ReportingPeriod("2026-W12");

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> table.at("01", week))
                .withMessage("parameter.whole-months");
    }

    @Test
    void aPeriodAskedForByItselfIsAsAmongAllOfThem() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < 200; i++) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400));
            LocalDate acted = day.plusDays(random.nextInt(90));
            List<AdministrativeUnit> provinces =
                    MAPS.get(acted.isBefore(MAPS.getLast().day()) ? 0 : 1).provinces();
            String province = provinces.get(random.nextInt(provinces.size())).code();
            tables.add(FactKind.BORN, province, day, acted, null, 1);
        }
        Indicator.Method method = method("civil-status.births-in-time");
        var found = new HashMap<Class<?>, Integer>();
        for (ProvinceMap map : MAPS) {
            var all = figures.table(method, map, null);
            for (String code : List.of("2025", "2025-H2", "2026-Q1", "2025-06", "2025-07")) {
                var period = new ReportingPeriod(code);
                var one = figures.table(method, map, period, null);
                for (AdministrativeUnit province : map.provinces()) {
                    OnMap value = all.at(province.code(), period);
                    found.merge(value.getClass(), 1, Integer::sum);
                    assertThat(one.at(province.code(), period))
                            .as("seed %d, %s in %s", SEED, province.code(), code)
                            .isEqualTo(value);
                }
            }
        }
        assertThat(found).containsOnlyKeys(OnMap.Told.class, OnMap.NotConvertible.class);
    }
}
