package vn.lienthong.steering.rankings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.Indicators;

/** The index sets, read from {@code index-sets/} of the content. Immutable and thread-safe. */
public final class IndexSets {

    private static final String FOLDER = "index-sets";

    private final Supplier<List<IndexSet>> sets;

    private IndexSets(Supplier<List<IndexSet>> sets) {
        this.sets = sets;
    }

    /**
     * Reads them.
     *
     * @throws ContentFault naming the line that makes no sense
     */
    public static IndexSets read(ContentDirectory content, Indicators indicators) {
        IndexSets sets = atFirstUse(content, indicators);
        Objects.requireNonNull(sets.sets.get(), "index sets");
        return sets;
    }

    /** Index sets that are read when somebody first asks; for content known to be right. */
    public static IndexSets atFirstUse(ContentDirectory content, Indicators indicators) {
        return new IndexSets(SingletonSupplier.of(() -> setsOf(content, indicators)));
    }

    /** All of them, by name of their folder. */
    public List<IndexSet> all() {
        return sets.get();
    }

    /** The set by which an index is judged on a day. */
    public Optional<IndexSet> on(String index, LocalDate day) {
        return all().stream()
                .filter(set -> set.index().equals(index))
                .filter(set ->
                        set.ordained().filter(law -> law.validity().contains(day)).isPresent())
                .findFirst();
    }

    /** The sets of an index, the earliest first. */
    public List<IndexSet> ofIndex(String index) {
        return all().stream()
                .filter(set -> set.index().equals(index))
                .sorted((one, other) -> from(one).compareTo(from(other)))
                .toList();
    }

    private static LocalDate from(IndexSet set) {
        return set.ordained().map(law -> law.validity().from()).orElse(LocalDate.MIN);
    }

    private static List<IndexSet> setsOf(ContentDirectory content, Indicators indicators) {
        var sets = new ArrayList<IndexSet>();
        for (Path file : content.documents(FOLDER)) {
            ContentDocument document = content.document(file, content.schema("index-set"));
            IndexSet set = set(document, indicators);
            Path folder = Objects.requireNonNull(file.getParent(), "folder");
            if (!folder.endsWith(set.id())) {
                throw document.fault("/id", "is not the name of its folder: " + set.id());
            }
            for (IndexSet other : sets) {
                if (other.index().equals(set.index()) && overlap(other, set)) {
                    throw document.fault(
                            "/validFrom",
                            "counts while another set of the index does: " + other.id());
                }
            }
            sets.add(set);
        }
        return List.copyOf(sets);
    }

    private static boolean overlap(IndexSet one, IndexSet other) {
        return one.ordained()
                .flatMap(first ->
                        other.ordained().map(next -> first.validity().overlaps(next.validity())))
                .orElse(false);
    }

    private static IndexSet set(ContentDocument document, Indicators indicators) {
        JsonNode root = document.root();
        BodyKind bodies = BodyKind.valueOf(root.path("bodies").asString());
        var criteria = new LinkedHashMap<String, Criterion>();
        for (int i = 0; i < root.path("criteria").size(); i++) {
            Criterion criterion = criterion(document, "/criteria/" + i, bodies, indicators);
            if (criteria.putIfAbsent(criterion.code(), criterion) != null) {
                throw document.fault(
                        "/criteria/" + i + "/code", "stands here twice: " + criterion.code());
            }
        }
        checkParents(document, criteria);
        checkSums(document, criteria);
        return new IndexSet(
                root.path("id").asString(),
                root.path("index").asString(),
                document.text("/name"),
                bodies,
                new IndexSet.Law(
                        document.validity(""),
                        document.ground("/ground"),
                        document.text("/source")),
                rule(document, criteria),
                List.copyOf(criteria.values()));
    }

    private static IndexSet.Rule rule(ContentDocument document, Map<String, Criterion> criteria) {
        JsonNode root = document.root();
        var breakBy = new ArrayList<String>();
        for (int i = 0; i < root.at("/ties/breakBy").size(); i++) {
            String at = "/ties/breakBy/" + i;
            String code = root.at(at).asString();
            Criterion criterion = criteria.get(code);
            if (criterion == null) {
                throw document.fault(at, "names no criterion: " + code);
            }
            if (criterion.scored() == null) {
                throw document.fault(at, "has no points of its own: " + code);
            }
            breakBy.add(code);
        }
        return new IndexSet.Rule(
                Indicator.Direction.UP,
                root.path("decimals").asInt(2),
                breakBy,
                IndexSet.Rest.valueOf(root.at("/ties/rest").asString()),
                root.path("dataDue").asInt());
    }

    private static Criterion criterion(
            ContentDocument document, String at, BodyKind bodies, Indicators indicators) {
        JsonNode node = document.root().at(at);
        return new Criterion(
                node.path("code").asString(),
                node.has("parent") ? node.path("parent").asString() : null,
                document.text(at + "/name"),
                node.path("max").decimalValue(),
                node.path("components").asInt(0),
                node.has("score") ? scoring(document, at + "/score", bodies, indicators) : null,
                node.has("unscored") ? document.text(at + "/unscored") : null,
                node.has("formula") ? document.text(at + "/formula") : null,
                node.has("source") ? document.text(at + "/source") : null);
    }

    private static Criterion.Scoring scoring(
            ContentDocument document, String at, BodyKind bodies, Indicators indicators) {
        JsonNode node = document.root().at(at);
        var feed =
                new Feed(
                        node.path("indicator").asString(),
                        Feed.Take.valueOf(node.path("take").asString("MEASURED")));
        Indicator indicator =
                indicators
                        .find(feed.indicator())
                        .orElseThrow(() ->
                                document.fault(
                                        at + "/indicator",
                                        "names no indicator: " + feed.indicator()));
        checkFeed(document, at, feed, indicator, bodies);
        BigDecimal zeroAt =
                node.has("zeroAt") ? node.path("zeroAt").decimalValue() : BigDecimal.ZERO;
        BigDecimal fullAt = node.path("fullAt").decimalValue();
        if (zeroAt.compareTo(fullAt) == 0) {
            throw document.fault(at + "/fullAt", "is where points begin: they cannot grow");
        }
        return new Criterion.Scoring(
                feed,
                new Criterion.Scale.Even(zeroAt, fullAt),
                node.path("ifNothing").asString("").equals("FULL"),
                node.has("reading") ? document.text(at + "/reading") : null);
    }

    private static void checkFeed(
            ContentDocument document, String at, Feed feed, Indicator indicator, BodyKind bodies) {
        boolean measured = feed.take() == Feed.Take.MEASURED;
        if (measured && indicator.measured().isEmpty()) {
            throw document.fault(at, "is not measured: " + feed.indicator());
        }
        if (!measured && !indicator.isReported()) {
            throw document.fault(at, "is not reported by bodies: " + feed.indicator());
        }
        boolean ofBodies =
                indicator.dimensions().contains(Indicator.Dimension.BODY)
                        || (bodies == BodyKind.PROVINCE
                                && indicator.dimensions().contains(Indicator.Dimension.PLACE));
        if (bodies != BodyKind.NATION && !ofBodies) {
            throw document.fault(at, "is not known of each body: " + feed.indicator());
        }
    }

    private static void checkParents(ContentDocument document, Map<String, Criterion> criteria) {
        int i = 0;
        for (Criterion criterion : criteria.values()) {
            String at = "/criteria/" + i++ + "/parent";
            SequencedSet<String> above = new LinkedHashSet<>();
            for (Criterion one = criterion; one.parent().isPresent(); ) {
                above.add(one.code());
                String parent = one.parent().get();
                if (above.contains(parent)) {
                    throw document.fault(at, "is a part of itself: " + cycle(above, parent));
                }
                Criterion next = criteria.get(parent);
                if (next == null) {
                    throw document.fault(at, "names no criterion: " + parent);
                }
                one = next;
            }
        }
    }

    private static String cycle(SequencedSet<String> above, String again) {
        List<String> steps = new ArrayList<>(above);
        steps = new ArrayList<>(steps.subList(steps.indexOf(again), steps.size()));
        steps.add(again);
        return String.join(" → ", steps);
    }

    /** Points of the parts make those of the whole, which has none of its own. */
    private static void checkSums(ContentDocument document, Map<String, Criterion> criteria) {
        int i = 0;
        for (Criterion criterion : criteria.values()) {
            String at = "/criteria/" + i++;
            List<Criterion> parts =
                    criteria.values().stream()
                            .filter(one ->
                                    one.parent().filter(criterion.code()::equals).isPresent())
                            .toList();
            if (parts.isEmpty()) {
                continue;
            }
            if (criterion.scored() != null) {
                throw document.fault(at + "/score", "has parts that give its points");
            }
            BigDecimal sum =
                    parts.stream().map(Criterion::max).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(criterion.max()) != 0) {
                throw document.fault(
                        at + "/max", "is not what its parts make: " + sum.toPlainString());
            }
        }
    }
}
