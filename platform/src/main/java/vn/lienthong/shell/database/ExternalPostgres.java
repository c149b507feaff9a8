package vn.lienthong.shell.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** A server that somebody else runs: checked once at the start, never stopped from here. */
public final class ExternalPostgres implements Database {

    private static final String PREFIX = "jdbc:postgresql:";

    private final String jdbcUrl;
    private final String user;
    private final String password;

    private ExternalPostgres(String jdbcUrl, String user, String password) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
    }

    /**
     * Tries the address and the credentials and asks for the version.
     *
     * @throws DatabaseException when the server is not there, refuses or is of another version
     */
    public static ExternalPostgres connect(String jdbcUrl, String user, String password) {
        if (!jdbcUrl.startsWith(PREFIX)) {
            throw new DatabaseException(DatabaseFault.URL_INVALID, Map.of());
        }
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        try (Connection connection = DriverManager.getConnection(jdbcUrl, properties)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major != MAJOR_VERSION) {
                throw new DatabaseException(
                        DatabaseFault.SERVER_VERSION,
                        Map.of(
                                "found", Integer.toString(major),
                                "expected", Integer.toString(MAJOR_VERSION)));
            }
            return new ExternalPostgres(jdbcUrl, user, password);
        } catch (SQLException cause) {
            throw new DatabaseException(
                    fault(String.valueOf(cause.getSQLState())), Map.of(), cause);
        }
    }

    @Override
    public String jdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public String user() {
        return user;
    }

    @Override
    public String password() {
        return password;
    }

    /** Leaves the server alone. */
    @Override
    public void close() {
        // It is not ours to stop.
    }

    /** Class 28 is a refused sign-in, 3D000 a database that does not exist. */
    private static DatabaseFault fault(String state) {
        boolean refused = state.startsWith("28") || state.equals("3D000");
        return refused ? DatabaseFault.SIGN_IN_REFUSED : DatabaseFault.UNREACHABLE;
    }
}
