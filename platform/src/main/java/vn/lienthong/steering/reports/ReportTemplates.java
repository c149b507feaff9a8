package vn.lienthong.steering.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.reports.ReportTemplate.Source;

/** The templates of reports, read from {@code reports/<id>/} of the content. Immutable. */
public final class ReportTemplates {

    private static final String FILE = "template.yaml";

    private final Supplier<Map<String, ReportTemplate>> templates;

    private ReportTemplates(Supplier<Map<String, ReportTemplate>> templates) {
        this.templates = templates;
    }

    /**
     * Reads the templates.
     *
     * @throws ContentFault naming the line of a figure that nobody knows, of a number that was
     *     typed, or of anything else that makes no sense
     */
    public static ReportTemplates read(
            ContentDirectory content, PublishedFigures published, Indicators indicators) {
        ReportTemplates templates = atFirstUse(content, published, indicators);
        Objects.requireNonNull(templates.templates.get(), "templates");
        return templates;
    }

    /** Templates that are read when somebody first asks; for content known to be right. */
    public static ReportTemplates atFirstUse(
            ContentDirectory content, PublishedFigures published, Indicators indicators) {
        return new ReportTemplates(
                SingletonSupplier.of(() -> templatesOf(content, published, indicators)));
    }

    private static Map<String, ReportTemplate> templatesOf(
            ContentDirectory content, PublishedFigures published, Indicators indicators) {
        var templates = new LinkedHashMap<String, ReportTemplate>();
        for (Path file : content.documents("reports")) {
            if (!file.endsWith(FILE)) {
                continue;
            }
            ContentDocument document = content.document(file, content.schema("report-template"));
            ReportTemplate template = new Reading(document, published, indicators).template();
            Path folder = Objects.requireNonNull(file.getParent(), "folder");
            if (!folder.endsWith(template.id())) {
                throw document.fault("/id", "is not the name of its folder: " + template.id());
            }
            templates.put(template.id(), template);
        }
        return Map.copyOf(templates);
    }

    /** All of them, by identifier. */
    public List<ReportTemplate> all() {
        return new TreeMap<>(templates.get()).values().stream().toList();
    }

    public Optional<ReportTemplate> find(String id) {
        return Optional.ofNullable(templates.get().get(id));
    }

    /** Reads one file. Used by one thread. */
    private record Reading(
            ContentDocument document, PublishedFigures published, Indicators indicators) {

        ReportTemplate template() {
            JsonNode root = document.root();
            Map<String, Source> figures = figures();
            var template =
                    new ReportTemplate(
                            root.path("id").asString(),
                            document.text("/name"),
                            new ReportTemplate.Rhythm(
                                    strings("/periods").stream()
                                            .map(ReportingPeriod.Length::valueOf)
                                            .toList(),
                                    ReportTemplate.Comparison.valueOf(
                                            root.path("comparedWith").asString())),
                            page(root.path("document")),
                            strings("/names"),
                            figures,
                            sections(),
                            annexes());
            check(template);
            return template;
        }

        private OfficialPage page(JsonNode page) {
            return new OfficialPage(
                    page.path("mark").asString(""),
                    page.path("above").asString(),
                    page.path("issuer").asString(),
                    page.path("symbol").asString(),
                    page.path("place").asString(),
                    page.path("title").asString(),
                    page.path("opening").asString(),
                    page.path("closing").asString(""),
                    strings("/document/addressees"),
                    new OfficialPage.Signer(
                            page.path("signer").path("authority").asString(),
                            page.path("signer").path("position").asString()));
        }

        private Map<String, Source> figures() {
            var figures = new LinkedHashMap<String, Source>();
            document.root()
                    .path("figures")
                    .properties()
                    .forEach(figure -> {
                        String at = "/figures/" + figure.getKey();
                        figures.put(figure.getKey(), source(at, figure.getValue()));
                    });
            if (figures.containsKey(Prose.PERIOD)) {
                throw document.fault("/figures/period", "is the name of the period of the report");
            }
            return figures;
        }

        private List<String> annexes() {
            List<String> annexes = strings("/annexes");
            for (int i = 0; i < annexes.size(); i++) {
                boolean byProvince =
                        indicators
                                .find(annexes.get(i))
                                .filter(indicator -> indicator.measured().isPresent())
                                .filter(indicator ->
                                        indicator.dimensions().contains(Indicator.Dimension.PLACE))
                                .isPresent();
                if (!byProvince) {
                    throw document.fault(
                            "/annexes/" + i,
                            "names no indicator that is measured by province: " + annexes.get(i));
                }
            }
            if (!annexes.isEmpty()
                    && strings("/periods").contains(ReportingPeriod.Length.WEEK.name())) {
                throw document.fault("/annexes", "cannot be of weeks: provinces count by month");
            }
            return annexes;
        }

        private Source source(String at, JsonNode node) {
            if (node.has("measured")) {
                String id = node.path("measured").asString();
                if (indicators.find(id).flatMap(Indicator::measured).isEmpty()) {
                    throw document.fault(at + "/measured", "names no measured indicator: " + id);
                }
                return new Source.Measured(id);
            }
            var source =
                    new Source.Published(
                            node.path("published").asString(), node.path("scope").asString());
            if (published.all().stream().noneMatch(figure -> isOf(figure, source))) {
                throw document.fault(
                        at,
                        "names no published figure: " + source.code() + " of " + source.scope());
            }
            return source;
        }

        private List<ReportTemplate.Section> sections() {
            var sections = new ArrayList<ReportTemplate.Section>();
            for (int i = 0; i < document.root().path("sections").size(); i++) {
                String at = "/sections/" + i;
                var blocks = new ArrayList<ReportTemplate.Block>();
                for (int j = 0; j < document.root().at(at + "/blocks").size(); j++) {
                    blocks.add(block(at + "/blocks/" + j));
                }
                sections.add(
                        new ReportTemplate.Section(
                                document.root().at(at + "/heading").asString(), blocks));
            }
            return sections;
        }

        private ReportTemplate.Block block(String at) {
            JsonNode node = document.root().at(at);
            ReportTemplate.Condition only =
                    node.path("when").properties().stream()
                            .map(when ->
                                    new ReportTemplate.Condition(
                                            ReportTemplate.When.valueOf(
                                                    when.getKey().toUpperCase(Locale.ROOT)),
                                            when.getValue().asString()))
                            .findFirst()
                            .orElse(null);
            for (ReportTemplate.Kind kind :
                    List.of(ReportTemplate.Kind.TABLE, ReportTemplate.Kind.CHART)) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                if (node.has(name)) {
                    return new ReportTemplate.Block(
                            kind,
                            node.path("caption").asString(""),
                            strings(at + "/" + name),
                            only);
                }
            }
            return new ReportTemplate.Block(
                    ReportTemplate.Kind.TEXT, node.path("text").asString(), List.of(), only);
        }

        /** Whatever the text refers to is known, and no number was typed into it. */
        private void check(ReportTemplate template) {
            OfficialPage page = template.page();
            words(template, "/document/title", page.title());
            words(template, "/document/opening", page.opening());
            words(template, "/document/closing", page.closing());
            for (int i = 0; i < template.sections().size(); i++) {
                ReportTemplate.Section section = template.sections().get(i);
                words(template, "/sections/" + i + "/heading", section.heading());
                for (int j = 0; j < section.blocks().size(); j++) {
                    check(template, section.blocks().get(j), "/sections/" + i + "/blocks/" + j);
                }
            }
        }

        private void check(ReportTemplate template, ReportTemplate.Block block, String at) {
            words(template, at + "/text", block.words());
            known(template, at, Set.copyOf(block.figures()));
            block.condition()
                    .ifPresent(only -> known(template, at + "/when", Set.of(only.figure())));
        }

        private void words(ReportTemplate template, String at, String words) {
            Prose prose = Prose.of(words);
            for (Prose.Piece.Reference reference : prose.references()) {
                known(template, at, Set.of(reference.figure()));
                if (!FigureParts.isKnown(
                        template.figures().get(reference.figure()), reference.part(), published)) {
                    throw document.fault(at, "has no such part of a figure: " + reference);
                }
            }
            if (prose.hasTypedNumbers(template.names())) {
                throw document.fault(
                        at,
                        "has a number that is no figure; refer to a figure, or list its words"
                                + " under names");
            }
        }

        private void known(ReportTemplate template, String at, Set<String> figures) {
            for (String figure : figures) {
                if (!template.figures().containsKey(figure)) {
                    throw document.fault(at, "names no figure of this template: " + figure);
                }
            }
        }

        private List<String> strings(String pointer) {
            var strings = new ArrayList<String>();
            document.root().at(pointer).forEach(one -> strings.add(one.asString()));
            return strings;
        }
    }

    /** Whether a published figure is the one that a template means, of whichever period. */
    static boolean isOf(PublishedFigure figure, Source.Published source) {
        return figure.code().equals(source.code())
                && figure.origin().scope().equals(source.scope());
    }
}
