package vn.lienthong.distributed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import vn.lienthong.linkage.verify.VerificationParts;
import vn.lienthong.linkage.verify.VerificationParts.Part;
import vn.lienthong.linkage.verify.VerificationReport;

/**
 * Verifies a file with the processes of a Spark cluster. Every part is one task that reads its
 * piece of the file, searches the index that its machine has mapped, and writes its rows beside
 * those of the others; nothing is shuffled. Persons who come twice are found when the parts are put
 * together, in one pass with four bytes a person.
 */
final class DistributedVerification {

    private final JavaSparkContext spark;
    private final SharedJob job;

    DistributedVerification(JavaSparkContext spark, SharedJob job) {
        this.spark = spark;
        this.job = job;
    }

    /**
     * Verifies; parts that an earlier run had finished are not done again.
     *
     * @param partBytes size of a part of the file, more or less
     * @throws vn.lienthong.linkage.LinkageFault as {@code verify} does
     */
    VerificationReport run(long partBytes) throws IOException {
        VerificationParts parts = VerificationParts.begin(job.order());
        List<Part> cut = parts.parts(partBytes);
        String text = parts.text().file().toString();
        long firstLine = parts.text().firstLine();
        SharedJob shared = job;
        if (!cut.isEmpty()) {
            spark.parallelize(cut, cut.size())
                    .foreach(part ->
                            shared.join(Path.of(text), firstLine)
                                    .verify(NodeIndexes.of(shared.index()), part));
        }
        return parts.end(NodeIndexes.of(job.index()), cut);
    }
}
