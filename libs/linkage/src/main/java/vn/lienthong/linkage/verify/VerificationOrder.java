package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.table.PlainTable;

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
 * @param form how the input is written, where somebody says so
 * @param memory what it may take; fewer threads work where that is little
 */
public record VerificationOrder(
        Path index,
        Path input,
        Path out,
        Model model,
        Map<Target, String> columns,
        int threads,
        CommuneSuccession communes,
        ReportOrder report,
        InputForm form,
        MemoryLimit memory) {

    /** The same with an input of which is found out how it is written. */
    public VerificationOrder(
            Path index,
            Path input,
            Path out,
            Model model,
            Map<Target, String> columns,
            int threads,
            CommuneSuccession communes,
            ReportOrder report) {
        this(
                index,
                input,
                out,
                model,
                columns,
                threads,
                communes,
                report,
                InputForm.DETECTED,
                MemoryLimit.NONE);
    }

    /** The input as text. */
    PlainTable.Text text() throws IOException {
        return form.text(input, out.resolve(JobEnd.CONVERTED));
    }

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
