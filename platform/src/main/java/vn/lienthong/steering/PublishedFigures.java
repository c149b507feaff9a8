package vn.lienthong.steering;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.Language;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.Indicators;

/**
 * The figures that reports published, read from {@code indicators/} of the content. Immutable and
 * thread-safe.
 */
public final class PublishedFigures {

    private static final String FOLDER = "indicators/published";

    private final Supplier<List<Collection>> collections;

    private PublishedFigures(Supplier<List<Collection>> collections) {
        this.collections = collections;
    }

    /**
     * Figures that belong together.
     *
     * @param id name of its file
     * @param title of which reports
     * @param figures in the order of the content
     */
    public record Collection(String id, Bilingual title, List<PublishedFigure> figures) {
        public Collection {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Reads the figures.
     *
     * @throws ContentFault naming the line that makes no sense
     */
    public static PublishedFigures read(ContentDirectory content) {
        PublishedFigures figures = atFirstUse(content);
        Objects.requireNonNull(figures.collections.get(), "figures");
        return figures;
    }

    /** Figures that are read when somebody first looks; for content known to be right. */
    public static PublishedFigures atFirstUse(ContentDirectory content) {
        return new PublishedFigures(SingletonSupplier.of(() -> collectionsOf(content)));
    }

    /** All figures, in the order of the content. */
    public List<PublishedFigure> all() {
        return collections().stream().flatMap(collection -> collection.figures().stream()).toList();
    }

    /** What was published together, file by file. */
    public List<Collection> collections() {
        return collections.get();
    }

    /** Values of an indicator, in the order of the content. */
    public List<PublishedFigure> ofIndicator(String id) {
        return all().stream().filter(figure -> figure.of().indicator().equals(id)).toList();
    }

    private static List<Collection> collectionsOf(ContentDirectory content) {
        var collections = new ArrayList<Collection>();
        var seen = new HashSet<String>();
        var indicators = Indicators.atFirstUse(content);
        for (Path file : content.documents(FOLDER)) {
            ContentDocument document = content.document(file, content.schema("published-figures"));
            var figures = new ArrayList<PublishedFigure>();
            int count = document.root().path("figures").size();
            for (int i = 0; i < count; i++) {
                PublishedFigure figure = figure(document, "/figures/" + i);
                String series = figure.code() + " " + figure.period() + figure.words().scope();
                if (!seen.add(series)) {
                    throw document.fault("/figures/" + i, "stands here twice");
                }
                checkSums(document, "/figures/" + i, figure);
                checkLink(document, "/figures/" + i, figure, indicators);
                checkQuoted(document, "/figures/" + i, figure);
                figures.add(figure);
            }
            collections.add(new Collection(id(file), document.text("/title"), figures));
        }
        return List.copyOf(collections);
    }

    private static String id(Path file) {
        String name = Objects.requireNonNull(file.getFileName(), "file").toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static void checkLink(
            ContentDocument document, String at, PublishedFigure figure, Indicators indicators) {
        String id = figure.of().indicator();
        Optional<Indicator> indicator = indicators.find(id);
        if (document.root().at(at).has("indicator") && indicator.isEmpty()) {
            throw document.fault(at + "/indicator", "names no indicator: " + id);
        }
        if (figure.of().measured() && indicator.flatMap(Indicator::measured).isEmpty()) {
            throw document.fault(at + "/measured", "is not so: nothing measures " + id);
        }
    }

    /** Printed numbers that do not fit together are kept, and a note must say so. */
    private static void checkSums(ContentDocument document, String at, PublishedFigure figure) {
        if (figure.note().isPresent()) {
            return;
        }
        PublishedFigure.Print print = figure.print();
        BigDecimal printed = print.percent();
        Optional<BigDecimal> percent = figure.percent();
        if (printed != null && percent.filter(made -> made.compareTo(printed) == 0).isEmpty()) {
            throw document.fault(
                    at + "/printedPercent",
                    "is not what the numbers make, "
                            + percent.map(BigDecimal::toPlainString).orElse("nothing")
                            + ": a note must say so");
        }
        BigDecimal remaining = print.remaining();
        if (remaining != null
                && figure.amount()
                        instanceof PublishedFigure.Amount.Share(BigDecimal part, BigDecimal whole)
                && part.add(remaining).compareTo(whole) != 0) {
            throw document.fault(
                    at + "/remaining",
                    "makes "
                            + part.add(remaining).toPlainString()
                            + " with the value, not the whole: a note must say so");
        }
        BigDecimal total = print.total();
        if (total != null
                && figure.amount() instanceof PublishedFigure.Amount.Sum sum
                && sum.total().compareTo(total) != 0) {
            throw document.fault(
                    at + "/total",
                    "is not the sum of the parts, "
                            + sum.total().toPlainString()
                            + ": a note must say so");
        }
    }

    private static PublishedFigure figure(ContentDocument document, String at) {
        JsonNode node = document.root().at(at);
        return new PublishedFigure(
                node.path("code").asString(),
                node.path("period").asString(),
                amount(node),
                PublishedFigure.Kind.valueOf(node.path("kind").asString("LEVEL")),
                new PublishedFigure.Words(
                        text(node),
                        named(document, at, "scope"),
                        named(document, at, "unit"),
                        named(document, at, "report")),
                new PublishedFigure.Print(
                        number(node.path("total")),
                        number(node.path("remaining")),
                        number(node.path("printedPercent")),
                        node.has("note") ? text(node.path("note")) : null,
                        also(node)),
                optional(node.path("module")),
                new PublishedFigure.Link(
                        node.path("indicator").asString(node.path("code").asString()),
                        node.path("measured").asBoolean(false)),
                node.has("lacks") ? text(node.path("lacks")) : null,
                origin(document, node));
    }

    private static PublishedFigure.Origin origin(ContentDocument document, JsonNode node) {
        String report = node.path("report").asString();
        String at = "/reports/" + report;
        return new PublishedFigure.Origin(
                node.path("scope").asString(),
                report,
                document.root().at(at).path("period").asString(),
                document.root().at(at).has("publishedOn")
                        ? document.day(at + "/publishedOn")
                        : null);
    }

    private static Map<String, BigDecimal> also(JsonNode node) {
        var also = new HashMap<String, BigDecimal>();
        node.path("also")
                .properties()
                .forEach(one -> also.put(one.getKey(), one.getValue().decimalValue()));
        return also;
    }

    /** A number that is said to stand in the statement stands there. */
    private static void checkQuoted(ContentDocument document, String at, PublishedFigure figure) {
        String statement = " " + figure.words().statement().vi() + " ";
        figure.print()
                .also()
                .forEach((name, number) -> {
                    String printed = vietnamese(number);
                    if (!statement.matches(".*[^0-9.,]" + Pattern.quote(printed) + "[^0-9].*")) {
                        throw document.fault(
                                at + "/also/" + name, "is not in the statement: " + printed);
                    }
                });
    }

    private static String vietnamese(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Language.VIETNAMESE.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static PublishedFigure.Amount amount(JsonNode node) {
        if (node.has("parts")) {
            var parts = new ArrayList<BigDecimal>();
            node.path("parts").forEach(part -> parts.add(part.decimalValue()));
            return new PublishedFigure.Amount.Sum(parts);
        }
        BigDecimal value = node.path("value").decimalValue();
        if (node.has("whole")) {
            return new PublishedFigure.Amount.Share(value, node.path("whole").decimalValue());
        }
        return node.has("upTo")
                ? new PublishedFigure.Amount.Between(value, node.path("upTo").decimalValue())
                : new PublishedFigure.Amount.One(value);
    }

    /** What the list of scopes, units or reports says of the one that a figure names. */
    private static Bilingual named(ContentDocument document, String at, String kind) {
        String name = document.root().at(at).path(kind).asString();
        JsonNode found = document.root().path(kind + "s").path(name);
        if (found.isMissingNode()) {
            throw document.fault(at + "/" + kind, "names none of the " + kind + "s: " + name);
        }
        return text(found);
    }

    private static Bilingual text(JsonNode node) {
        return new Bilingual(node.path("vi").asString(), node.path("en").asString());
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isMissingNode() ? null : node.decimalValue();
    }

    private static @Nullable String optional(JsonNode node) {
        return node.isMissingNode() ? null : node.asString();
    }
}
