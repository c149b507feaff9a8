package vn.lienthong.population;

import java.util.List;
import java.util.UUID;
import vn.lienthong.primitives.Violation;

/** What came of an order to register a civil act. */
public sealed interface ActOutcome {

    /**
     * The act stands in the register.
     *
     * @param actId the act
     * @param registerNumber number in the commune's register book, such as {@code 45/2026}
     */
    record Registered(UUID actId, String registerNumber) implements ActOutcome {}

    /**
     * Nothing was written.
     *
     * @param violations the broken rules, at least one
     */
    record Refused(List<Violation> violations) implements ActOutcome {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
