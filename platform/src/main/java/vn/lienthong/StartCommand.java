package vn.lienthong;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.database.DatabaseException;

/** Starts the platform and runs until it is told to stop. */
@Command(
        name = "start",
        description = "Khởi động hệ thống; Ctrl-C để dừng · Start the platform; Ctrl-C stops it.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    private static final int MOST_PEOPLE = 10_000_000;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final Console console = new Console();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "HTTP port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory, made when missing (default: data beside the launcher).")
    private @Nullable Path data;

    @ArgGroup(exclusive = true)
    private @Nullable People people;

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "Use the content of this directory in place of the project's own.")
    private @Nullable Path content;

    /** Who lives in a new data directory. */
    static final class People {

        @Option(
                names = "--demo",
                paramLabel = "N",
                description =
                        "A new data directory gets N synthetic people and six simulated months"
                                + " of births (default: 20000).")
        private int demonstration = -1;

        @Option(names = "--empty", description = "A new data directory gets no people.")
        private boolean empty;
    }

    @Override
    public Integer call() throws IOException {
        ApplicationStart start = options();
        Language language = console.language(System.getenv());
        if (isTaken(start.port())) {
            console.tell(
                    Violation.of("start.port-taken", Map.of("port", "" + start.port())), language);
            return ExitCode.SOFTWARE;
        }
        try {
            return PlatformRun.untilStopped(start, console.out());
        } catch (DatabaseException fault) {
            console.tell(fault.violation(), language);
        } catch (ContentFault fault) {
            console.tell(Violation.of("content.invalid"), language);
            fault.findings().forEach(finding -> console.tell("  " + finding));
        }
        return ExitCode.SOFTWARE;
    }

    /** The options, checked; whatever makes no sense ends here. */
    ApplicationStart options() {
        require(port >= 0 && port <= 65535, "--port: 0–65535, ví dụ · for example 8080");
        require(
                content == null || Files.isDirectory(content),
                "--content: không có thư mục này · there is no such directory");
        return new ApplicationStart(
                port,
                data != null ? data : HomeDirectory.path().resolve("data"),
                people(),
                Optional.ofNullable(content));
    }

    private OptionalInt people() {
        if (people == null) {
            return OptionalInt.empty();
        }
        if (people.empty) {
            return OptionalInt.of(0);
        }
        require(
                people.demonstration >= 1 && people.demonstration <= MOST_PEOPLE,
                "--demo: 1–" + MOST_PEOPLE + ", ví dụ · for example 20000");
        return OptionalInt.of(people.demonstration);
    }

    private void require(boolean kept, String rule) {
        if (!kept && spec != null) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    /** Whether another program listens on the port, told before anything is started. */
    static boolean isTaken(int port) throws IOException {
        try (ServerSocket free = new ServerSocket(port)) {
            return !free.isBound();
        } catch (BindException taken) {
            return true;
        }
    }
}
