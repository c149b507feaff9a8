package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/** The indicators, read from {@code indicators/<id>/} of the content. Immutable and thread-safe. */
public final class Indicators {

    private static final String FILE = "indicator.yaml";

    private final Supplier<Book> book;

    private record Book(Map<String, Indicator> indicators, MeasureBook measures, int examples) {}

    private Indicators(Supplier<Book> book) {
        this.book = book;
    }

    /** Indicators that are read when somebody first asks; for content known to be right. */
    public static Indicators atFirstUse(ContentDirectory content) {
        return new Indicators(SingletonSupplier.of(() -> bookOf(content)));
    }

    /**
     * Reads the indicators and runs their examples.
     *
     * @throws ContentFault naming the line that makes no sense, or the example that comes out
     *     otherwise
     */
    public static Indicators read(ContentDirectory content) {
        Indicators indicators = atFirstUse(content);
        Objects.requireNonNull(indicators.book.get(), "indicators");
        return indicators;
    }

    /** All of them, by identifier. */
    public List<Indicator> all() {
        return List.copyOf(book.get().indicators().values());
    }

    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(book.get().indicators().get(id));
    }

    /** What a measure counts, in words. */
    public Optional<Bilingual> nameOfMeasure(String code) {
        return book.get().measures().name(code);
    }

    /** How many measures there are. */
    public int measures() {
        return book.get().measures().size();
    }

    /** How many examples were run. */
    public int examples() {
        return book.get().examples();
    }

    private static Book bookOf(ContentDirectory content) {
        MeasureBook measures = MeasureBook.read(content);
        var indicators = new LinkedHashMap<String, Indicator>();
        Set<String> published = published(content);
        int examples = 0;
        for (Path file : content.documents("indicators")) {
            if (!file.endsWith(FILE)) {
                continue;
            }
            ContentDocument document = content.document(file, content.schema("indicator"));
            Indicator indicator = indicator(document, measures, published);
            Path folder = Objects.requireNonNull(file.getParent(), "folder");
            if (!folder.endsWith(indicator.id())) {
                throw document.fault("/id", "is not the name of its folder: " + indicator.id());
            }
            indicators.put(indicator.id(), indicator);
            examples += run(document, indicator);
        }
        return new Book(indicators, measures, examples);
    }

    /** Codes of published figures, which may be named as the ground of a target. */
    private static Set<String> published(ContentDirectory content) {
        var codes = new HashSet<String>();
        for (Path file : content.documents("indicators/published")) {
            ContentDocument.parse(content.name(file), content.text(file))
                    .root()
                    .path("figures")
                    .forEach(figure -> codes.add(figure.path("code").asString("")));
        }
        return codes;
    }

    private static Indicator indicator(
            ContentDocument document, MeasureBook measures, Set<String> published) {
        JsonNode root = document.root();
        return new Indicator(
                root.path("id").asString(),
                new Indicator.Words(
                        document.text("/name"), document.text("/unit"), document.text("/reading")),
                Indicator.Direction.valueOf(root.path("direction").asString()),
                Indicator.Source.valueOf(root.path("source").asString()),
                root.has("numerator") ? method(document, measures) : null,
                dimensions(root),
                targets(document, published),
                grounds(document));
    }

    private static Indicator.Method method(ContentDocument document, MeasureBook measures) {
        JsonNode root = document.root();
        var method =
                new Indicator.Method(
                        measures.formula(document, "/numerator"),
                        root.has("denominator") ? measures.formula(document, "/denominator") : null,
                        root.path("factor").asInt(1),
                        Indicator.Counts.valueOf(root.path("counts").asString("WITHIN_PERIOD")));
        boolean onADay =
                method.measures().stream()
                        .anyMatch(
                                measure -> measure.counted().kind() == FactKind.TASKS_ON_SCHEDULE);
        if (onADay && method.counts() == Indicator.Counts.WITHIN_PERIOD) {
            throw document.fault(
                    "/numerator",
                    "says how things stand on a day, so that counts must be UNTIL_END");
        }
        return method;
    }

    private static Set<Indicator.Dimension> dimensions(JsonNode root) {
        Set<Indicator.Dimension> dimensions = EnumSet.noneOf(Indicator.Dimension.class);
        root.path("dimensions")
                .forEach(name -> dimensions.add(Indicator.Dimension.valueOf(name.asString())));
        return dimensions;
    }

    private static List<Indicator.Target> targets(ContentDocument document, Set<String> published) {
        var targets = new ArrayList<Indicator.Target>();
        for (int i = 0; i < document.root().path("targets").size(); i++) {
            String at = "/targets/" + i;
            JsonNode node = document.root().at(at);
            String figure = node.has("figure") ? node.path("figure").asString() : null;
            if (figure != null && !published.contains(figure)) {
                throw document.fault(at + "/figure", "names no published figure: " + figure);
            }
            targets.add(
                    new Indicator.Target(
                            document.day(at + (node.has("since") ? "/since" : "/by")),
                            node.has("since"),
                            node.path("value").decimalValue(),
                            node.has("ground") ? document.ground(at + "/ground") : null,
                            figure));
        }
        return targets;
    }

    private static List<LegalGround> grounds(ContentDocument document) {
        var grounds = new ArrayList<LegalGround>();
        for (int i = 0; i < document.root().path("grounds").size(); i++) {
            grounds.add(document.ground("/grounds/" + i));
        }
        return grounds;
    }

    /** Runs the examples of an indicator; tells how many there were. */
    private static int run(ContentDocument document, Indicator indicator) {
        Optional<Indicator.Method> method = indicator.measured();
        if (method.isEmpty()) {
            return 0;
        }
        Set<String> known =
                method.get().measures().stream().map(Measure::code).collect(Collectors.toSet());
        int examples = document.root().path("examples").size();
        for (int i = 0; i < examples; i++) {
            String at = "/examples/" + i;
            JsonNode example = document.root().at(at);
            for (String given : example.path("measures").propertyNames()) {
                if (!known.contains(given)) {
                    throw document.fault(
                            at + "/measures/" + given, "is no measure of this indicator: " + given);
                }
            }
            IndicatorValue value =
                    method.get().value(measure -> given(example.path("measures"), measure));
            if (!said(value).equals(wanted(example))) {
                throw document.fault(at, "comes out as " + said(value));
            }
        }
        return examples;
    }

    private static Optional<BigDecimal> given(JsonNode measures, Measure measure) {
        return measures.has(measure.code())
                ? Optional.of(measures.path(measure.code()).decimalValue())
                : Optional.empty();
    }

    private static String wanted(JsonNode example) {
        return example.has("value")
                ? plain(example.path("value").decimalValue())
                : example.path("notComputable").asString();
    }

    private static String said(IndicatorValue value) {
        return switch (value) {
            case IndicatorValue.Computed computed -> plain(computed.value());
            case IndicatorValue.NotComputable(IndicatorValue.Reason reason) -> reason.name();
        };
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
