package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.lienthong.shell.database.DatabaseException;
import vn.lienthong.shell.database.DatabaseFault;
import vn.lienthong.shell.database.TestDatabase;

class ModuleSchemasTest {

    private ModuleSchemas schemas;
    private JdbcClient database;

    @BeforeEach
    void anEmptyDatabase() {
        TestDatabase fresh = TestDatabase.fresh();
        DataSource source =
                new DriverManagerDataSource(fresh.jdbcUrl(), fresh.user(), fresh.password());
        schemas = new ModuleSchemas(source);
        database = JdbcClient.create(source);
    }

    @Test
    void anEmptyDatabaseGetsTheSchemaAndTheHistoryOfEveryModule() {
        schemas.migrate();
        for (String module : ModuleSchemas.OWNERS) {
            assertThat(applied(module)).as(module).isPositive();
        }
    }

    @Test
    void aDatabaseThatIsUpToDateIsLeftAlone() {
        schemas.migrate();
        database.sql("DROP TABLE demonstration.schema_history").update();
        schemas.migrate();
        assertThat(
                        database.sql("SELECT to_regclass('demonstration.schema_history') IS NULL")
                                .query(Boolean.class)
                                .single())
                .as("Flyway, which would have refused or rebuilt it, was not asked")
                .isTrue();
    }

    @Test
    void aDatabaseOfALaterVersionIsRefused() {
        schemas.migrate();
        database.sql(
                        """
                        INSERT INTO steering.schema_history (installed_rank, version, description,
                            type, script, checksum, installed_by, execution_time, success)
                        VALUES (99, '99', 'of a later version', 'SQL', 'V99__later.sql', 1, 'test',
                            1, true)
                        """)
                .update();
        database.sql("COMMENT ON SCHEMA shell IS 'fingerprint of a later version'").update();
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(schemas::migrate)
                .satisfies(refused ->
                        assertThat(refused.fault()).isEqualTo(DatabaseFault.SCHEMA_VERSION));
    }

    private int applied(String module) {
        return database.sql("SELECT count(*) FROM " + module + ".schema_history WHERE success")
                .query(Integer.class)
                .single();
    }
}
