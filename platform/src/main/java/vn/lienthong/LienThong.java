package vn.lienthong;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
        synopsisSubcommandLabel = "COMMAND")
final class LienThong {

    private static final Map<String, Class<?>> COMMANDS = commands();

    private LienThong() {}

    public static void main(String[] arguments) {
        CommandLine command =
                arguments.length > 0 && COMMANDS.containsKey(arguments[0])
                        ? commandLine(Set.of(arguments[0]))
                        : commandLine();
        System.exit(command.execute(arguments));
    }

    /**
     * The whole command line. It exits with 0 when the work is done, 1 when it could not be done
     * and 2 when the command makes no sense.
     */
    static CommandLine commandLine() {
        return commandLine(COMMANDS.keySet());
    }

    /** Reading the options of all commands takes longer than many a command does. */
    private static CommandLine commandLine(Set<String> names) {
        CommandLine root = new CommandLine(new LienThong());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                root.addSubcommand(name, command);
            }
        });
        return root.setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(LienThong::explain);
    }

    private static Map<String, Class<?>> commands() {
        var commands = new LinkedHashMap<String, Class<?>>();
        commands.put("start", StartCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("test", TestCommand.class);
        commands.put("train", TrainCommand.class);
        commands.put("address", AddressCommand.class);
        commands.put("content", ContentCommand.class);
        commands.put("population", PopulationCommand.class);
        commands.put("account", AccountCommand.class);
        commands.put("client", ClientCommand.class);
        commands.put("index", IndexCommand.class);
        commands.put("verify", VerifyCommand.class);
        commands.put("explain", ExplainCommand.class);
        commands.put("link", LinkCommand.class);
        commands.put("model", ModelCommand.class);
        commands.put("seal", SealCommand.class);
        commands.put("verification", VerificationCommand.class);
        commands.put("steering", SteeringCommand.class);
        commands.put("report", ReportCommand.class);
        commands.put("synth", SynthCommand.class);
        return commands;
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
