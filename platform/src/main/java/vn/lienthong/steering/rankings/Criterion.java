package vn.lienthong.steering.rankings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Bilingual;

/**
 * A line of an index set.
 *
 * @param code as the set numbers it
 * @param parentCode code of the criterion of which it is a part; null at the top
 * @param max points at most; of one with parts, their sum
 * @param components how many criteria below it are not transcribed
 * @param scored how it gets its points; null when it has parts or nothing feeds it
 * @param reason why nothing feeds it; null where none is given
 * @param rule how the document says that its points are computed; null where it is not known
 * @param origin from what it was transcribed; null where the set says it for all
 */
public record Criterion(
        String code,
        @Nullable String parentCode,
        Bilingual name,
        BigDecimal max,
        int components,
        @Nullable Scoring scored,
        @Nullable Bilingual reason,
        @Nullable Bilingual rule,
        @Nullable Bilingual origin) {

    /** A criterion of which no more is known than that it is there. */
    public Criterion(
            String code,
            @Nullable String parentCode,
            Bilingual name,
            BigDecimal max,
            int components,
            @Nullable Scoring scored,
            @Nullable Bilingual reason) {
        this(code, parentCode, name, max, components, scored, reason, null, null);
    }

    public Optional<String> parent() {
        return Optional.ofNullable(parentCode);
    }

    public Optional<Scoring> scoring() {
        return Optional.ofNullable(scored);
    }

    public Optional<Bilingual> unscored() {
        return Optional.ofNullable(reason);
    }

    /** How the document says that its points are computed. */
    public Optional<Bilingual> formula() {
        return Optional.ofNullable(rule);
    }

    /** From what it was transcribed. */
    public Optional<Bilingual> source() {
        return Optional.ofNullable(origin);
    }

    /**
     * How a criterion gets its points.
     *
     * @param fullIfNothing whether it gives all points when there was nothing to take a part of
     * @param note how the law is read here; null where it can be read in one way only
     */
    public record Scoring(Feed feed, Scale scale, boolean fullIfNothing, @Nullable Bilingual note) {

        public Optional<Bilingual> reading() {
            return Optional.ofNullable(note);
        }
    }

    /** Turns a value into points. */
    public sealed interface Scale {

        /**
         * Points grow evenly from one value to another, and no further.
         *
         * @param zeroAt value that gives none
         * @param fullAt value that gives all; below {@code zeroAt} where less is better
         */
        record Even(BigDecimal zeroAt, BigDecimal fullAt) implements Scale {
            public Even {
                if (zeroAt.compareTo(fullAt) == 0) {
                    throw new IllegalArgumentException("points cannot grow between equal values");
                }
            }
        }

        /** The value itself is what is compared. */
        record AsItIs() implements Scale {}
    }

    /** The points of a value, rounded half up. */
    BigDecimal points(Scale scale, BigDecimal value, int decimals) {
        return switch (scale) {
            case Scale.AsItIs() -> value;
            case Scale.Even(BigDecimal zeroAt, BigDecimal fullAt) -> {
                BigDecimal span = fullAt.subtract(zeroAt);
                BigDecimal way = value.subtract(zeroAt);
                if (span.signum() < 0) {
                    span = span.negate();
                    way = way.negate();
                }
                way = way.max(BigDecimal.ZERO).min(span);
                yield max.multiply(way).divide(span, decimals, RoundingMode.HALF_UP);
            }
        };
    }
}
