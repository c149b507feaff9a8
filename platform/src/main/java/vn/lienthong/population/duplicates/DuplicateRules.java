package vn.lienthong.population.duplicates;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.rules.Condition;
import vn.lienthong.rules.ConditionCompiler;
import vn.lienthong.rules.Dated;
import vn.lienthong.rules.Value;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * When two records may be of one person, read from {@code duplicates/} of the content at the first
 * use. Immutable and thread-safe.
 */
public final class DuplicateRules {

    /** The day of the examples. */
    private static final LocalDate ORDINARY_DAY = LocalDate.of(2026, 3, 30);

    private final Supplier<Book> book;

    private record Book(LegalGround mergeGround, List<Rule> rules, int examples) {
        Book {
            rules = List.copyOf(rules);
        }
    }

    private record Rule(String code, Level level, Bilingual reason, Dated<Condition> when) {}

    /**
     * What the rules say of a pair.
     *
     * @param level how much speaks for one person
     * @param reasons codes of the rules that say so, sorted
     */
    record Verdict(Level level, List<String> reasons) {
        Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    private DuplicateRules(Supplier<Book> book) {
        this.book = book;
    }

    /** Rules that are read when the first pair is judged; for content known to be right. */
    public static DuplicateRules atFirstUse(ContentDirectory content) {
        return new DuplicateRules(SingletonSupplier.of(() -> bookOf(content)));
    }

    /**
     * Reads the rules and runs their examples.
     *
     * @throws ContentFault naming the line that makes no sense, or the example that comes out
     *     otherwise
     */
    public static DuplicateRules read(ContentDirectory content) {
        DuplicateRules rules = atFirstUse(content);
        Objects.requireNonNull(rules.book.get(), "rules");
        return rules;
    }

    private static Book bookOf(ContentDirectory content) {
        List<Path> files = content.documents("duplicates");
        if (files.size() != 1) {
            throw new ContentFault("duplicates", 0, "must hold one file of rules");
        }
        ContentDocument document =
                content.document(files.getFirst(), content.schema("duplicate-rules"));
        var compiler = new ConditionCompiler(Likeness.INPUTS);
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < document.root().path("rules").size(); i++) {
            rules.add(rule(document, "/rules/" + i, compiler));
        }
        int examples = document.root().path("examples").size();
        var book = new Book(document.ground("/ground"), rules, examples);
        var read = new DuplicateRules(() -> book);
        for (int i = 0; i < examples; i++) {
            read.run(document, "/examples/" + i);
        }
        return book;
    }

    private static Rule rule(ContentDocument document, String at, ConditionCompiler compiler) {
        JsonNode node = document.root().at(at);
        return new Rule(
                node.path("code").asString(),
                Level.valueOf(node.path("level").asString()),
                document.text(at + "/reason"),
                new Dated<>(
                        document.condition(at + "/when", compiler),
                        document.validity(at),
                        document.ground(at + "/ground")));
    }

    private void run(ContentDocument document, String at) {
        JsonNode example = document.root().at(at);
        Map<String, Value> inputs = new HashMap<>(Likeness.ordinary());
        inputs.putAll(document.inputs(at + "/inputs", Likeness.INPUTS));
        var reasons = new TreeSet<String>();
        example.path("reasons").forEach(code -> reasons.add(code.asString()));
        var expected =
                new Verdict(Level.valueOf(example.path("level").asString()), List.copyOf(reasons));
        Verdict found = judge(inputs, ORDINARY_DAY);
        if (!found.equals(expected)) {
            throw document.fault(at, "comes out as " + found.level() + " " + found.reasons());
        }
    }

    /** What the rules of a day say of a pair, see {@link Likeness}. */
    Verdict judge(Map<String, Value> likeness, LocalDate day) {
        Level level = Level.NOT;
        var reasons = new TreeSet<String>();
        var against = new TreeSet<String>();
        for (Rule rule : book.get().rules()) {
            if (!rule.when().period().contains(day) || !holds(rule, likeness)) {
                continue;
            }
            if (rule.level() == Level.NOT) {
                against.add(rule.code());
            } else {
                reasons.add(rule.code());
                level = rule.level().compareTo(level) > 0 ? rule.level() : level;
            }
        }
        return against.isEmpty()
                ? new Verdict(level, List.copyOf(reasons))
                : new Verdict(Level.NOT, List.copyOf(against));
    }

    private static boolean holds(Rule rule, Map<String, Value> likeness) {
        return switch (rule.when().value().ask(likeness)) {
            case Condition.Answer.Met _ -> true;
            case Condition.Answer.NotMet _ -> false;
            case Condition.Answer.Unanswerable _ ->
                    throw new IllegalStateException(rule.code() + " lacks inputs");
            case Condition.Answer.Failed failed ->
                    throw new IllegalStateException(rule.code() + " failed: " + failed.reason());
        };
    }

    /** The reason that a rule gives; empty for a rule that is not in the content any more. */
    public Optional<Bilingual> reason(String code) {
        return book.get().rules().stream()
                .filter(rule -> rule.code().equals(code))
                .map(Rule::reason)
                .findFirst();
    }

    /** The law by which two records of one person are merged. */
    LegalGround mergeGround() {
        return book.get().mergeGround();
    }

    /** How many rules there are. */
    public int size() {
        return book.get().rules().size();
    }

    /** How many examples were run. */
    public int examples() {
        return book.get().examples();
    }
}
