package vn.lienthong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.database.Database;
import vn.lienthong.shell.database.DatabaseException;
import vn.lienthong.shell.database.EmbeddedSettings;

/** {@code ./lienthong client}: opens and closes the programs of other agencies. */
@Command(
        name = "client",
        description = "Phần mềm của cơ quan khác · Programs of other agencies.",
        mixinStandardHelpOptions = true,
        subcommands = {ClientCommand.Open.class, ClientCommand.Close.class})
final class ClientCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out().println("./lienthong client open | close");
        return ExitCode.USAGE;
    }

    /** The clients of a database that no other process of the platform has to itself. */
    static final class Register {

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

        /** Does the work, or tells why it cannot be done. */
        int with(Function<ApiClients, String> work) {
            Path directory = data != null ? data : HomeDirectory.path().resolve("data");
            Map<String, String> environment = System.getenv();
            boolean embedded = environment.getOrDefault(Database.URL_VARIABLE, "").isBlank();
            if (command != null && embedded && !Files.isDirectory(directory)) {
                throw new ParameterException(
                        command.commandLine(),
                        "--data: không có thư mục này · there is no such directory");
            }
            Language language = console.language(environment);
            var start =
                    new ApplicationStart(NO_PORT, directory, OptionalInt.empty(), Optional.empty());
            try (Database database = Database.open(environment, EmbeddedSettings.in(directory));
                    ConfigurableApplicationContext application =
                            PlatformRun.application(start, database)) {
                console.out().println(work.apply(application.getBean(ApiClients.class)));
                console.out().flush();
                return ExitCode.OK;
            } catch (DatabaseException fault) {
                console.tell(fault.violation(), language);
            } catch (FaultException fault) {
                fault.violations().forEach(violation -> console.tell(violation, language));
            }
            return ExitCode.SOFTWARE;
        }
    }

    /** Opens a client and prints its token. */
    @Command(
            name = "open",
            description = {
                "Mở quyền truy cập cho phần mềm của một cơ quan; mã truy cập chỉ in ra một lần.",
                "Open a client for a program of an agency; its token is printed once."
            },
            sortOptions = false,
            mixinStandardHelpOptions = true)
    static final class Open implements Callable<Integer> {

        @Mixin private final Register register = new Register();

        @Option(names = "--agency", required = true, description = "Agency code, such as G09.")
        private String agency = "";

        @Option(names = "--name", required = true, description = "What the program is called.")
        private String name = "";

        @Option(
                names = "--purpose",
                required = true,
                description = "BENEFITS, HEALTH, EDUCATION or TAX; may be given several times.")
        private List<String> purposes = List.of();

        @Option(names = "--ground", required = true, description = "The law on which it asks.")
        private String ground = "";

        @Option(names = "--territory", description = "Province whose residents it may ask about.")
        private @Nullable String territory;

        @Override
        public Integer call() {
            return register.with(clients ->
                    clients.open(
                                    FaultException.require(
                                            OpenClient.parse(
                                                    agency, name, purposes, territory, ground)))
                            .token());
        }
    }

    /** Closes a client for good. */
    @Command(
            name = "close",
            description = {
                "Đóng quyền truy cập, có hiệu lực từ yêu cầu tiếp theo.",
                "Close a client from the next request on."
            },
            mixinStandardHelpOptions = true)
    static final class Close implements Callable<Integer> {

        @Mixin private final Register register = new Register();

        @Parameters(
                paramLabel = "ID",
                description = "The part of the token between lt_ and the next underscore.")
        private UUID client = new UUID(0, 0);

        @Override
        public Integer call() {
            return register.with(clients -> {
                if (!clients.close(client)) {
                    throw new FaultException("client.unknown");
                }
                return "OK: " + client;
            });
        }
    }
}
