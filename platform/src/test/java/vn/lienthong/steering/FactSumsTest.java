package vn.lienthong.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.FactKind;
import vn.lienthong.steering.indicators.SteeringTables;

/** Sums beside the facts: a figure is the same whether its facts are summed already or not. */
class FactSumsTest {

    private static final long SEED = Long.getLong("seed", 2026);
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final List<String> PROVINCES = List.of("01", "31", "79");
    private static final List<FactKind> KINDS =
            List.of(FactKind.RECEIVED, FactKind.CLOSED, FactKind.BORN);

    private final SteeringTables tables = SteeringTables.fresh();
    private final FactSums sums = new FactSums(tables.database(), tables.transactions());

    private static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void add(RandomGenerator random) {
        LocalDate day = FIRST.plusDays(random.nextInt(40));
        tables.add(
                any(KINDS, random),
                any(PROVINCES, random),
                day,
                day.plusDays(random.nextInt(3)),
                any(List.of(true, false), random),
                1 + random.nextInt(3));
    }

    private long shown(FactKind kind, @Nullable String province, @Nullable Instant known) {
        return tables.database()
                .sql(
                        """
                        select coalesce(sum(amount), 0) from steering.fact_sums(:known::timestamptz, :whole::boolean)
                        where kind = :kind and (:province::text is null or province_code = :province)
                        """)
                .param("known", known == null ? null : known.toString())
                .param("whole", province == null)
                .param("kind", kind.name())
                .param("province", province)
                .query(Long.class)
                .single();
    }

    private long counted(FactKind kind, @Nullable String province, @Nullable Instant known) {
        return tables.database()
                .sql(
                        """
                        select count(*) from steering.case_fact
                        where measure = :kind and (:province::text is null or province_code = :province)
                            and (:known::timestamptz is null or known_at < :known::timestamptz)
                        """)
                .param("known", known == null ? null : known.toString())
                .param("kind", kind.name())
                .param("province", province)
                .query(Long.class)
                .single();
    }

    private void everyFigureIsWhatItsFactsComeTo(RandomGenerator random) {
        Instant withinADay =
                FIRST.plusDays(random.nextInt(45))
                        .atTime(random.nextInt(24), random.nextInt(60))
                        .atZone(SimulatedTime.VIETNAM)
                        .toInstant();
        Instant midnight =
                FIRST.plusDays(random.nextInt(45)).atStartOfDay(SimulatedTime.VIETNAM).toInstant();
        var moments = new ArrayList<@Nullable Instant>(List.of(withinADay, midnight));
        moments.add(null);
        var places = new ArrayList<@Nullable String>(PROVINCES);
        places.add(null);
        for (Instant known : moments) {
            for (String province : places) {
                for (FactKind kind : KINDS) {
                    assertThat(shown(kind, province, known))
                            .as("%s in %s known at %s, seed %d", kind, province, known, SEED)
                            .isEqualTo(counted(kind, province, known));
                }
            }
        }
    }

    @Test
    void aFigureIsTheSameBeforeAndAfterItsFactsAreSummedUp() {
        var random = new SplittableRandom(SEED);
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 10; i++) {
                add(random);
            }
            everyFigureIsWhatItsFactsComeTo(random);
            assertThat(sums.bringUpToDate()).isPositive();
            everyFigureIsWhatItsFactsComeTo(random);
        }
        assertThat(sums.bringUpToDate()).isZero();
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
        assertThat(
                        tables.database()
                                .sql(
                                        "select count(*) from steering.fact_sum where province_code = '31'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void aSumThatIsWrongIsFoundAndMadeRight() {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < 20; i++) {
            add(random);
        }
        sums.bringUpToDate();
        tables.database()
                .sql(
                        """
                        update steering.fact_sum set amount = amount + 1
                        where ctid = (select ctid from steering.fact_sum limit 1)
                        """)
                .update();

        assertThat(sums.check().differences()).isEqualTo(2);
        assertThat(sums.rebuild().differences()).isEqualTo(2);
        assertThat(sums.check().differences()).isZero();
        everyFigureIsWhatItsFactsComeTo(random);
    }
}
