package vn.lienthong.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Violation;

/** What came of an order to register a birth. */
public sealed interface BirthOutcome {

    /**
     * The child is in the register.
     *
     * @param actId the civil act
     * @param childId the new person
     * @param number the child's personal number
     * @param registerNumber number in the commune's register book, such as {@code 45/2026}
     * @param registeredOn day of registration
     */
    record Registered(
            UUID actId,
            UUID childId,
            PersonalNumber number,
            String registerNumber,
            LocalDate registeredOn)
            implements BirthOutcome {}

    /**
     * Nothing was written.
     *
     * @param violations the broken rules, at least one
     */
    record Refused(List<Violation> violations) implements BirthOutcome {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
