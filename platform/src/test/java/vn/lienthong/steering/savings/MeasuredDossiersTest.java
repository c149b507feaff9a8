package vn.lienthong.steering.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.SummedFacts;
import vn.lienthong.steering.indicators.SteeringTables;

/** Dossiers of procedures are counted, and stand beside what was said of them. */
class MeasuredDossiersTest {

    private static final long SEED = Long.getLong("seed", 2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final String BIRTHS = "1.001193";

    private final SteeringTables tables = SteeringTables.fresh();
    private final List<Simplification> cases = Savings.read(ContentDirectory.builtIn()).cases();
    private final MeasuredDossiers dossiers =
            new MeasuredDossiers(
                    tables.database(),
                    Clock.fixed(
                            TODAY.atTime(9, 0).atZone(SimulatedTime.VIETNAM).toInstant(),
                            SimulatedTime.VIETNAM));

    private void handedIn(String procedure, LocalDate day) {
        tables.database()
                .sql(
                        """
                        insert into steering.case_fact (measure, case_id, pseudonym, day, known_at,
                            province_code, channel, procedure_code, recorded_at)
                        values ('RECEIVED', ?, 'x', ?, ?::date, '01', 'ONLINE', ?, now())
                        """)
                .params(UUID.randomUUID(), day, day, procedure)
                .update();
    }

    private MeasuredDossiers.Case of(String id) {
        return dossiers.beside(cases).stream()
                .filter(one -> one.simplification().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDossiersOfTheLastTwelveMonthsThatAreOverAreCountedBeforeAndAfterTheyAreSummedUp() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int wanted = 0;
        for (int i = 0; i < 300; i++) {
            LocalDate day = TODAY.minusDays(random.nextInt(600));
            String procedure = random.nextInt(4) == 0 ? "1.000001" : BIRTHS;
            handedIn(procedure, day);
            boolean within =
                    !day.isBefore(LocalDate.of(2025, 6, 1))
                            && day.isBefore(LocalDate.of(2026, 6, 1));
            wanted += within && procedure.equals(BIRTHS) ? 1 : 0;
            if (i == 200) {
                SummedFacts.sumUp(tables);
            }
        }

        MeasuredDossiers.Case found = of("birth-registration-online");

        assertThat(found.count())
                .as("seed %d", SEED)
                .contains(new MeasuredDossiers.Count(YearMonth.of(2025, 6), 12, wanted));
        SummedFacts.sumUp(tables);
        assertThat(of("birth-registration-online")).isEqualTo(found);
        tables.database()
                .sql("delete from steering.case_fact where procedure_code = '1.001193'")
                .update();
        assertThat(of("birth-registration-online").count().orElseThrow().dossiers())
                .as("sums follow what is taken away")
                .isZero();
    }

    @Test
    void whatWasCountedTimesTheCostOfOneIsWhatWasSavedAndTheGapIsBesideWhatWasSaid() {
        handedIn(BIRTHS, LocalDate.of(2026, 3, 2));
        handedIn(BIRTHS, LocalDate.of(2026, 5, 31));
        handedIn(BIRTHS, TODAY);

        MeasuredDossiers.Case found = of("birth-registration-online");
        MeasuredDossiers.Count count = found.count().orElseThrow();
        Simplification births = found.simplification();

        assertThat(count.isYear()).isFalse();
        assertThat(count.from()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(count.until()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(count.dossiers()).isEqualTo(2);
        assertThat(found.saved().orElseThrow().low())
                .isEqualByComparingTo(
                        births.before()
                                .unit()
                                .low()
                                .subtract(births.after().unit().low())
                                .multiply(BigDecimal.TWO));
        assertThat(found.gap().orElseThrow())
                .isEqualTo(
                        new Span(
                                BigDecimal.valueOf(2 - 1_500_000),
                                BigDecimal.valueOf(2 - 1_300_000)));
    }

    @Test
    void nothingIsCountedOfAProcedureThatServicesDoNotOffer() {
        handedIn(BIRTHS, LocalDate.of(2026, 3, 2));

        assertThat(of("hanoi-1811").count()).isEmpty();
        assertThat(of("hanoi-1811").saved()).isEmpty();
    }

    /** Missing is not zero. */
    @Test
    void beforeAMonthIsOverNothingWasCounted() {
        handedIn(BIRTHS, TODAY);

        assertThat(of("birth-registration-online").count()).isEmpty();
    }
}
