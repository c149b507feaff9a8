package vn.lienthong;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./lienthong COMMAND}. */
@Command(
        name = "lienthong",
        description =
                "Liên Thông: one register, one identity, one door, one exchange, one true page.",
        mixinStandardHelpOptions = true)
final class LienThong {

    private LienThong() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LienThong()).execute(arguments));
    }
}
