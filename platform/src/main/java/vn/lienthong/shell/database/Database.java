package vn.lienthong.shell.database;

import java.util.Map;

/**
 * A PostgreSQL 18 that is up and accepts the application's role: the embedded one or one named from
 * outside.
 *
 * <p>Close it after the last user of its connections; closing stops a server that was started here
 * and leaves any other alone. Implementations are thread-safe.
 */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    /** Environment variable with the JDBC address of an external server. */
    String URL_VARIABLE = "LIENTHONG_DATABASE_URL";

    /** Environment variable with the role that owns the application's schemas. */
    String USER_VARIABLE = "LIENTHONG_DATABASE_USER";

    /** Environment variable with that role's password. */
    String PASSWORD_VARIABLE = "LIENTHONG_DATABASE_PASSWORD";

    /** The PostgreSQL major version that the application is written for. */
    int MAJOR_VERSION = 18;

    /**
     * Opens the database that the environment names, or the embedded one when it names none.
     *
     * @param environment usually {@link System#getenv()}
     * @param embedded where and how to run the embedded server, if it is needed
     * @throws DatabaseException when there is no usable database; nothing is left running then
     */
    static Database open(Map<String, String> environment, EmbeddedSettings embedded) {
        String url = environment.getOrDefault(URL_VARIABLE, "");
        if (url.isBlank()) {
            return EmbeddedPostgres.start(embedded);
        }
        return ExternalPostgres.connect(
                url,
                environment.getOrDefault(USER_VARIABLE, ""),
                environment.getOrDefault(PASSWORD_VARIABLE, ""));
    }

    /** The address for JDBC, without credentials. */
    String jdbcUrl();

    /** The role that owns the application's schemas; no superuser in the embedded server. */
    String user();

    /** The password of {@link #user()}; never to be printed. */
    String password();

    @Override
    void close();
}
