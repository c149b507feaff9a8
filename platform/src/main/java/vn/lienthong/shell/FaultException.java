package vn.lienthong.shell;

import java.util.List;
import java.util.Map;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * A request that ends here, for a reason in the error catalogue.
 *
 * <p>Mapped once, by {@code shell.web}, to problem+json or to a page. The message holds codes only,
 * so that it may be logged.
 */
public final class FaultException extends RuntimeException {

    /** Argument of a violation that says after how many seconds it is worth asking again. */
    public static final String RETRY_AFTER = "retryAfter";

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public FaultException(List<Violation> violations) {
        super(String.join(", ", violations.stream().map(Violation::code).toList()));
        this.violations = List.copyOf(violations);
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a fault names at least one broken rule");
        }
    }

    public FaultException(String code, Map<String, String> arguments) {
        this(List.of(Violation.of(code, arguments)));
    }

    public FaultException(String code) {
        this(code, Map.of());
    }

    /** The value of an outcome, or the fault that its refusal is. */
    public static <T> T require(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Violation> violations) ->
                    throw new FaultException(violations);
        };
    }

    /** The broken rules, at least one. */
    public List<Violation> violations() {
        return violations;
    }
}
