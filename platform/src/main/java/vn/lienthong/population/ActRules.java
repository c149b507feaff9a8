package vn.lienthong.population;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Violation;
import vn.lienthong.rules.Condition;
import vn.lienthong.rules.ConditionCompiler;
import vn.lienthong.rules.Dated;
import vn.lienthong.rules.Value;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * What the law does not allow to happen, read from {@code civil-acts/} of the content. The day of
 * the act says which rules are in force. Immutable and thread-safe.
 */
public final class ActRules {

    /** The day on which the acts of the examples happen and are registered. */
    private static final LocalDate ORDINARY_DAY = LocalDate.of(2026, 3, 30);

    private final Supplier<Book> book;

    /** All rules, the grounds of the collection, and how many examples the rules came through. */
    private record Book(
            List<Rule> rules,
            List<Collected> collection,
            List<Dated<Consequence>> consequences,
            int examples) {
        Book {
            rules = List.copyOf(rules);
            collection = List.copyOf(collection);
            consequences = List.copyOf(consequences);
        }
    }

    /** What an act brings by law beside what it says. */
    enum Consequence {
        /**
         * Whoever returns is married again to a spouse who was widowed and has not married since.
         */
        MARRIAGE_RESTORED
    }

    /** By which law persons were collected from a day on. */
    private record Collected(LocalDate from, LegalGround ground) {}

    private ActRules(Supplier<Book> book) {
        this.book = book;
    }

    /** Refuses acts of some kinds when a condition holds. */
    private record Rule(String violation, Set<ActKind> acts, Dated<Condition> refusedWhen) {}

    /**
     * Reads the rules and runs their examples.
     *
     * @throws ContentFault naming the line that makes no sense, or the example that comes out
     *     otherwise
     */
    public static ActRules read(ContentDirectory content) {
        ActRules rules = atFirstUse(content);
        Objects.requireNonNull(rules.book.get(), "rules");
        return rules;
    }

    /** Rules that are read when the first act is registered; for content known to be right. */
    public static ActRules atFirstUse(ContentDirectory content) {
        return new ActRules(SingletonSupplier.of(() -> bookOf(content)));
    }

    private static Book bookOf(ContentDirectory content) {
        var rules = new ArrayList<Rule>();
        var collection = new ArrayList<Collected>();
        var consequences = new ArrayList<Dated<Consequence>>();
        var compiler = new ConditionCompiler(ActSituation.INPUTS);
        var documents = new ArrayList<ContentDocument>();
        for (Path file : content.documents("civil-acts")) {
            ContentDocument document = content.document(file, content.schema("civil-act-rules"));
            documents.add(document);
            int count = document.root().path("rules").size();
            for (int i = 0; i < count; i++) {
                rules.add(rule(document, "/rules/" + i, compiler));
            }
            for (int i = 0; i < document.root().path("collection").size(); i++) {
                String at = "/collection/" + i;
                collection.add(
                        new Collected(document.day(at + "/from"), document.ground(at + "/ground")));
            }
        }
        for (ContentDocument document : documents) {
            for (int i = 0; i < document.root().path("consequences").size(); i++) {
                consequences.add(consequence(document, "/consequences/" + i));
            }
        }
        if (rules.isEmpty()) {
            throw new ContentFault("civil-acts", 0, "has no rules: everything would be allowed");
        }
        if (collection.isEmpty()) {
            throw new ContentFault("civil-acts", 0, "names no law by which persons are collected");
        }
        collection.sort(Comparator.comparing(Collected::from).reversed());
        int examples =
                documents.stream()
                        .mapToInt(document -> document.root().path("examples").size())
                        .sum();
        var book = new Book(rules, collection, consequences, examples);
        var read = new ActRules(() -> book);
        documents.forEach(read::runExamples);
        return book;
    }

    private static Dated<Consequence> consequence(ContentDocument document, String at) {
        return new Dated<>(
                Consequence.valueOf(document.root().at(at + "/consequence").asString()),
                document.validity(at),
                document.ground(at + "/ground"));
    }

    private static Rule rule(ContentDocument document, String at, ConditionCompiler compiler) {
        JsonNode node = document.root().at(at);
        var acts = new TreeSet<ActKind>();
        for (int i = 0; i < node.path("acts").size(); i++) {
            acts.add(kind(document, at + "/acts/" + i));
        }
        return new Rule(
                node.path("violation").asString(),
                acts,
                new Dated<>(
                        document.condition(at + "/refusedWhen", compiler),
                        document.validity(at),
                        document.ground(at + "/ground")));
    }

    private static ActKind kind(ContentDocument document, String at) {
        try {
            return ActKind.valueOf(document.root().at(at).asString());
        } catch (IllegalArgumentException unknown) {
            throw document.fault(at, "is no kind of civil act");
        }
    }

    /**
     * By which law persons are entered who hold a number already.
     *
     * @param day of the entry
     * @throws IllegalStateException when the content names none for so early a day
     */
    LegalGround ofCollection(LocalDate day) {
        return book.get().collection().stream()
                .filter(row -> !row.from().isAfter(day))
                .map(Collected::ground)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no law of collection on " + day));
    }

    /** What else acts of a day bring. */
    Set<Consequence> consequences(LocalDate day) {
        return book.get().consequences().stream()
                .filter(dated -> dated.period().contains(day))
                .map(Dated::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many rules there are. */
    public int size() {
        return book.get().rules().size();
    }

    /** How many examples were run. */
    public int examples() {
        return book.get().examples();
    }

    /** The codes that the rules refuse with. */
    public Set<String> violations() {
        var codes = new TreeSet<String>();
        book.get().rules().forEach(rule -> codes.add(rule.violation()));
        return codes;
    }

    /** The rules that an act breaks, with {@code document} and {@code article} of its ground. */
    List<Violation> broken(ActKind kind, LocalDate happenedOn, Map<String, Value> situation) {
        var broken = new ArrayList<Violation>();
        for (Rule rule : book.get().rules()) {
            if (!rule.acts().contains(kind) || !rule.refusedWhen().period().contains(happenedOn)) {
                continue;
            }
            switch (rule.refusedWhen().value().ask(situation)) {
                case Condition.Answer.NotMet _ -> {}
                case Condition.Answer.Met _ ->
                        broken.add(
                                Violation.of(
                                        rule.violation(),
                                        Map.of(
                                                "document",
                                                rule.refusedWhen().ground().number(),
                                                "article",
                                                rule.refusedWhen().ground().article())));
                case Condition.Answer.Unanswerable unanswerable ->
                        throw new IllegalStateException(rule.violation() + " lacks inputs");
                case Condition.Answer.Failed failed ->
                        throw new IllegalStateException(
                                rule.violation() + " failed: " + failed.reason());
            }
        }
        return List.copyOf(broken);
    }

    private void runExamples(ContentDocument document) {
        int count = document.root().path("examples").size();
        for (int i = 0; i < count; i++) {
            String at = "/examples/" + i;
            JsonNode example = document.root().at(at);
            Map<String, Value> inputs = ordinary();
            inputs.putAll(document.inputs(at + "/inputs", ActSituation.INPUTS));
            LocalDate day =
                    inputs.get("happenedOn") instanceof Value.Day(LocalDate given)
                            ? given
                            : ORDINARY_DAY;
            var expected = new TreeSet<String>();
            example.path("violations").forEach(code -> expected.add(code.asString()));
            var found = new TreeSet<String>();
            broken(kind(document, at + "/act"), day, inputs)
                    .forEach(violation -> found.add(violation.code()));
            if (!found.equals(expected)) {
                throw document.fault(at, "comes out as " + found);
            }
        }
    }

    /** An ordinary act: two living adults, married to each other only where the act needs it. */
    private static Map<String, Value> ordinary() {
        Map<String, Value> inputs = ActSituation.nothingSpecial();
        inputs.put("today", Value.of(ORDINARY_DAY));
        inputs.put("happenedOn", Value.of(ORDINARY_DAY));
        inputs.put("subjectBorn", Value.of(LocalDate.of(1990, 1, 1)));
        inputs.put("subjectAge", Value.of(36));
        inputs.put("subjectSex", Value.of("MALE"));
        inputs.put("subjectLife", Value.of("ALIVE"));
        inputs.put("otherAge", Value.of(34));
        inputs.put("otherSex", Value.of("FEMALE"));
        inputs.put("otherLife", Value.of("ALIVE"));
        inputs.put("yearsBetween", Value.of(30));
        inputs.put("spouses", Value.of(true));
        return inputs;
    }
}
