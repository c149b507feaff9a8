package vn.lienthong.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.shell.database.TestDatabase;

/** Settling a demonstration country, also when it is cut off on the way. */
class DemonstrationTest {

    private static final int PEOPLE = 320;
    private static final long SEED = 7;

    private static long count(JdbcClient database, String what) {
        return database.sql("select count(*) from " + what).query(Long.class).single();
    }

    @Test
    void aSettlementThatIsCutOffGoesOnWhereItStoppedAndNeverSettlesTwice() {
        try (ConfigurableApplicationContext platform =
                RunningPlatform.start(TestDatabase.fresh())) {
            var demonstration = platform.getBean(Demonstration.class);
            var database = platform.getBean(JdbcClient.class);

            assertThatThrownBy(() ->
                            demonstration.settle(
                                    PEOPLE,
                                    SEED,
                                    step -> {
                                        throw new IllegalStateException("cut off");
                                    }))
                    .hasMessage("cut off");
            long enrolled = count(database, "population.person");
            assertThat(enrolled).isPositive().isLessThanOrEqualTo(PEOPLE);
            assertThat(count(database, "services.dossier")).isZero();

            demonstration.settle(PEOPLE, SEED, step -> {});
            long persons = count(database, "population.person");
            long dossiers = count(database, "services.dossier");
            demonstration.settle(PEOPLE, SEED, step -> {});

            assertThat(demonstration.settledPeople()).contains(PEOPLE);
            assertThat(count(database, "population.person")).isEqualTo(persons);
            assertThat(count(database, "services.dossier")).isEqualTo(dossiers);
            assertThat(persons - enrolled)
                    .isEqualTo(count(database, "population.civil_act where kind = 'BIRTH'"));

            platform.getBean(SampleAccounts.class).open(new SecureRandom());
            platform.getBean(SampleDuplicate.class).enter();
            assertThat(count(database, "population.duplicate_pair where level = 'LIKELY'"))
                    .isEqualTo(1);

            assertThat(platform.getBean(SampleClient.class).open()).isPresent();
            assertThat(platform.getBean(SampleClient.class).open()).isEmpty();
        }
    }

    @Test
    void qualityIsMeasuredInMonthsThatAreOverAndInNoneThatIsStillToCome() {
        try (ConfigurableApplicationContext platform =
                RunningPlatform.start(TestDatabase.fresh())) {
            platform.getBean(SimulatedTime.class)
                    .at(
                            Instant.parse("2026-03-31T02:00:00Z"),
                            () ->
                                    platform.getBean(Demonstration.class)
                                            .settle(3 * PEOPLE, SEED, step -> {}));

            assertThat(
                            platform.getBean(JdbcClient.class)
                                    .sql("select measured_on from population.quality_run")
                                    .query(LocalDate.class)
                                    .list())
                    .isNotEmpty()
                    .allMatch(day -> day.isBefore(LocalDate.of(2026, 4, 1)));
        }
    }

    @Test
    void anEmptyCountryStaysEmpty() {
        try (ConfigurableApplicationContext platform =
                RunningPlatform.start(TestDatabase.fresh())) {
            var demonstration = platform.getBean(Demonstration.class);

            demonstration.settle(0, SEED, step -> {});
            demonstration.settle(PEOPLE, SEED, step -> {});

            assertThat(count(platform.getBean(JdbcClient.class), "population.person")).isZero();
            assertThat(platform.getBean(SampleAccounts.class).open(new SecureRandom())).isEmpty();
            assertThat(platform.getBean(SampleClient.class).open()).isEmpty();
        }
    }
}
