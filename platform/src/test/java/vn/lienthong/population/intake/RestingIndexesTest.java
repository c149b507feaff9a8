package vn.lienthong.population.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.database.TestDatabase;

/** Indexes for searches rest while an empty register is filled, and none is ever lost. */
class RestingIndexesTest {

    private static final long LARGE = 100L << 20;

    private final ConfigurableApplicationContext platform =
            RunningPlatform.start(TestDatabase.fresh());
    private final JdbcClient database = platform.getBean(JdbcClient.class);
    private final RestingIndexes indexes = platform.getBean(RestingIndexes.class);

    @AfterEach
    void stop() {
        platform.close();
    }

    private List<String> definitions() {
        return database.sql(
                        "select indexdef from pg_indexes where schemaname = 'population' order by indexname")
                .query((row, number) -> row.getString("indexdef"))
                .list();
    }

    @Test
    void theyRestForALargeFileAndAreBuiltAsTheyWere() {
        List<String> before = definitions();

        indexes.rest(LARGE);

        assertThat(definitions())
                .isNotEmpty()
                .hasSizeLessThan(before.size())
                .noneMatch(definition -> definition.contains("person_current_of_name"))
                .anyMatch(definition -> definition.contains("person_current_number_key"));
        indexes.build();
        assertThat(definitions()).isEqualTo(before);
        indexes.build();
        assertThat(definitions()).isEqualTo(before);
    }

    @Test
    void whoeverComesAfterAKillBuildsThem() {
        List<String> before = definitions();
        indexes.rest(LARGE);

        new RestingIndexes(database, platform.getBean(PlatformTransactionManager.class)).build();

        assertThat(definitions()).isEqualTo(before);
    }

    @Test
    void theyStayForASmallFile() {
        List<String> before = definitions();

        indexes.rest(1 << 20);

        assertThat(definitions()).isEqualTo(before);
    }

    @Test
    void theyStayInARegisterThatIsInUse() {
        List<String> before = definitions();
        database.sql(
                        """
                        insert into population.person (person_id, entered_at, entry_act, resident_since, number,
                            full_name, sex, birth_date, commune_code)
                        select gen_random_uuid(), now(), gen_random_uuid(), date '2026-01-01',
                            lpad(n::text, 12, '0'), 'Lê An', 'M', '1990', '00004'
                        from generate_series(1, 10001) n
                        """)
                .update();

        indexes.rest(LARGE);

        assertThat(definitions()).isEqualTo(before);
    }
}
