package vn.lienthong;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * Walks the way of a start once while the launcher records which classes it needs; for the launcher
 * alone.
 */
@Command(name = "train", hidden = true, description = "Record what a start needs.")
final class TrainCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        return ExitCode.OK;
    }
}
