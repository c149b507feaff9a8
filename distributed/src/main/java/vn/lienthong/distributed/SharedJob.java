package vn.lienthong.distributed;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.verify.InputForm;
import vn.lienthong.linkage.verify.MemoryLimit;
import vn.lienthong.linkage.verify.ReportOrder;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.linkage.verify.VerificationOrder;
import vn.lienthong.linkage.verify.VerificationParts;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * A verification as it travels to the machines that take part; its paths are the same on all of
 * them.
 *
 * @param model the model as text
 * @param columns titles by the code of their target
 * @param succession file of what became of communes; empty for none
 * @param asked what else was asked for
 */
record SharedJob(
        String index,
        String input,
        String out,
        String model,
        Map<String, String> columns,
        String succession,
        Asked asked)
        implements Serializable {

    /**
     * What else was asked for, as for one machine.
     *
     * @param delimiter as somebody wrote it; empty when it is to be found out
     * @param encoding of the file or its names; empty when it is to be found out
     * @param supplier who the file comes from
     * @param earlier earlier reports of the supplier
     * @param labels file of the truth of some lines; empty for none
     */
    record Asked(
            String delimiter, String encoding, String supplier, List<String> earlier, String labels)
            implements Serializable {

        static final Asked NOTHING = new Asked("", "", "", List.of(), "");

        Asked {
            earlier = new ArrayList<>(earlier);
        }

        InputForm form() {
            return InputForm.of(said(delimiter), said(encoding));
        }

        ReportOrder report() {
            return new ReportOrder(
                    true,
                    supplier,
                    earlier.stream().map(Path::of).toList(),
                    said(labels).map(Path::of));
        }

        private static Optional<String> said(String text) {
            return Optional.of(text).filter(given -> !given.isEmpty());
        }
    }

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
                weights(),
                targets,
                1,
                succession.isEmpty()
                        ? CommuneSuccession.NONE
                        : CommuneSuccession.read(Path.of(succession)),
                asked.report(),
                asked.form(),
                MemoryLimit.NONE);
    }

    private Model weights() {
        return switch (ModelText.read(model)) {
            case Outcome.Accepted<Model>(Model read) -> read;
            case Outcome.Refused<Model>(List<Violation> violations) ->
                    throw new LinkageFault(violations.getFirst());
        };
    }

    /** Takes part in the job. */
    VerificationParts join(Path text, long firstLine) throws IOException {
        return VerificationParts.join(order(), new PlainTable.Text(text, firstLine));
    }
}
