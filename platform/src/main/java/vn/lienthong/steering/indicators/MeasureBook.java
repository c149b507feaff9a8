package vn.lienthong.steering.indicators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * The measures of {@code indicators/measures.yaml}, each resolved to facts. Immutable and
 * thread-safe.
 */
final class MeasureBook {

    static final String FILE = "measures.yaml";

    private final ContentDocument document;
    private final Map<String, List<Formula.Term>> resolved;
    private final Map<String, Bilingual> names;

    private MeasureBook(ContentDocument document) {
        this.document = document;
        var terms = new HashMap<String, List<Formula.Term>>();
        var said = new LinkedHashMap<String, Bilingual>();
        for (String code : document.root().path("measures").propertyNames()) {
            said.put(code, document.text(at(code) + "/name"));
            resolve(code, terms, new LinkedHashSet<>());
        }
        resolved = Map.copyOf(terms);
        names = Collections.unmodifiableMap(said);
    }

    /**
     * Reads and resolves them.
     *
     * @throws ContentFault naming the line of a measure that is missing or stands on itself
     */
    static MeasureBook read(ContentDirectory content) {
        return new MeasureBook(
                content.document(
                        content.root().resolve("indicators").resolve(FILE),
                        content.schema("measures")));
    }

    /** The name of a measure, counted or a formula. */
    Optional<Bilingual> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** How many there are. */
    int size() {
        return names.size();
    }

    /**
     * A formula of this book.
     *
     * @param where the document and place where it stands, for messages
     * @throws ContentFault when it is no formula or names a measure that is not there
     */
    Formula formula(ContentDocument where, String pointer) {
        String text = where.root().at(pointer).asString();
        var terms = new ArrayList<Formula.Term>();
        for (Named named : parts(where, pointer, text)) {
            List<Formula.Term> known = resolved.get(named.code());
            if (known == null) {
                throw where.fault(pointer, "names no measure: " + named.code());
            }
            known.forEach(term -> terms.add(term.times(named.added())));
        }
        return new Formula(text, terms);
    }

    private record Named(boolean added, String code) {}

    private static List<Named> parts(ContentDocument where, String pointer, String text) {
        var parts = new ArrayList<Named>();
        boolean added = true;
        boolean wantsMeasure = true;
        for (String word : text.strip().split("\\s+", -1)) {
            boolean sign = word.equals("+") || word.equals("-");
            if (sign == wantsMeasure) {
                throw where.fault(
                        pointer,
                        "is no formula: write measures with + or - between them, a space on both sides");
            }
            if (sign) {
                added = word.equals("+");
            } else {
                parts.add(new Named(added, word));
            }
            wantsMeasure = sign;
        }
        if (wantsMeasure) {
            throw where.fault(pointer, "is no formula: it ends with a sign");
        }
        return parts;
    }

    private List<Formula.Term> resolve(
            String code, Map<String, List<Formula.Term>> done, SequencedSet<String> above) {
        List<Formula.Term> known = done.get(code);
        if (known != null) {
            return known;
        }
        JsonNode node = document.root().at(at(code));
        List<Formula.Term> terms =
                node.has("facts")
                        ? List.of(new Formula.Term(true, counted(code, node)))
                        : ofFormula(code, done, above);
        done.put(code, terms);
        return terms;
    }

    private List<Formula.Term> ofFormula(
            String code, Map<String, List<Formula.Term>> done, SequencedSet<String> above) {
        String pointer = at(code) + "/formula";
        above.add(code);
        var terms = new ArrayList<Formula.Term>();
        for (Named named : parts(document, pointer, document.root().at(pointer).asString())) {
            if (document.root().at(at(named.code())).isMissingNode()) {
                throw document.fault(pointer, "names no measure: " + named.code());
            }
            if (above.contains(named.code())) {
                throw document.fault(pointer, "stands on itself: " + cycle(above, named.code()));
            }
            resolve(named.code(), done, above)
                    .forEach(term -> terms.add(term.times(named.added())));
        }
        above.remove(code);
        return List.copyOf(terms);
    }

    private static String cycle(SequencedSet<String> above, String again) {
        List<String> steps = new ArrayList<>(above);
        steps = new ArrayList<>(steps.subList(steps.indexOf(again), steps.size()));
        steps.add(again);
        return String.join(" → ", steps);
    }

    private Measure counted(String code, JsonNode node) {
        JsonNode where = node.path("where");
        return new Measure(
                code,
                document.text(at(code) + "/name"),
                new Counted(
                        FactKind.valueOf(node.path("facts").asString()),
                        where.has("detail") ? where.path("detail").asString() : null,
                        where.has("onTime") ? (Boolean) where.path("onTime").asBoolean() : null,
                        days(code, where)),
                node.has("ground") ? document.ground(at(code) + "/ground") : null);
    }

    private @Nullable Integer days(String code, JsonNode where) {
        if (!where.has("daysAtMost")) {
            return null;
        }
        int days = where.path("daysAtMost").asInt();
        if (days % Counted.DAYS_STEP != 0) {
            throw document.fault(
                    at(code) + "/where/daysAtMost",
                    "is no multiple of 30, such as 60: sums keep no finer days");
        }
        return days;
    }

    private static String at(String code) {
        return "/measures/" + code.replace("~", "~0").replace("/", "~1");
    }
}
