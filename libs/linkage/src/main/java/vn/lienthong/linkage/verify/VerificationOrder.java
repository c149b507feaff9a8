package vn.lienthong.linkage.verify;

import java.nio.file.Path;
import java.util.Map;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.Model;

/**
 * A file that is to be verified.
 *
 * @param index the register index
 * @param input CSV or the like
 * @param out directory of the results; made when it is not there
 * @param model how agreement is weighed
 * @param columns titles by target, where the file's own say nothing; several with {@code +} between
 * @param threads how many may work at once, at least 1
 * @param communes what became of communes, for codes of earlier days
 * @param report what is written besides results and rejects
 */
public record VerificationOrder(
        Path index,
        Path input,
        Path out,
        Model model,
        Map<Target, String> columns,
        int threads,
        CommuneSuccession communes,
        ReportOrder report) {

    /** The same with results as CSV, and communes of the register's day alone. */
    public VerificationOrder(
            Path index,
            Path input,
            Path out,
            Model model,
            Map<Target, String> columns,
            int threads) {
        this(index, input, out, model, columns, threads, CommuneSuccession.NONE, ReportOrder.PLAIN);
    }

    public VerificationOrder {
        columns = Map.copyOf(columns);
        if (threads < 1) {
            throw new IllegalArgumentException("a verification takes a thread");
        }
    }
}
