package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sum of measures that count facts, some of them taken away: every formula comes down to one, so
 * that each of its numbers leads to cases.
 *
 * @param text the formula as the content writes it
 * @param terms at least one
 */
public record Formula(String text, List<Term> terms) {

    public Formula {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a formula has at least one term");
        }
    }

    /**
     * One measure of a formula.
     *
     * @param added whether it is added or taken away
     * @param measure what it counts
     */
    public record Term(boolean added, Measure measure) {

        Term times(boolean sign) {
            return new Term(added == sign, measure);
        }
    }

    /**
     * The sum; empty as soon as one of the measures is missing, for missing is not zero.
     *
     * @param counts the count of each measure
     */
    Optional<BigDecimal> sum(Function<Measure, Optional<BigDecimal>> counts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            Optional<BigDecimal> count = counts.apply(term.measure());
            if (count.isEmpty()) {
                return Optional.empty();
            }
            sum = term.added() ? sum.add(count.get()) : sum.subtract(count.get());
        }
        return Optional.of(sum);
    }
}
