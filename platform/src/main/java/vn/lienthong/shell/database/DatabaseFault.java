package vn.lienthong.shell.database;

import java.util.Set;

/**
 * Why there is no usable database: the stable codes of the error catalogue, each with the arguments
 * that its texts may use.
 */
public enum DatabaseFault {
    /** Another program listens on the chosen port. */
    PORT_TAKEN("database.port-taken", "port"),
    /** Another process of this application holds the data directory. */
    DIRECTORY_IN_USE("database.directory-in-use", "directory", "holder"),
    /** The directory has content, but not that of a data directory of this application. */
    DIRECTORY_FOREIGN("database.directory-foreign", "directory"),
    /** The data directory was made by another version of this application. */
    DIRECTORY_VERSION("database.directory-version", "directory", "found", "expected"),
    /** The tables in the data directory were made by another major version of PostgreSQL. */
    POSTGRESQL_VERSION("database.postgresql-version", "directory", "found", "expected"),
    /** Files that belong together are not all there. */
    DIRECTORY_DAMAGED("database.directory-damaged", "directory", "missing"),
    /** No space is left on the disk of the data directory. */
    DISK_FULL("database.disk-full", "directory"),
    /** The data directory cannot be made or written. */
    NOT_WRITABLE("database.not-writable", "directory"),
    /** Run by root where neither a user namespace nor another account is to be had. */
    NO_USER_NAMESPACE("database.no-user-namespace"),
    /** There are no server binaries for this operating system or processor. */
    PLATFORM_UNSUPPORTED("database.platform-unsupported", "platform"),
    /** The server did not start, for a reason that only its log tells. */
    START_FAILED("database.start-failed", "log"),
    /** The external address is no JDBC address of PostgreSQL. */
    URL_INVALID("database.url-invalid"),
    /** The external server does not answer. */
    UNREACHABLE("database.unreachable"),
    /** The external server refuses the role, its password or the database. */
    SIGN_IN_REFUSED("database.sign-in-refused"),
    /** The external server is of another major version. */
    SERVER_VERSION("database.server-version", "found", "expected"),
    /**
     * A newer version of the platform has changed the schema of a module, or a file was changed.
     */
    SCHEMA_VERSION("database.schema-version", "module");

    private final String code;
    private final Set<String> arguments;

    DatabaseFault(String code, String... arguments) {
        this.code = code;
        this.arguments = Set.of(arguments);
    }

    /** The code in the error catalogue; it never changes. */
    public String code() {
        return code;
    }

    /** The names of the facts that come with this fault. */
    public Set<String> arguments() {
        return arguments;
    }
}
