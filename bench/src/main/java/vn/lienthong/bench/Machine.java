package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes on what the benchmarks ran, without naming the machine. */
final class Machine {

    private Machine() {}

    /**
     * Writes the head of a result file.
     *
     * @param commit as git names it
     * @param command as it was typed
     */
    static void describe(Path file, String day, String commit, String command) throws IOException {
        Runtime.Version java = Runtime.version();
        var text =
                """
                # Results of %s, commit %s

                | | |
                | --- | --- |
                | Processor | %s, %d cores |
                | Memory | %s |
                | System | %s |
                | JDK | %s %s |
                | Command | `%s` |

                The load clients and the database server share these cores with the platform. The seed and every other setting stand under each table.

                """
                        .formatted(
                                day,
                                commit,
                                proc("cpuinfo", "model name"),
                                Runtime.getRuntime().availableProcessors(),
                                proc("meminfo", "MemTotal"),
                                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                                System.getProperty("java.vendor"),
                                java,
                                command);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    private static String proc(String file, String key) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc", file));
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("not known");
    }
}
