package vn.lienthong.shell;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to the shape that this version of the platform expects: one schema and one
 * Flyway history a module, in the order of the modules' dependencies.
 */
final class ModuleSchemas {

    /** Modules that own tables; a module stands after those that it uses. */
    static final List<String> OWNERS =
            List.of("shell", "population", "identity", "services", "steering", "demonstration");

    private final DataSource dataSource;

    ModuleSchemas(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Migrates every module.
     *
     * @throws FlywayException when a schema was made by a newer version or a migration fails; the
     *     failed migration leaves nothing behind
     */
    void migrate() {
        for (String module : OWNERS) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .schemas(module)
                    .defaultSchema(module)
                    .createSchemas(true)
                    .locations("classpath:db/migration/" + module)
                    .table("schema_history")
                    .validateMigrationNaming(true)
                    .failOnMissingLocations(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        }
    }
}
