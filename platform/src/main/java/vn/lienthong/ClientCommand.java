package vn.lienthong;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.shell.FaultException;

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

        @Mixin private final OnDatabase register = new OnDatabase();

        @Option(names = "--agency", required = true, description = "Agency code, such as G09.")
        private String agency = "";

        @Option(names = "--name", required = true, description = "What the program is called.")
        private String name = "";

        @Option(
                names = "--purpose",
                required = true,
                description =
                        "BENEFITS, HEALTH, EDUCATION, TAX, DRIVING, TELECOMMUNICATIONS or SECURITIES;"
                                + " may be given several times.")
        private List<String> purposes = List.of();

        @Option(names = "--ground", required = true, description = "The law on which it asks.")
        private String ground = "";

        @Option(names = "--territory", description = "Province whose residents it may ask about.")
        private @Nullable String territory;

        @Override
        public Integer call() {
            return register.with(application ->
                    application
                            .getBean(ApiClients.class)
                            .open(
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

        @Mixin private final OnDatabase register = new OnDatabase();

        @Parameters(
                paramLabel = "ID",
                description = "The part of the token between lt_ and the next underscore.")
        private UUID client = new UUID(0, 0);

        @Override
        public Integer call() {
            return register.with(application -> {
                if (!application.getBean(ApiClients.class).close(client)) {
                    throw new FaultException("client.unknown");
                }
                return "OK: " + client;
            });
        }
    }
}
