package vn.lienthong;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.FactSums;

/** {@code ./lienthong steering}: proves that figures are what their facts come to. */
@Command(
        name = "steering",
        description = "Số liệu điều hành · The figures of steering.",
        mixinStandardHelpOptions = true,
        subcommands = SteeringCommand.RebuildCommand.class)
final class SteeringCommand implements Callable<Integer> {

    @Mixin private final Console console = new Console();

    @Override
    public Integer call() {
        console.out().println("./lienthong steering rebuild [--check]");
        return ExitCode.USAGE;
    }

    /** Sums all facts up anew. */
    @Command(
            name = "rebuild",
            description = {
                "Cộng lại mọi sự kiện và thay các tổng đã lưu; với --check thì chỉ so, báo 1 khi có khác biệt.",
                "Sum all facts up anew and replace the sums that are kept; with --check only compare, and exit with 1 when they differ."
            },
            mixinStandardHelpOptions = true)
    static final class RebuildCommand implements Callable<Integer> {

        @Mixin private final OnDatabase platform = new OnDatabase();

        @Option(names = "--check", description = "Compare; change nothing.")
        private boolean check;

        @Override
        public Integer call() {
            return platform.with(application -> {
                FactSums sums = application.getBean(FactSums.class);
                sums.bringUpToDate();
                FactSums.Comparison found = check ? sums.check() : sums.rebuild();
                if (check && found.differences() > 0) {
                    throw new FaultException(
                            "sums.differ", Map.of("count", Long.toString(found.differences())));
                }
                return "OK: %d facts, %d sums corrected"
                        .formatted(found.facts(), found.differences());
            });
        }
    }
}
