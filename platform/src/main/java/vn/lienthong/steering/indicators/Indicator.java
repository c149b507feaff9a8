package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Bilingual;

/**
 * An indicator, as the content defines it.
 *
 * @param id theme and name, such as {@code portal.on-time-share}
 * @param words what it is called and how it is read
 * @param direction where better is
 * @param source who says it
 * @param method how it is measured; null when it is only reported
 * @param dimensions by what it is shown besides the period
 * @param targets what shall be reached, the earliest first
 * @param grounds the law about it
 */
public record Indicator(
        String id,
        Words words,
        Direction direction,
        Source source,
        @Nullable Method method,
        Set<Dimension> dimensions,
        List<Target> targets,
        List<LegalGround> grounds) {

    public Indicator {
        dimensions = Set.copyOf(dimensions);
        targets = targets.stream().sorted(Comparator.comparing(Target::day)).toList();
        grounds = List.copyOf(grounds);
    }

    /**
     * The words about an indicator.
     *
     * @param reading how to read it
     */
    public record Words(Bilingual name, Bilingual unit, Bilingual reading) {}

    /** Where better is. */
    public enum Direction {
        UP,
        DOWN
    }

    /** Who says what it is. */
    public enum Source {
        MEASURED,
        REPORTED,
        BOTH
    }

    /** By what an indicator is shown besides the period. */
    public enum Dimension {
        /** Province. */
        PLACE,
        /** Body of the State. */
        BODY
    }

    /** Which facts belong to a period. */
    public enum Counts {
        /** Those of its days. */
        WITHIN_PERIOD,
        /** All until its last day. */
        UNTIL_END
    }

    /**
     * How an indicator is measured.
     *
     * @param numerator what is counted
     * @param whole what it is divided by; null for a plain count
     * @param factor what the quotient is multiplied by: 100 for a percentage
     * @param counts which facts belong to a period
     */
    public record Method(Formula numerator, @Nullable Formula whole, int factor, Counts counts) {

        public Optional<Formula> denominator() {
            return Optional.ofNullable(whole);
        }

        /** All its measures, once each. */
        public List<Measure> measures() {
            var terms = new ArrayList<>(numerator.terms());
            if (whole != null) {
                terms.addAll(whole.terms());
            }
            return terms.stream().map(Formula.Term::measure).distinct().toList();
        }

        /**
         * What comes of counts.
         *
         * @param count the count of each measure; empty where it was not measured
         */
        IndicatorValue value(Function<Measure, Optional<BigDecimal>> count) {
            return whole == null
                    ? IndicatorValue.of(numerator.sum(count), factor)
                    : IndicatorValue.of(numerator.sum(count), whole.sum(count), factor);
        }
    }

    /**
     * What shall be reached.
     *
     * @param day the day by which; of a standing one the first day on which it holds
     * @param standing whether it holds at all times since
     * @param value how much
     * @param law what says so; null where only a report does
     * @param figure code of the published figure that says so; null where the law does
     */
    public record Target(
            LocalDate day,
            boolean standing,
            BigDecimal value,
            @Nullable LegalGround law,
            @Nullable String figure) {}

    /** How it is measured; empty when it is only reported. */
    public Optional<Method> measured() {
        return Optional.ofNullable(method);
    }

    /** Whether bodies report it. */
    public boolean isReported() {
        return source != Source.MEASURED;
    }

    /**
     * The target that counts on a day: the next one, or a standing one, or the last that was to be
     * reached.
     */
    public Optional<Target> target(LocalDate day) {
        List<Target> dated = targets.stream().filter(target -> !target.standing()).toList();
        return dated.stream()
                .filter(target -> !target.day().isBefore(day))
                .findFirst()
                .or(() ->
                        targets.stream()
                                .filter(Target::standing)
                                .filter(target -> !target.day().isAfter(day))
                                .reduce((_, later) -> later))
                .or(() -> dated.isEmpty() ? Optional.empty() : Optional.of(dated.getLast()));
    }

    /** Whether a value is at the target or on its better side. */
    public boolean reaches(BigDecimal value, Target target) {
        int compared = value.compareTo(target.value());
        return direction == Direction.UP ? compared >= 0 : compared <= 0;
    }
}
