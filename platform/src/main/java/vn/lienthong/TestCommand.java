package vn.lienthong;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stands in the list of commands for one that the launcher itself carries out. */
@Command(
        name = "test",
        description = "Chạy mọi kiểm tra và kiểm thử · Run every check and test (mvn verify).",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            return ExitCode.SOFTWARE;
        }
        throw new ParameterException(
                spec.commandLine(),
                "Lệnh này do trình khởi chạy thực hiện · The launcher does this: ./lienthong test");
    }
}
