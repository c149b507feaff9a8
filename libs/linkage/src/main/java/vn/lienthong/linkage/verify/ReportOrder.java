package vn.lienthong.linkage.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is written besides results and rejects.
 *
 * @param parquet whether the results are written as Parquet too
 * @param supplier who the file comes from; empty when that does not matter
 * @param earlier reports of the same supplier, the oldest first
 * @param labels the truth of some or all lines
 */
public record ReportOrder(
        boolean parquet, String supplier, List<Path> earlier, Optional<Path> labels) {

    /** Results as CSV and the plain report. */
    public static final ReportOrder PLAIN = new ReportOrder(false, "", List.of(), Optional.empty());

    /** The same with the results as Parquet too. */
    public static final ReportOrder WITH_PARQUET =
            new ReportOrder(true, "", List.of(), Optional.empty());

    public ReportOrder {
        earlier = List.copyOf(earlier);
    }
}
