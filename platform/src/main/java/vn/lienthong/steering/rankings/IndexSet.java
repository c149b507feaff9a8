package vn.lienthong.steering.rankings;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Period;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.steering.indicators.Indicator;

/**
 * Criteria with points, by which bodies are ranked during some years.
 *
 * @param id name of its folder; of a table over one indicator, the identifier of that
 * @param index the index of which it is the set of those years
 * @param law what ordained it, and from what it was transcribed; null for a single indicator
 * @param rule how bodies are put in order
 * @param criteria in the order of the content
 */
public record IndexSet(
        String id,
        String index,
        Bilingual name,
        BodyKind bodies,
        @Nullable Law law,
        Rule rule,
        List<Criterion> criteria) {

    /** Days after the end of a period on which the figures of an indicator are published. */
    private static final int PUBLISHED_AFTER = 5;

    public IndexSet {
        criteria = List.copyOf(criteria);
    }

    /**
     * What ordained a set.
     *
     * @param validity days on which it counts
     * @param source from what it was transcribed, and what was left out
     */
    public record Law(Period validity, LegalGround ground, Bilingual source) {}

    /**
     * How bodies are put in order.
     *
     * @param better whether more or less is better
     * @param decimals of points
     * @param breakBy criteria whose points decide among equals, the first first
     * @param rest how places are counted after those who remain equal
     * @param dataDue days after the end of a period; what is known later is late
     */
    public record Rule(
            Indicator.Direction better,
            int decimals,
            List<String> breakBy,
            Rest rest,
            int dataDue) {
        public Rule {
            breakBy = List.copyOf(breakBy);
        }
    }

    /** How places are counted after equals, who share the best one. */
    public enum Rest {
        /** 1, 2, 2, 4. */
        STANDARD,
        /** 1, 2, 2, 3. */
        DENSE
    }

    /** A table over a single indicator: its value is what is compared. */
    public static IndexSet of(Indicator indicator, BodyKind bodies) {
        var feed =
                new Feed(
                        indicator.id(),
                        indicator.measured().isPresent() ? Feed.Take.MEASURED : Feed.Take.REPORTED);
        return new IndexSet(
                indicator.id(),
                indicator.id(),
                indicator.words().name(),
                bodies,
                null,
                new Rule(indicator.direction(), 2, List.of(), Rest.STANDARD, PUBLISHED_AFTER),
                List.of(
                        new Criterion(
                                indicator.id(),
                                null,
                                indicator.words().name(),
                                BigDecimal.ZERO,
                                0,
                                new Criterion.Scoring(
                                        feed, new Criterion.Scale.AsItIs(), false, null),
                                null)));
    }

    /** Whether it is a table over a single indicator, which has no points. */
    public boolean isOfOneIndicator() {
        return law == null;
    }

    public Optional<Law> ordained() {
        return Optional.ofNullable(law);
    }

    /** Whether a criterion has parts that give its points. */
    public boolean hasParts(Criterion criterion) {
        return criteria.stream()
                .anyMatch(one -> one.parent().filter(criterion.code()::equals).isPresent());
    }

    /** Points at most. */
    public BigDecimal max() {
        return criteria.stream()
                .filter(one -> one.parent().isEmpty())
                .map(Criterion::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where all its values come from. */
    SequencedSet<Feed> feeds() {
        var feeds = new LinkedHashSet<Feed>();
        criteria.forEach(one -> one.scoring().ifPresent(scoring -> feeds.add(scoring.feed())));
        return feeds;
    }
}
