package vn.lienthong.distributed;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.verify.ReportOrder;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.linkage.verify.VerificationOrder;
import vn.lienthong.linkage.verify.VerificationParts;

/**
 * A verification as it travels to the machines that take part; its paths are the same on all of
 * them.
 *
 * @param model the model as text
 * @param columns titles by the code of their target
 * @param succession file of what became of communes; empty for none
 */
record SharedJob(
        String index,
        String input,
        String out,
        String model,
        Map<String, String> columns,
        String succession)
        implements Serializable {

    SharedJob {
        columns = new TreeMap<>(columns);
    }

    VerificationOrder order() throws IOException {
        Map<Target, String> targets = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            String title = columns.get(target.code());
            if (title != null) {
                targets.put(target, title);
            }
        }
        return new VerificationOrder(
                Path.of(index),
                Path.of(input),
                Path.of(out),
                ModelText.read(model).orElseThrow(),
                targets,
                1,
                succession.isEmpty()
                        ? CommuneSuccession.NONE
                        : CommuneSuccession.read(Path.of(succession)),
                ReportOrder.WITH_PARQUET);
    }

    /** Takes part in the job. */
    VerificationParts join(Path text, long firstLine) throws IOException {
        return VerificationParts.join(order(), new PlainTable.Text(text, firstLine));
    }
}
