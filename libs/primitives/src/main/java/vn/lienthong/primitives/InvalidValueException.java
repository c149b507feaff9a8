package vn.lienthong.primitives;

/**
 * Code handed a value that breaks a rule to a constructor: a defect of the caller, unlike a {@link
 * Outcome.Refused refusal}, which answers somebody outside.
 *
 * <p>The message names the rule, never the value.
 */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    public InvalidValueException(Violation violation) {
        super(violation.code());
        this.violation = violation;
    }

    /** The broken rule. */
    public Violation violation() {
        return violation;
    }
}
