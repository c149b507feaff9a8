package vn.lienthong.shell.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An empty database on a real server: one server for all tests of a JVM, started with the first
 * database and stopped with the JVM, in {@code target/test-postgres-} and the number of the JVM
 * among those that test at the same time.
 *
 * @param jdbcUrl address without credentials
 * @param user owner of the database, no superuser
 * @param password the owner's password
 */
public record TestDatabase(String jdbcUrl, String user, String password) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Makes a new empty database. */
    public static TestDatabase fresh() {
        EmbeddedPostgres server = Shared.SERVER;
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(
                                server.jdbcUrl("postgres"),
                                Credentials.SUPERUSER,
                                server.credentials().superuser());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + Credentials.OWNER);
        } catch (SQLException cause) {
            throw new IllegalStateException("no test database", cause);
        }
        return new TestDatabase(server.jdbcUrl(name), server.user(), server.password());
    }

    /** A data directory of its own, beside the server. */
    public String directory() {
        return Shared.PARENT
                .resolveSibling("test-data")
                .resolve(ProcessHandle.current().pid() + "-" + jdbcUrl.replaceAll(".*/|\\?.*", ""))
                .toString();
    }

    /** A new connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** Starts the server when the first database is asked for. */
    private static final class Shared {

        private static final Path PARENT =
                Path.of("target", "test-postgres-" + System.getProperty("fork", "1"))
                        .toAbsolutePath();

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                Files.createDirectories(PARENT);
                removeThoseOfEarlierRuns();
                Path own = Files.createTempDirectory(PARENT, "run-");
                EmbeddedPostgres server =
                        EmbeddedPostgres.start(
                                EmbeddedSettings.in(own).withSharedBuffersMegabytes(128));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            server.close();
            try {
                ServerBinaries.delete(server.directory());
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }

        /** A run that was killed leaves its directory, and perhaps its server. */
        private static void removeThoseOfEarlierRuns() throws IOException {
            List<Path> earlier;
            try (Stream<Path> content = Files.list(PARENT)) {
                earlier = content.toList();
            }
            for (Path directory : earlier) {
                try {
                    if (Files.exists(directory.resolve("postgresql.credentials"))) {
                        EmbeddedPostgres.start(EmbeddedSettings.in(directory)).close();
                    }
                    ServerBinaries.delete(directory);
                } catch (DatabaseException inUse) {
                    // It belongs to another test JVM that still runs.
                }
            }
        }
    }
}
