package vn.lienthong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.database.Database;
import vn.lienthong.shell.database.DatabaseException;
import vn.lienthong.shell.database.EmbeddedSettings;

/**
 * The part of a command that works on the database of a platform: opens it, or says why it cannot.
 */
final class OnDatabase {

    /** The application takes no requests. */
    private static final int NO_PORT = -1;

    @Mixin private final Console console = new Console();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory (default: data beside the launcher).")
    private @Nullable Path data;

    /** Does the work and prints what it says, or tells why it cannot be done. */
    int with(Function<ApplicationContext, String> work) {
        return exit(application -> {
            console.out().println(work.apply(application));
            console.out().flush();
            return ExitCode.OK;
        });
    }

    /** The data directory. */
    Path directory() {
        return data != null ? data : HomeDirectory.path().resolve("data");
    }

    /** One more line for whoever watches; standard output belongs to what was asked for. */
    void tell(String line) {
        console.tell(line);
    }

    /** Does the work, which says how the command exits, or tells why it cannot be done. */
    int exit(ToIntFunction<ApplicationContext> work) {
        Path directory = directory();
        Map<String, String> environment = System.getenv();
        boolean embedded = environment.getOrDefault(Database.URL_VARIABLE, "").isBlank();
        if (command != null && embedded && !Files.isDirectory(directory)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--data: không có thư mục này · there is no such directory");
        }
        Language language = console.language(environment);
        var start = new ApplicationStart(NO_PORT, directory, OptionalInt.empty(), Optional.empty());
        try (Database database = Database.open(environment, EmbeddedSettings.in(directory));
                ConfigurableApplicationContext application =
                        PlatformRun.application(start, database)) {
            return work.applyAsInt(application);
        } catch (DatabaseException fault) {
            console.tell(fault.violation(), language);
        } catch (FaultException fault) {
            fault.violations().forEach(violation -> console.tell(violation, language));
        }
        return ExitCode.SOFTWARE;
    }
}
