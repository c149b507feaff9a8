package vn.lienthong.steering.reports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.steering.indicators.ReportingPeriod;

/**
 * A periodic report before its figures are known. Its text is Vietnamese, the language of official
 * documents; numbers stand in it as references to figures only.
 *
 * @param id name of its folder in the content
 * @param name what it is called
 * @param rhythm for which periods it is written
 * @param page what an official document has around its text
 * @param names words with digits in them that are no figures
 * @param figures the figures that its text may refer to, by the name it has for them
 * @param sections its text
 * @param annexes identifiers of the indicators that every province's annex has; none for no annexes
 */
public record ReportTemplate(
        String id,
        Bilingual name,
        Rhythm rhythm,
        OfficialPage page,
        List<String> names,
        Map<String, Source> figures,
        List<Section> sections,
        List<String> annexes) {

    public ReportTemplate {
        names = List.copyOf(names);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        sections = List.copyOf(sections);
        annexes = List.copyOf(annexes);
    }

    /** With what a figure is compared. */
    public enum Comparison {
        /** The period of the same length just before. */
        PERIOD_BEFORE,
        /** The same period a year earlier. */
        YEAR_BEFORE
    }

    /**
     * When a report is written.
     *
     * @param lengths of which periods, at least one
     * @param comparedWith what "increased" and "fell" mean
     */
    public record Rhythm(List<ReportingPeriod.Length> lengths, Comparison comparedWith) {
        public Rhythm {
            lengths = List.copyOf(lengths);
        }

        /** Whether reports of such periods are written. */
        public boolean includes(ReportingPeriod period) {
            return lengths.contains(period.length());
        }

        /** The period with which one is compared. */
        ReportingPeriod before(ReportingPeriod period) {
            return switch (comparedWith) {
                case PERIOD_BEFORE -> period.previous();
                case YEAR_BEFORE -> period.yearBefore();
            };
        }
    }

    /** Where a figure comes from. */
    public sealed interface Source {

        /**
         * A figure as a report published it.
         *
         * @param code its code
         * @param scope of what, as the content names it
         */
        record Published(String code, String scope) implements Source {}

        /**
         * An indicator that the platform counts.
         *
         * @param indicator its identifier
         */
        record Measured(String indicator) implements Source {}
    }

    /** On what it depends whether a block stands in the report. */
    public enum When {
        INCREASED,
        FELL,
        UNCHANGED,
        MISSING
    }

    /**
     * A condition on a figure.
     *
     * @param figure its name in the template
     */
    public record Condition(When when, String figure) {}

    /**
     * A part of the report.
     *
     * @param blocks at least one
     */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What kind of block. */
    public enum Kind {
        TEXT,
        TABLE,
        CHART
    }

    /**
     * A paragraph, table or chart.
     *
     * @param words the paragraph, or the caption; may refer to figures
     * @param figures the rows of a table or the bars of a chart; none for a paragraph
     * @param only when it stands in the report; null for always
     */
    public record Block(Kind kind, String words, List<String> figures, @Nullable Condition only) {
        public Block {
            figures = List.copyOf(figures);
        }

        Optional<Condition> condition() {
            return Optional.ofNullable(only);
        }
    }
}
