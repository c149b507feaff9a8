package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.SummedFacts;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.tasks.BodySuccession;

/** Many indicators on a page: the same numbers, and no more statements than for few. */
class SharedFactsTest {

    private static final long SEED = Long.getLong("seed", 2026);
    private static final AdministrativeUnits UNITS =
            AdministrativeUnits.read(Path.of("../content"));
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final int DAYS = 300;
    private static final List<String> PROVINCES = List.of("01", "31", "79");
    private static final List<FactKind> KINDS =
            List.of(FactKind.RECEIVED, FactKind.CLOSED, FactKind.BORN);

    private final SteeringTables tables = SteeringTables.fresh();
    private final CountedStatements counted = new CountedStatements(tables.source());
    private final IndicatorFigures figures =
            new IndicatorFigures(
                    new FactStore(
                            counted.database(),
                            new BodySuccession(
                                    Agencies.read(Path.of("../content"), UNITS),
                                    Clock.systemUTC())),
                    Clock.fixed(
                            LocalDate.of(2026, 3, 15)
                                    .atStartOfDay(SimulatedTime.VIETNAM)
                                    .toInstant(),
                            SimulatedTime.VIETNAM));
    private final ProvinceFigures provinces = new ProvinceFigures(figures, UNITS);
    private final ProvinceMap map = ProvinceMap.all(UNITS).getLast();
    private final RandomGenerator random = new SplittableRandom(SEED);

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void fill() {
        for (FactKind kind : List.of(FactKind.RECEIVED, FactKind.BIRTHS)) {
            tables.add(kind, "01", FIRST, FIRST, null, 1);
        }
        for (int i = 0; i < 300; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            tables.add(
                    any(KINDS),
                    any(PROVINCES),
                    day,
                    day.plusDays(random.nextInt(95)),
                    any(List.of(true, false)),
                    1 + random.nextInt(3));
        }
    }

    private Indicator.Method method(int number) {
        FactKind kind = KINDS.get(number % KINDS.size());
        var part =
                new Measure(
                        "bench.part-" + number,
                        new Bilingual("Phần", "Part"),
                        new Counted(
                                kind,
                                null,
                                random.nextBoolean() ? null : random.nextBoolean(),
                                random.nextBoolean() ? null : 30 * random.nextInt(4)),
                        null);
        var whole =
                new Measure(
                        "bench.whole-" + number,
                        new Bilingual("Tất cả", "All"),
                        Counted.all(kind),
                        null);
        return new Indicator.Method(
                formula(part),
                formula(whole),
                100,
                Indicator.Counts.values()[number / KINDS.size() % 2]);
    }

    private static Formula formula(Measure measure) {
        return new Formula(measure.code(), List.of(new Formula.Term(true, measure)));
    }

    private List<Indicator.Method> methods(int count) {
        var methods = new ArrayList<Indicator.Method>();
        for (int i = 0; i < count; i++) {
            methods.add(method(i));
        }
        return methods;
    }

    /** What a page of the country and of a body of a province asks. */
    private List<IndicatorFigures.Working> page(
            List<Indicator.Method> methods, @Nullable ReportingPeriod period) {
        var found = new ArrayList<IndicatorFigures.Working>();
        for (Indicator.Method method : methods) {
            found.add(figures.working(method, new Question(Slice.ALL, period, null)));
            found.add(provinces.over(method, map, "31", period, null));
            found.addAll(
                    provinces.over(method, map, new Question(Slice.ALL, period, null)).values());
        }
        return found;
    }

    @Test
    void twoHundredIndicatorsTakeNoMoreStatementsThanTwenty() {
        fill();
        SummedFacts.sumUp(tables);
        fill();
        List<Indicator.Method> few = methods(20);
        List<Indicator.Method> many = new ArrayList<>(few);
        many.addAll(methods(180));
        var period = new ReportingPeriod("2025-Q3");

        int before = counted.statements();
        figures.together(() -> page(few, period));
        int ofFew = counted.statements() - before;
        List<IndicatorFigures.Working> together = figures.together(() -> page(many, period));
        int ofMany = counted.statements() - before - ofFew;

        assertThat(ofMany).as("seed %d", SEED).isEqualTo(ofFew).isLessThan(30);
        assertThat(together).isEqualTo(page(many, period));
    }

    @Test
    void everyNumberIsWhatItsFactsComeTo() {
        fill();
        SummedFacts.sumUp(tables);
        fill();
        List<Indicator.Method> methods = methods(40);
        var period = new ReportingPeriod("2025-Q3");
        Instant known =
                LocalDate.of(2025, 10, 20).atTime(11, 0).atZone(SimulatedTime.VIETNAM).toInstant();
        figures.together(() -> {
            for (Indicator.Method method : methods) {
                figures.working(method, new Question(Slice.ALL, period, known))
                        .counts()
                        .forEach((measure, count) ->
                                assertThat(count.orElseThrow())
                                        .as("%s, seed %d", measure, SEED)
                                        .isEqualByComparingTo(
                                                recount(method, measure, period, known)));
            }
            return methods;
        });
    }

    private BigDecimal recount(
            Indicator.Method method, Measure measure, ReportingPeriod period, Instant known) {
        Counted of = measure.counted();
        return tables.database()
                .sql(
                        """
                        select coalesce(sum(amount), 0) from steering.case_fact
                        where measure = :kind and day <= :last and known_at < :known::timestamptz
                            and (:first::date is null or day >= :first)
                            and (:onTime::boolean is null or on_time = :onTime)
                            and (:days::int is null or days <= :days)
                        """)
                .param("kind", of.kind().name())
                .param("last", period.to())
                .param("known", known.toString())
                .param(
                        "first",
                        method.counts() == Indicator.Counts.UNTIL_END ? null : period.from())
                .param("onTime", of.onTime())
                .param("days", of.daysAtMost())
                .query(BigDecimal.class)
                .single();
    }
}
