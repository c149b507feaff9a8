package vn.lienthong.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.shell.database.DatabaseException;
import vn.lienthong.shell.database.DatabaseFault;

/**
 * Brings the database to the shape that this version of the platform expects: one schema and one
 * Flyway history a module, in the order of the modules' dependencies.
 *
 * <p>The fingerprint of all migrations stays with the database as the comment of the schema {@code
 * shell}. While it is the same, a start need not ask Flyway module by module.
 */
final class ModuleSchemas {

    /** Modules that own tables; a module stands after those that it uses. */
    static final List<String> OWNERS =
            List.of(
                    "shell",
                    "population",
                    "verification",
                    "identity",
                    "services",
                    "steering",
                    "demonstration");

    private static final String LOCATION = "classpath:db/migration/";

    private final DataSource dataSource;
    private final JdbcClient database;

    ModuleSchemas(DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = JdbcClient.create(dataSource);
    }

    /**
     * Migrates every module.
     *
     * @throws DatabaseException when a schema was made by another version
     * @throws FlywayException when a migration fails; it leaves nothing behind
     */
    void migrate() {
        String fingerprint = fingerprint();
        if (fingerprint.equals(fingerprintOfDatabase())) {
            return;
        }
        OWNERS.forEach(this::migrate);
        // Hexadecimal digits only: a comment takes no parameter.
        database.sql("COMMENT ON SCHEMA shell IS '" + fingerprint + "'").update();
    }

    private void migrate(String module) {
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .schemas(module)
                    .defaultSchema(module)
                    .createSchemas(true)
                    .locations(LOCATION + module)
                    .table("schema_history")
                    .validateMigrationNaming(true)
                    .failOnMissingLocations(true)
                    .cleanDisabled(true)
                    // Without this a schema of a newer version would pass.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException otherVersion) {
            throw new DatabaseException(
                    DatabaseFault.SCHEMA_VERSION, Map.of("module", module), otherVersion);
        }
    }

    private String fingerprintOfDatabase() {
        return database.sql(
                        """
                        SELECT coalesce(
                            obj_description(to_regnamespace('shell')::oid, 'pg_namespace'), '')
                        """)
                .query(String.class)
                .single();
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var classPath = new PathMatchingResourcePatternResolver();
            for (String module : OWNERS) {
                Resource[] files = classPath.getResources(LOCATION + module + "/*.sql");
                Arrays.sort(files, Comparator.comparing(ModuleSchemas::name));
                for (Resource file : files) {
                    byte[] content = file.getContentAsByteArray();
                    String head = module + "/" + name(file) + " " + content.length + "\n";
                    digest.update(head.getBytes(StandardCharsets.UTF_8));
                    digest.update(content);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename(), "name of a migration");
    }
}
