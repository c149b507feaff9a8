package vn.lienthong.shell.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Violation;

/**
 * There is no usable database, for a reason that an operator can act on.
 *
 * <p>The message is the stable code; the words for a reader stand in the error catalogue.
 */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final DatabaseFault fault;
    private final transient Map<String, String> arguments;

    /**
     * @param arguments exactly the facts that {@code fault} declares; no credentials among them
     */
    public DatabaseException(
            DatabaseFault fault, Map<String, String> arguments, @Nullable Throwable cause) {
        super(fault.code(), cause);
        if (!arguments.keySet().equals(fault.arguments())) {
            throw new IllegalArgumentException(fault.code() + " takes " + fault.arguments());
        }
        this.fault = fault;
        this.arguments = Map.copyOf(arguments);
    }

    DatabaseException(DatabaseFault fault, Map<String, String> arguments) {
        this(fault, arguments, null);
    }

    /** A failed access to files, told apart into a full disk and everything else. */
    static DatabaseException ofFiles(Path directory, IOException cause) {
        DatabaseFault fault =
                tellsOfFullDisk(String.valueOf(cause.getMessage()))
                        ? DatabaseFault.DISK_FULL
                        : DatabaseFault.NOT_WRITABLE;
        return new DatabaseException(fault, Map.of("directory", directory.toString()), cause);
    }

    /** Whether the operating system's words (in the C locale) say that the disk is full. */
    static boolean tellsOfFullDisk(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("no space left on device") || lower.contains("disk quota exceeded");
    }

    /** The reason. */
    public DatabaseFault fault() {
        return fault;
    }

    /** The same as the error catalogue knows it, with the facts for its texts. */
    public Violation violation() {
        return Violation.of(fault.code(), arguments);
    }
}
