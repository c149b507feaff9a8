package vn.lienthong;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses numbers of threads, megabytes or records that make no sense. */
final class AtLeastOne {

    private AtLeastOne() {}

    /** Lets a number of at least one pass. */
    static void require(@Nullable CommandSpec spec, long number) {
        if (number < 1 && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), number + ": phải từ 1 · must be at least 1");
        }
    }
}
