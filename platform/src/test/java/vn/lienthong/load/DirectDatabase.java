package vn.lienthong.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Reaches the embedded server of a data directory without the platform's help. */
public final class DirectDatabase {

    private static final String OWNER = "lienthong";

    /** Line of {@code postmaster.pid} with the port, from 0. */
    private static final int PORT_LINE = 3;

    private DirectDatabase() {}

    /** A new connection to the running server, to be closed by the caller. */
    public static Connection of(Path data) throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                        .get(PORT_LINE)
                        .strip();
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("postgresql.credentials"))) {
            passwords.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/lienthong",
                OWNER,
                passwords.getProperty(OWNER));
    }
}
