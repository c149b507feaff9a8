package vn.lienthong.linkage;

import java.util.Map;
import vn.lienthong.primitives.Violation;

/** A file that cannot be worked on, for a reason in the error catalogue. */
public final class LinkageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Violation violation;

    public LinkageFault(Violation violation) {
        super(violation.code());
        this.violation = violation;
    }

    public LinkageFault(String code, Map<String, String> arguments) {
        this(Violation.of(code, arguments));
    }

    /** The broken rule. */
    public Violation violation() {
        return violation;
    }
}
