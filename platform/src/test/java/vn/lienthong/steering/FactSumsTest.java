package vn.lienthong.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.FactKind;
import vn.lienthong.steering.indicators.SteeringTables;

/** Sums beside the facts: a figure is the same whether its facts are summed already or not. */
class FactSumsTest {

    private static final long SEED = Long.getLong("seed", 2026);
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);

    /** Three months and a half. */
    private static final int DAYS = 105;

    private static final List<String> PROVINCES = List.of("01", "31", "79");
    private static final List<FactKind> KINDS =
            List.of(FactKind.RECEIVED, FactKind.CLOSED, FactKind.BORN);

    private final SteeringTables tables = SteeringTables.fresh();
    private final FactSums sums = new FactSums(tables.database(), tables.transactions());

    private static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void add(RandomGenerator random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        String province = any(PROVINCES, random);
        tables.add(
                any(KINDS, random),
                province,
                random.nextInt(4) == 0 ? null : province + "00" + random.nextInt(3),
                day,
                day.plusDays(random.nextBoolean() ? random.nextInt(3) : random.nextInt(95)),
                any(List.of(true, false), random),
                1 + random.nextInt(3));
    }

    /**
     * What is asked.
     *
     * @param place province, commune, or null for the country
     * @param first first day; null for the beginning
     * @param last last day; null for the end
     * @param days at most so many from the day to the act; null for any
     * @param known what was known before; null for now
     */
    private record Asked(
            FactKind kind,
            @Nullable String place,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Integer days,
            @Nullable Instant known) {

        String column() {
            return place != null && place.length() == 5 ? "commune_code" : "province_code";
        }

        String source() {
            return place != null && place.length() == 5
                    ? "steering.commune_sums(:known::timestamptz, :first::date, :last::date)"
                    : "steering.fact_sums(:known::timestamptz, "
                            + (place == null)
                            + ", :first::date, :last::date)";
        }
    }

    private long shown(Asked asked) {
        return sum(asked, "kind", asked.source());
    }

    private long counted(Asked asked) {
        return sum(
                asked,
                "measure",
                """
                (select * from steering.case_fact
                 where (:known::timestamptz is null or known_at < :known::timestamptz)
                   and (:first::date is null or day >= :first) and (:last::date is null or day <= :last)) f
                """);
    }

    private long sum(Asked asked, String kind, String source) {
        return tables.database()
                .sql(
                        """
                        select coalesce(sum(amount), 0) from %s
                        where %s = :kind and (:place::text is null or %s = :place)
                            and (:days::int is null or days <= :days)
                        """
                                .formatted(source, kind, asked.column()))
                .param("kind", asked.kind().name())
                .param("place", asked.place())
                .param("days", asked.days())
                .param("first", asked.first())
                .param("last", asked.last())
                .param("known", asked.known() == null ? null : asked.known().toString())
                .query(Long.class)
                .single();
    }

    private void everyFigureIsWhatItsFactsComeTo(RandomGenerator random) {
        var places = new ArrayList<@Nullable String>(PROVINCES);
        PROVINCES.forEach(province -> places.add(province + "001"));
        places.add(null);
        for (Instant known : moments(random)) {
            for (String place : places) {
                LocalDate first = day(random);
                LocalDate last = day(random);
                Integer days = random.nextBoolean() ? null : 30 * random.nextInt(4);
                var asked = new Asked(any(KINDS, random), place, first, last, days, known);
                assertThat(shown(asked)).as("%s, seed %d", asked, SEED).isEqualTo(counted(asked));
            }
        }
    }

    /** Now, within a day, at the end of a day, and at the end of a month. */
    private static List<@Nullable Instant> moments(RandomGenerator random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS + 60));
        var moments = new ArrayList<@Nullable Instant>();
        moments.add(null);
        for (LocalDateTime moment :
                List.of(
                        day.atTime(random.nextInt(24), random.nextInt(60)),
                        day.atStartOfDay(),
                        day.withDayOfMonth(1).atStartOfDay())) {
            moments.add(moment.atZone(SimulatedTime.VIETNAM).toInstant());
        }
        return moments;
    }

    /** None, any day, or one of the two at which months meet. */
    private static @Nullable LocalDate day(RandomGenerator random) {
        LocalDate day = FIRST.plusDays(random.nextInt(-10, DAYS + 10));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> day.withDayOfMonth(1);
            case 2 -> day.withDayOfMonth(day.lengthOfMonth());
            default -> day;
        };
    }

    @Test
    void aFigureIsTheSameBeforeAndAfterItsFactsAreSummedUp() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 10; i++) {
                add(random);
            }
            everyFigureIsWhatItsFactsComeTo(random);
            assertThat(sums.bringUpToDate()).isPositive();
            everyFigureIsWhatItsFactsComeTo(random);
            assertThat(sums.bringUpToDate()).isZero();
        }
        assertThat(sums.check().differences()).isZero();
    }

    @Test
    void aFactThatIsWrittenWhileOthersAreSummedUpIsSummedOnce()
            throws ExecutionException, InterruptedException {
        int writers = 4;
        int transactions = 40;
        var transaction = new TransactionTemplate(tables.transactions());
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var written = new ArrayList<Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                LocalDate day = FIRST.plusDays(writer);
                written.add(
                        threads.submit(() -> {
                            for (int i = 0; i < transactions; i++) {
                                transaction.executeWithoutResult(_ ->
                                        tables.add(FactKind.RECEIVED, "01", day, day, null, 3));
                            }
                        }));
            }
            while (!written.stream().allMatch(Future::isDone)) {
                sums.bringUpToDate();
            }
            for (Future<?> one : written) {
                one.get();
            }
        }
        sums.bringUpToDate();

        FactSums.Comparison found = sums.check();
        assertThat(found.facts()).isEqualTo(3L * writers * transactions);
        assertThat(found.differences()).isZero();
    }

    @Test
    void aFactThatIsRemovedLeavesTheSums() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 30; i++) {
            add(random);
        }
        sums.bringUpToDate();
        add(random);

        tables.database().sql("delete from steering.case_fact where province_code = '31'").update();

        everyFigureIsWhatItsFactsComeTo(random);
        assertThat(sums.check().differences()).isZero();
        for (String sums : List.of("fact_sum", "fact_month")) {
            assertThat(
                            tables.database()
                                    .sql(
                                            "select count(*) from steering.%s where province_code = '31'"
                                                    .formatted(sums))
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact_sum", "fact_month", "fact_procedure"})
    void aSumThatIsWrongIsFoundAndMadeRight(String table) {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 20; i++) {
            add(random);
        }
        sums.bringUpToDate();
        tables.database()
                .sql(
                        """
                        update steering.%1$s set amount = amount + 1
                        where ctid = (select ctid from steering.%1$s limit 1)
                        """
                                .formatted(table))
                .update();

        assertThat(sums.check().differences()).isEqualTo(2);
        assertThat(sums.rebuild().differences()).isEqualTo(2);
        assertThat(sums.check().differences()).isZero();
        everyFigureIsWhatItsFactsComeTo(random);
    }
}
