package vn.lienthong.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param print what else was printed with it
 * @param moduleName part of the platform whose work it is about, null when it is about the world
 *     outside
 * @param of the indicator of which it is a value
 * @param missing which part of its module is missing, null where it is measured, or the whole
 *     module is not there
 * @param origin by which names the content knows where it comes from
 */
public record PublishedFigure(
        String code,
        String period,
        Amount amount,
        Kind kind,
        Words words,
        Print print,
        @Nullable String moduleName,
        Link of,
        @Nullable Bilingual missing,
        Origin origin) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

            /** What they make. */
            public BigDecimal total() {
                return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
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

    /**
     * What was printed beside an amount.
     *
     * @param total the sum of the parts; null where none was printed
     * @param remaining what the report calls not done; null where it says nothing of it
     * @param percent the percentage; null where none was printed
     * @param note what does not fit together; null where everything does
     * @param also further numbers that stand in its statement, by name
     */
    public record Print(
            @Nullable BigDecimal total,
            @Nullable BigDecimal remaining,
            @Nullable BigDecimal percent,
            @Nullable Bilingual note,
            Map<String, BigDecimal> also) {
        public Print {
            also = Map.copyOf(also);
        }
    }

    /**
     * By which names the content knows where a figure comes from.
     *
     * @param scope of what, such as {@code nation}
     * @param report the report that published it
     * @param reportPeriod the period of that report
     * @param publishedOn the day of that report; null where nobody read it
     */
    public record Origin(
            String scope, String report, String reportPeriod, @Nullable LocalDate publishedOn) {}

    /**
     * Of what a figure is a value.
     *
     * @param indicator identifier of the indicator; the code of the figure where none is defined
     * @param measured whether the platform counts the same
     */
    public record Link(String indicator, boolean measured) {}

    /** Whether the platform counts it, could count it one day, or never will. */
    public enum State {
        MEASURED,
        NOT_YET,
        REPORTED_ONLY
    }

    public State state() {
        if (of.measured()) {
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

    /** Which part of its module is missing, so that it is not measured yet. */
    public Optional<Bilingual> lacks() {
        return Optional.ofNullable(missing);
    }

    /** What does not fit together in print. */
    public Optional<Bilingual> note() {
        return Optional.ofNullable(print.note());
    }

    /** The percentage that its numbers make; empty where it is no part of a whole. */
    public Optional<BigDecimal> percent() {
        return amount instanceof Amount.Share(BigDecimal part, BigDecimal whole)
                        && whole.signum() > 0
                ? Optional.of(
                        part.multiply(HUNDRED).divide(whole, Share.DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
