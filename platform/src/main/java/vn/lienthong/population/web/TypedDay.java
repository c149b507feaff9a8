package vn.lienthong.population.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;

/**
 * Reads a day that may be left empty. Browsers send YEAR-MONTH-DAY, readers write DAY/MONTH/YEAR.
 */
final class TypedDay {

    private TypedDay() {}

    /**
     * The day; empty when nothing was typed, or when it is none: then {@code answer.day} or what is
     * wrong with the date is added at the field.
     */
    static Optional<LocalDate> read(String typed, String field, List<Violation> violations) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return switch (PartialDate.parse(typed)) {
            case Outcome.Accepted<PartialDate>(PartialDate date) -> {
                if (date.exact().isEmpty()) {
                    violations.add(Violation.of("answer.day").at(field));
                }
                yield date.exact();
            }
            case Outcome.Refused<PartialDate>(List<Violation> broken) -> {
                violations.add(broken.getFirst().at(field));
                yield Optional.empty();
            }
        };
    }
}
