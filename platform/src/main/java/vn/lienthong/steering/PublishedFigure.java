package vn.lienthong.steering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Bilingual;

/**
 * A figure as a report published it.
 *
 * @param code theme and name, such as {@code portal.online-dossier-share}
 * @param period as the report says it: a year, quarter ({@code 2022-Q1}), half-year, month or day
 * @param amount what was printed
 * @param kind what the amount says
 * @param words what it counts, where, in which unit and by whose report
 * @param moduleName part of the platform whose work it is about, null when it is about the world
 *     outside
 * @param measuredBy figure of the platform that counts the same, null when there is none
 */
public record PublishedFigure(
        String code,
        String period,
        Amount amount,
        Kind kind,
        Words words,
        @Nullable String moduleName,
        @Nullable MeasuredFigure measuredBy) {

    /** What a printed amount says. */
    public enum Kind {
        /** So much it was. */
        LEVEL,
        /** So much at most. */
        MAXIMUM,
        /** So much it shall be. */
        TARGET
    }

    /** A printed amount. */
    public sealed interface Amount {

        /** One number. */
        record One(BigDecimal value) implements Amount {}

        /** A part of a whole, such as 44 of 63. */
        record Share(BigDecimal part, BigDecimal whole) implements Amount {}

        /** Between two numbers, both included. */
        record Between(BigDecimal from, BigDecimal to) implements Amount {}

        /** Numbers that were printed side by side and belong together. */
        record Sum(List<BigDecimal> parts) implements Amount {
            public Sum {
                parts = List.copyOf(parts);
            }
        }
    }

    /**
     * The words about a figure.
     *
     * @param statement what it counts
     * @param scope where
     * @param unit in which unit
     * @param report who published it
     */
    public record Words(Bilingual statement, Bilingual scope, Bilingual unit, Bilingual report) {}

    /** Whether the platform counts it, could count it one day, or never will. */
    public enum State {
        MEASURED,
        NOT_YET,
        REPORTED_ONLY
    }

    public State state() {
        if (measuredBy != null) {
            return State.MEASURED;
        }
        return moduleName == null ? State.REPORTED_ONLY : State.NOT_YET;
    }

    /** The part of the code before the point. */
    public String theme() {
        return code.substring(0, code.indexOf('.'));
    }

    public Optional<String> module() {
        return Optional.ofNullable(moduleName);
    }

    public Optional<MeasuredFigure> measured() {
        return Optional.ofNullable(measuredBy);
    }
}
