package vn.lienthong.steering.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.steering.extraction.BodyLexicon;
import vn.lienthong.steering.extraction.DeadlineRule;
import vn.lienthong.steering.extraction.DirectiveReader;
import vn.lienthong.steering.extraction.ExtractionRules;

/**
 * The rules by which drafts are found in directives, from {@code directives/rules.yaml}. Read when
 * somebody first needs them. Immutable and thread-safe.
 */
public final class DirectiveRules {

    private final Supplier<Read> rules;

    private DirectiveRules(Supplier<Read> rules) {
        this.rules = rules;
    }

    /**
     * What was read.
     *
     * @param abbreviations what short words stand for
     * @param aliases other names of bodies, by alias
     * @param classes words that mean many bodies
     */
    private record Read(
            ExtractionRules extraction,
            Map<String, String> abbreviations,
            Map<String, String> aliases,
            List<String> classes) {}

    /**
     * Reads the rules, and tries their examples.
     *
     * @throws ContentFault naming the line of what makes no sense
     */
    public static DirectiveRules read(ContentDirectory content) {
        Read read = reading(content);
        return new DirectiveRules(() -> read);
    }

    /** Rules that are read when somebody first asks; for content known to be right. */
    static DirectiveRules atFirstUse(ContentDirectory content) {
        return new DirectiveRules(SingletonSupplier.of(() -> reading(content)));
    }

    /** What short words stand for. */
    Map<String, String> abbreviations() {
        return rules.get().abbreviations();
    }

    /** Other names of bodies. */
    Map<String, String> aliases() {
        return rules.get().aliases();
    }

    /** A reader that knows the ministries and provinces of all times, and those below a body. */
    public DirectiveReader reader(Agencies agencies) {
        Read read = rules.get();
        var entries = new ArrayList<BodyLexicon.Entry>();
        for (Agency agency : agencies.all()) {
            if (agency.kind() != Agency.Kind.COMMUNE) {
                names(agency.name(), read)
                        .forEach(name ->
                                entries.add(new BodyLexicon.Entry(name, agency.code().national())));
            }
        }
        read.aliases()
                .forEach((alias, name) ->
                        agencies.all().stream()
                                .filter(agency -> agency.name().equals(name))
                                .findFirst()
                                .ifPresent(agency ->
                                        entries.add(
                                                new BodyLexicon.Entry(
                                                        alias, agency.code().national()))));
        read.classes().forEach(words -> entries.add(new BodyLexicon.Entry(words, "")));
        return new DirectiveReader(read.extraction(), BodyLexicon.of(entries));
    }

    /** A name with each of its abbreviations, and without "Ủy ban nhân dân" before a place. */
    private static List<String> names(String name, Read read) {
        var names = new ArrayList<>(List.of(name));
        read.abbreviations()
                .forEach((brief, whole) -> {
                    for (String known : List.copyOf(names)) {
                        if (known.contains(whole)) {
                            names.add(known.replace(whole, brief));
                        }
                    }
                });
        return names;
    }

    private static Read reading(ContentDirectory content) {
        ContentDocument document =
                content.document(
                        content.root().resolve("directives").resolve("rules.yaml"),
                        content.schema("directive-rules"));
        var read =
                new Read(
                        extraction(document),
                        pairs(document, "/abbreviations", "short", "long"),
                        pairs(document, "/aliases", "alias", "name"),
                        words(document, "/classes"));
        tryExamples(document, new DirectiveReader(read.extraction(), BodyLexicon.of(List.of())));
        return read;
    }

    private static ExtractionRules extraction(ContentDocument document) {
        var deadlines = new ArrayList<DeadlineRule>();
        JsonNode rules = document.root().path("deadlines");
        for (int i = 0; i < rules.size(); i++) {
            JsonNode rule = rules.get(i);
            deadlines.add(
                    new DeadlineRule(
                            rule.path("code").asString(),
                            pattern(document, "/deadlines/" + i + "/pattern"),
                            DeadlineRule.Means.valueOf(rule.path("means").asString())));
        }
        return new ExtractionRules(
                new ExtractionRules.Written(
                        words(document, "/heads"),
                        words(document, "/assigns"),
                        words(document, "/leads"),
                        words(document, "/cooperates"),
                        words(document, "/joins"),
                        words(document, "/passives"),
                        words(document, "/topics"),
                        words(document, "/asides"),
                        words(document, "/verbs"),
                        words(document, "/adverbs"),
                        patterns(document, "/notTasks"),
                        deadlines,
                        patterns(document, "/products"),
                        pattern(document, "/productEnds")));
    }

    private static List<String> words(ContentDocument document, String pointer) {
        var words = new ArrayList<String>();
        document.root().at(pointer).forEach(word -> words.add(word.asString()));
        return List.copyOf(words);
    }

    private static Map<String, String> pairs(
            ContentDocument document, String pointer, String key, String value) {
        var pairs = new LinkedHashMap<String, String>();
        document.root()
                .at(pointer)
                .forEach(pair -> pairs.put(pair.path(key).asString(), pair.path(value).asString()));
        return Collections.unmodifiableMap(pairs);
    }

    private static List<Pattern> patterns(ContentDocument document, String pointer) {
        var patterns = new ArrayList<Pattern>();
        for (int i = 0; i < document.root().at(pointer).size(); i++) {
            patterns.add(pattern(document, pointer + "/" + i));
        }
        return patterns;
    }

    private static Pattern pattern(ContentDocument document, String pointer) {
        try {
            return ExtractionRules.compiled(document.root().at(pointer).asString());
        } catch (PatternSyntaxException wrong) {
            throw document.fault(pointer, "is no regular expression: " + wrong.getDescription());
        }
    }

    private static void tryExamples(ContentDocument document, DirectiveReader reader) {
        JsonNode examples = document.root().path("examples");
        for (int i = 0; i < examples.size(); i++) {
            JsonNode example = examples.get(i);
            LocalDate signed = document.day("/examples/" + i + "/signed");
            String due = reader.dueOf(example.path("text").asString(), signed);
            if (!due.equals(example.path("due").asString())) {
                throw document.fault("/examples/" + i, "is read as “" + due + "”");
            }
        }
    }
}
