package vn.lienthong.steering.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a report is made of, frozen: its figures, its text, and what stands around it. The same
 * snapshot makes the same bytes, whatever has become known or was changed since.
 *
 * @param template identifier of the template
 * @param period code of the period
 * @param periodWords the period in words
 * @param page what stands around the text
 * @param issue under which number and on which day
 * @param names words with digits in them that are no figures
 * @param figures those that the report uses, by serial number from 1
 * @param sections its text
 * @param missing figures of the template that have no value in the period, in words
 * @param annexes what is said of each province; none in reports that have no such annexes
 */
public record Snapshot(
        String template,
        String period,
        String periodWords,
        OfficialPage page,
        Issue issue,
        List<String> names,
        List<Figure> figures,
        List<Section> sections,
        List<String> missing,
        List<Annex> annexes) {

    public Snapshot {
        names = List.copyOf(names);
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
        missing = List.copyOf(missing);
        // Snapshots from before there were annexes do not name them.
        annexes = List.copyOf(Objects.requireNonNullElse(annexes, List.of()));
    }

    /**
     * What is said of a province.
     *
     * @param code its code on the last day of the period
     * @param lines one an indicator
     */
    public record Annex(String code, String name, List<Line> lines) {
        public Annex {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An indicator in a province.
     *
     * @param indicator its identifier
     * @param numbers in plain digits with a decimal point, by what they are; empty where there is
     *     none
     * @param query the formula by which it was counted
     * @param note why there is no value; empty where there is one
     */
    public record Line(
            String indicator,
            String name,
            Map<String, String> numbers,
            String unit,
            String query,
            String note) {

        /** In the period. */
        static final String VALUE = "value";

        /** In the period with which it is compared. */
        static final String BEFORE = "before";

        static final String NUMERATOR = "numerator";
        static final String DENOMINATOR = "denominator";

        public Line {
            numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        }
    }

    /**
     * Under which number and on which day a report goes out.
     *
     * @param number empty where it is given one later, by hand
     * @param at when the figures were frozen
     * @param dayWords the day of it as it stands beside the place
     */
    public record Issue(String number, Instant at, String dayWords) {}

    /**
     * A figure.
     *
     * @param serial from 1, in the order of the text
     * @param id its name in the template
     * @param about what it counts, of whom and when
     * @param parts what the text may say of it: with its unit under the empty name, and each of its
     *     numbers
     * @param size how much it is, for charts and comparisons; percent for a part of a whole
     * @param unit in which unit
     * @param evidence where it comes from
     */
    public record Figure(
            int serial,
            String id,
            About about,
            Map<String, String> parts,
            BigDecimal size,
            String unit,
            Evidence evidence) {
        public Figure {
            parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        }

        /** With its unit. */
        public String words() {
            return parts.getOrDefault("", "");
        }

        Figure numbered(int number) {
            return new Figure(number, id, about, parts, size, unit, evidence);
        }
    }

    /**
     * What a figure counts.
     *
     * @param scope of whom; empty for everybody
     * @param period in words
     */
    public record About(String statement, String scope, String period) {}

    /**
     * Where a figure comes from.
     *
     * @param code code of the published figure or indicator
     * @param source the report that published it, or how it was counted
     * @param query the formula by which it was counted; empty for a published figure
     * @param numerator what was counted; empty where it is not known
     * @param denominator of how many; empty where there is none
     * @param publishedOn when it was published, in words; empty where nobody read the day
     * @param note what does not fit; empty where everything does
     */
    public record Evidence(
            String code,
            String source,
            String query,
            String numerator,
            String denominator,
            String publishedOn,
            String note) {}

    /**
     * A part of the text.
     *
     * @param heading what it is about
     */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A paragraph, table or chart.
     *
     * @param key by which edited words are kept
     * @param words the paragraph or the caption, with references to figures
     * @param figures names of the figures of a table or chart
     */
    public record Block(String key, ReportTemplate.Kind kind, String words, List<String> figures) {
        public Block {
            figures = List.copyOf(figures);
        }
    }

    /** A figure by its name in the template. */
    public Optional<Figure> figure(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /** A block by its key. */
    public Optional<Block> block(String key) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.key().equals(key))
                .findFirst();
    }

    /** The text of a reference; null where the snapshot has none. */
    @Nullable String said(Prose.Piece.Reference reference) {
        if (reference.isPeriod()) {
            return periodWords;
        }
        return figure(reference.figure())
                .map(figure -> figure.parts().get(reference.part()))
                .orElse(null);
    }
}
