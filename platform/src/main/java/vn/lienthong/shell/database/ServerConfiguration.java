package vn.lienthong.shell.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text of {@code postgresql.conf} and {@code pg_hba.conf}, written anew at every start, so that
 * what runs is what stands here.
 */
final class ServerConfiguration {

    /** Name of the operator's own settings, in the data directory; ours are read after them. */
    static final String OPERATOR_FILE = "postgresql.local.conf";

    /** Longest socket address that Linux takes, in bytes, without its closing zero. */
    private static final int SOCKET_PATH_LIMIT = 107;

    static final String HOST_RULES =
            """
            # Written at every start. Passwords only, from this machine only.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final Map<String, String> FIXED = fixed();

    private ServerConfiguration() {}

    static boolean isFixed(String parameter) {
        return FIXED.containsKey(parameter)
                || parameter.equals("port")
                || parameter.equals("unix_socket_directories")
                || parameter.equals("log_directory");
    }

    /** The whole of {@code postgresql.conf}. */
    static String text(EmbeddedSettings settings, int port, DataDirectory directory) {
        Map<String, String> ours = new LinkedHashMap<>(settings.parameters());
        ours.put("port", Integer.toString(port));
        ours.put("unix_socket_directories", sockets(directory.sockets()));
        ours.put("log_directory", directory.logs().toString());
        ours.putAll(FIXED);
        StringBuilder text = new StringBuilder();
        text.append("# Written at every start; changes here are lost.\n");
        text.append("# Your own settings go into ").append(OPERATOR_FILE).append(".\n");
        append(text, "shared_buffers", settings.sharedBuffersMegabytes() + "MB");
        append(text, "max_connections", Integer.toString(settings.maxConnections()));
        // The first change of a page after a checkpoint is logged as the whole page: a large import
        // between checkpoints a gigabyte apart would log little else.
        append(text, "max_wal_size", "4GB");
        append(text, "wal_compression", "on");
        append(text, "random_page_cost", "1.1");
        append(text, "timezone", "UTC");
        append(text, "log_timezone", "UTC");
        if (Files.exists(directory.operatorFile())) {
            text.append("include ").append(quoted(directory.operatorFile().toString()));
            text.append('\n');
        }
        ours.forEach((name, value) -> append(text, name, value));
        return text.toString();
    }

    private static Map<String, String> fixed() {
        Map<String, String> fixed = new LinkedHashMap<>();
        // An acknowledged act must be there after a power cut.
        fixed.put("fsync", "on");
        fixed.put("synchronous_commit", "on");
        fixed.put("full_page_writes", "on");
        fixed.put("wal_level", "replica");
        fixed.put("allow_alter_system", "off");
        fixed.put("restart_after_crash", "on");
        // This machine only, passwords only.
        fixed.put("listen_addresses", "127.0.0.1");
        fixed.put("password_encryption", "scram-sha-256");
        fixed.put("unix_socket_permissions", "0700");
        // Personal data must not enter the log: neither statements, nor their parameters, nor the
        // DETAIL of an error, which quotes the values of a violated key.
        fixed.put("log_statement", "none");
        fixed.put("log_min_error_statement", "panic");
        fixed.put("log_min_duration_statement", "-1");
        fixed.put("log_min_duration_sample", "-1");
        fixed.put("log_transaction_sample_rate", "0");
        fixed.put("log_parameter_max_length", "0");
        fixed.put("log_parameter_max_length_on_error", "0");
        fixed.put("log_error_verbosity", "terse");
        fixed.put("log_lock_waits", "off");
        fixed.put("debug_print_parse", "off");
        fixed.put("debug_print_rewritten", "off");
        fixed.put("debug_print_plan", "off");
        // The messages of the server are read when it does not start: keep them in English.
        fixed.put("lc_messages", "C");
        fixed.put("logging_collector", "on");
        fixed.put("log_destination", "stderr");
        fixed.put("log_filename", "postgresql-%Y-%m-%d_%H%M%S.log");
        fixed.put("log_file_mode", "0600");
        fixed.put("log_rotation_age", "1d");
        fixed.put("log_rotation_size", "10MB");
        fixed.put("log_line_prefix", "%m [%p] ");
        return Map.copyOf(fixed);
    }

    /** No socket at all when its address would be too long: TCP serves every client. */
    private static String sockets(Path directory) {
        String longest = directory.resolve(".s.PGSQL.65535").toString();
        boolean fits = longest.getBytes(StandardCharsets.UTF_8).length <= SOCKET_PATH_LIMIT;
        // A comma separates several directories there and cannot be escaped without quotes.
        return fits ? '"' + directory.toString() + '"' : "";
    }

    private static void append(StringBuilder text, String name, String value) {
        text.append(name).append(" = ").append(quoted(value)).append('\n');
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
