package vn.lienthong.verification.jobs;

import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the files of a job lie. What is below {@link #work()} and {@link #recheck()} lies there in
 * the clear, as long as the engine needs it; everything else is sealed.
 *
 * @param directory everything of the job
 */
record Paths(Path directory) {

    /** As the body sent it, sealed. */
    Path input() {
        return directory.resolve("input.sealed");
    }

    /** What the body takes, sealed. */
    Path results() {
        return directory.resolve("results.sealed");
    }

    /** What became otherwise since, sealed, as of an index. */
    Path changes(UUID indexId) {
        return directory.resolve("changes-" + indexId + ".sealed");
    }

    /** What is in the clear while the job runs. */
    Path work() {
        return directory.resolve("work");
    }

    /** What is in the clear while the job is compared with a later register. */
    Path recheck() {
        return directory.resolve("recheck");
    }

    /** As the body sent it, in the clear, within {@link #work()} or {@link #recheck()}. */
    static Path plain(Path within) {
        return within.resolve("input.csv");
    }

    /** Where the engine writes, within {@link #work()} or {@link #recheck()}. */
    static Path engine(Path within) {
        return within.resolve("engine");
    }

    /** What the body is told, while it is written. */
    Path released() {
        return work().resolve("released.csv");
    }
}
