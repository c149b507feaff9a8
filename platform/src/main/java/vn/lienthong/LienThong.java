package vn.lienthong;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: {@code ./lienthong COMMAND}. */
@Command(
        name = "lienthong",
        description =
                "Liên Thông: one register, one identity, one door, one exchange, one true page.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StartCommand.class,
            DoctorCommand.class,
            TestCommand.class,
            TrainCommand.class,
            AddressCommand.class,
            ContentCommand.class,
            PopulationCommand.class,
            ClientCommand.class,
        })
final class LienThong {

    private LienThong() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /**
     * The whole command line. It exits with 0 when the work is done, 1 when it could not be done
     * and 2 when the command makes no sense.
     */
    static CommandLine commandLine() {
        return new CommandLine(new LienThong())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(LienThong::explain);
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter out = command.getErr();
        out.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, out);
        out.println(
                "Xem cách dùng · See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        out.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
