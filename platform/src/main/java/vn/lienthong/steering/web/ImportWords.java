package vn.lienthong.steering.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Frame;

/** Says what is wrong with a row of a spreadsheet, field by field. */
public final class ImportWords {

    private ImportWords() {}

    /** All that is wrong, in one line. */
    public static String reasons(Frame frame, List<Violation> violations) {
        return violations.stream()
                .map(violation -> reason(frame, violation))
                .collect(Collectors.joining(" "));
    }

    private static String reason(Frame frame, Violation violation) {
        return violation.field().isEmpty()
                ? frame.error(violation)
                : frame.t("task-field." + violation.field()) + ": " + frame.error(violation);
    }
}
