package vn.lienthong.shell.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where and how the embedded server runs.
 *
 * @param directory the data directory; made when missing
 * @param port TCP port on 127.0.0.1, or 0 for any free one
 * @param sharedBuffersMegabytes the server's own page cache, in MiB, at least 16
 * @param maxConnections upper limit of simultaneous connections, at least 10
 * @param parameters further server parameters by name, such as {@code archive_mode}; those that
 *     keep data safe, personal data out of the log and strangers out cannot be set here
 */
public record EmbeddedSettings(
        Path directory,
        int port,
        int sharedBuffersMegabytes,
        int maxConnections,
        Map<String, String> parameters) {

    /** Memory of the machine, or as much of it as this container may use. */
    private static final long MACHINE_BYTES =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();

    private static final Pattern PARAMETER = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)?");

    public EmbeddedSettings {
        directory = directory.toAbsolutePath().normalize();
        parameters = Map.copyOf(new TreeMap<>(parameters));
        require(port >= 0 && port <= 65535, "a port lies between 0 and 65535");
        require(sharedBuffersMegabytes >= 16, "shared buffers take at least 16 MiB");
        require(maxConnections >= 10, "a server takes at least 10 connections");
        for (String name : parameters.keySet()) {
            require(PARAMETER.matcher(name).matches(), "not the name of a server parameter");
            require(!ServerConfiguration.isFixed(name), name + " is not for settings to change");
        }
    }

    /** A free port, shared buffers by the memory of the machine, and 200 connections. */
    public static EmbeddedSettings in(Path directory) {
        return new EmbeddedSettings(directory, 0, sharedBuffers(MACHINE_BYTES), 200, Map.of());
    }

    /**
     * An eighth of the memory in MiB, from 256 to 8,192: the indexes of a large register should
     * fit, and the platform and the system's own cache need the rest.
     */
    static int sharedBuffers(long memoryBytes) {
        return Math.toIntExact(Math.clamp(memoryBytes / 8 >> 20, 256, 8_192));
    }

    public EmbeddedSettings withPort(int newPort) {
        return new EmbeddedSettings(
                directory, newPort, sharedBuffersMegabytes, maxConnections, parameters);
    }

    public EmbeddedSettings withSharedBuffersMegabytes(int megabytes) {
        return new EmbeddedSettings(directory, port, megabytes, maxConnections, parameters);
    }

    public EmbeddedSettings withMaxConnections(int connections) {
        return new EmbeddedSettings(
                directory, port, sharedBuffersMegabytes, connections, parameters);
    }

    public EmbeddedSettings withParameters(Map<String, String> newParameters) {
        return new EmbeddedSettings(
                directory, port, sharedBuffersMegabytes, maxConnections, newParameters);
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
