package vn.lienthong.steering.obstacles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;

/** Reads what was typed of an obstacle, field by field. Used by one thread. */
final class ObstacleReader {

    static final int WORDS_MIN = 10;
    static final int WORDS_MAX = 2_000;

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    /** A day that is not after today. */
    Optional<LocalDate> since(String typed, LocalDate today) {
        Optional<LocalDate> day =
                switch (PartialDate.parse(typed)) {
                    case Outcome.Accepted<PartialDate>(PartialDate date) -> date.exact();
                    case Outcome.Refused<PartialDate> ignored -> Optional.empty();
                };
        if (day.isEmpty() || day.get().isAfter(today)) {
            violations.add(Violation.of("obstacle.since").at("since"));
        }
        return day;
    }

    String words(String typed, String field) {
        String words = typed.strip();
        if (words.length() < WORDS_MIN || words.length() > WORDS_MAX) {
            violations.add(
                    Violation.of(
                                    "obstacle.words",
                                    Map.of("least", "" + WORDS_MIN, "most", "" + WORDS_MAX))
                            .at(field));
        }
        return words;
    }

    Optional<Cause> cause(String typed) {
        for (Cause cause : Cause.values()) {
            if (cause.name().equals(typed)) {
                return Optional.of(cause);
            }
        }
        violations.add(Violation.of("obstacle.cause").at("cause"));
        return Optional.empty();
    }

    boolean outside(String typed) {
        if (!typed.equals("true") && !typed.equals("false")) {
            violations.add(Violation.of("obstacle.outside").at("outside"));
        }
        return typed.equals("true");
    }

    Optional<AgencyCode> answering(String typed) {
        return switch (AgencyCode.parse(typed)) {
            case Outcome.Accepted<AgencyCode>(AgencyCode code) -> Optional.of(code);
            case Outcome.Refused<AgencyCode>(List<Violation> wrong) -> {
                wrong.forEach(one -> violations.add(one.at("answering")));
                yield Optional.empty();
            }
        };
    }
}
