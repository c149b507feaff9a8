package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import vn.lienthong.verification.DataDirectory;

/**
 * Where the files of a job lie.
 *
 * @param directory everything of the job
 */
record Paths(Path directory) {

    static Paths of(DataDirectory data, UUID jobId) throws IOException {
        return new Paths(data.job(jobId));
    }

    /** As the body sent it. */
    Path input() {
        return directory.resolve("input.csv");
    }

    /** Where the engine works. */
    Path work() {
        return directory.resolve("work");
    }

    /** What the body is told, while it is written. */
    Path released() {
        return directory.resolve("released.csv");
    }

    /** What the body takes. */
    Path results() {
        return directory.resolve("results.zip");
    }
}
