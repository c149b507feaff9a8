package vn.lienthong.steering;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * The figures that reports published, read from {@code indicators/} of the content. Immutable and
 * thread-safe.
 */
public final class PublishedFigures {

    private final Supplier<List<PublishedFigure>> figures;

    private PublishedFigures(Supplier<List<PublishedFigure>> figures) {
        this.figures = figures;
    }

    /**
     * Reads the figures.
     *
     * @throws ContentFault naming the line that makes no sense
     */
    public static PublishedFigures read(ContentDirectory content) {
        PublishedFigures figures = atFirstUse(content);
        Objects.requireNonNull(figures.figures.get(), "figures");
        return figures;
    }

    /** Figures that are read when somebody first looks; for content known to be right. */
    public static PublishedFigures atFirstUse(ContentDirectory content) {
        return new PublishedFigures(SingletonSupplier.of(() -> figuresOf(content)));
    }

    /** All figures, in the order of the content. */
    public List<PublishedFigure> all() {
        return figures.get();
    }

    private static List<PublishedFigure> figuresOf(ContentDirectory content) {
        var figures = new ArrayList<PublishedFigure>();
        var seen = new HashSet<String>();
        for (Path file : content.documents("indicators")) {
            ContentDocument document = content.document(file, content.schema("published-figures"));
            int count = document.root().path("figures").size();
            for (int i = 0; i < count; i++) {
                PublishedFigure figure = figure(document, "/figures/" + i);
                String series = figure.code() + " " + figure.period() + figure.words().scope();
                if (!seen.add(series)) {
                    throw document.fault("/figures/" + i, "stands here twice");
                }
                figures.add(figure);
            }
        }
        return List.copyOf(figures);
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
                optional(node.path("module")),
                node.path("measured").isMissingNode()
                        ? null
                        : MeasuredFigure.valueOf(node.path("measured").asString()));
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

    private static @Nullable String optional(JsonNode node) {
        return node.isMissingNode() ? null : node.asString();
    }
}
