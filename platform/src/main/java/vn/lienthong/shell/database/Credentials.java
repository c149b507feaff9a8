package vn.lienthong.shell.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/**
 * The passwords of the embedded server's two roles, kept in one file that only its owner reads.
 *
 * @param superuser password of {@link #SUPERUSER}
 * @param owner password of {@link #OWNER}
 */
record Credentials(String superuser, String owner) {

    /** Role for upkeep; the application does not use it. */
    static final String SUPERUSER = "postgres";

    /** Role of the application, owner of its database, no superuser. */
    static final String OWNER = "lienthong";

    /** 192 bits: nobody guesses them, so nobody has to type them. */
    private static final int BYTES = 24;

    /** Reads the file of a cluster that exists. */
    static Credentials read(DataDirectory directory) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(directory.credentialsFile())) {
            try (var reader = Files.newBufferedReader(directory.credentialsFile(), UTF_8)) {
                properties.load(reader);
            }
        }
        return new Credentials(
                stored(properties, SUPERUSER, directory), stored(properties, OWNER, directory));
    }

    /** Draws passwords for a cluster about to be made and writes them to the file. */
    static Credentials create(DataDirectory directory) throws IOException {
        SecureRandom random = new SecureRandom();
        Credentials drawn = new Credentials(draw(random), draw(random));
        Path unfinished = directory.root().resolve("postgresql.credentials.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                unfinished,
                SUPERUSER + "=" + drawn.superuser() + "\n" + OWNER + "=" + drawn.owner() + "\n");
        Files.move(
                unfinished,
                directory.credentialsFile(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return drawn;
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }

    private static String draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String stored(Properties properties, String role, DataDirectory directory) {
        String password = properties.getProperty(role, "");
        if (password.isEmpty()) {
            throw new DatabaseException(
                    DatabaseFault.DIRECTORY_DAMAGED,
                    Map.of(
                            "directory", directory.root().toString(),
                            "missing", directory.credentialsFile().getFileName().toString()));
        }
        return password;
    }
}
