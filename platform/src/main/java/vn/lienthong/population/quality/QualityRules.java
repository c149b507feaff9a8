package vn.lienthong.population.quality;

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
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.rules.ConditionCompiler;
import vn.lienthong.rules.Dated;
import vn.lienthong.rules.Value;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * What good records keep, read from {@code quality/} of the content at the first use. Immutable and
 * thread-safe.
 */
public final class QualityRules {

    private static final LocalDate ORDINARY_DAY = LocalDate.of(2026, 3, 30);

    private final Supplier<Book> book;

    private record Book(List<QualityRule> rules, int everyDayForMonths, int examples) {
        Book {
            rules = List.copyOf(rules);
        }
    }

    private QualityRules(Supplier<Book> book) {
        this.book = book;
    }

    /** Rules that are read when they are first needed; for content known to be right. */
    public static QualityRules atFirstUse(ContentDirectory content) {
        return new QualityRules(SingletonSupplier.of(() -> bookOf(content)));
    }

    /**
     * Reads the rules and runs their examples.
     *
     * @throws ContentFault naming the line that makes no sense, or the example that comes out
     *     otherwise
     */
    public static QualityRules read(ContentDirectory content) {
        QualityRules rules = atFirstUse(content);
        Objects.requireNonNull(rules.book.get(), "rules");
        return rules;
    }

    private static Book bookOf(ContentDirectory content) {
        var compiler = new ConditionCompiler(PersonProfile.INPUTS);
        var rules = new ArrayList<QualityRule>();
        int examples = 0;
        int months = 0;
        for (Path file : content.documents("quality")) {
            ContentDocument document = content.document(file, content.schema("quality-rules"));
            for (int i = 0; i < document.root().path("rules").size(); i++) {
                rules.add(rule(document, "/rules/" + i, compiler));
            }
            months = Math.max(months, document.root().at("/keep/everyDayForMonths").asInt());
            int count = document.root().path("examples").size();
            for (int i = 0; i < count; i++) {
                run(document, "/examples/" + i, rules);
            }
            examples += count;
        }
        if (rules.isEmpty()) {
            throw new ContentFault("quality", 0, "has no rules: everything would be good");
        }
        return new Book(rules, months, examples);
    }

    private static QualityRule rule(
            ContentDocument document, String at, ConditionCompiler compiler) {
        JsonNode node = document.root().at(at);
        return new QualityRule(
                node.path("code").asString(),
                value(document, at + "/field", Attribute.values()),
                Dimension.valueOf(node.path("dimension").asString()),
                document.text(at + "/text"),
                new Dated<>(
                        check(document, at, compiler),
                        document.validity(at),
                        document.ground(at + "/ground")));
    }

    private static QualityRule.Check check(
            ContentDocument document, String at, ConditionCompiler compiler) {
        JsonNode node = document.root().at(at);
        if (node.has("acts")) {
            return new QualityRule.Check.OfActs(
                    value(document, at + "/acts/kind", ActKind.values()),
                    node.path("acts").path("days").asInt());
        }
        if (node.has("measure")) {
            return new QualityRule.Check.OfDuplicates();
        }
        return new QualityRule.Check.OfPersons(
                node.path("persons").has("applies")
                        ? document.condition(at + "/persons/applies", compiler)
                        : null,
                document.condition(at + "/persons/fails", compiler));
    }

    private static <T extends Enum<T>> T value(ContentDocument document, String at, T[] values) {
        String name = document.root().at(at).asString();
        for (T value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw document.fault(at, "is not known: " + name);
    }

    private static void run(ContentDocument document, String at, List<QualityRule> rules) {
        Map<String, Value> inputs = new HashMap<>(PersonProfile.ordinary());
        inputs.putAll(document.inputs(at + "/inputs", PersonProfile.INPUTS));
        var expected = new TreeSet<String>();
        document.root().at(at).path("fails").forEach(code -> expected.add(code.asString()));
        var found = new TreeSet<String>();
        for (QualityRule rule : rules) {
            if (rule.check().period().contains(ORDINARY_DAY)
                    && rule.check().value() instanceof QualityRule.Check.OfPersons check
                    && (check.applies() == null || PersonCheck.holds(check.applies(), inputs))
                    && PersonCheck.holds(check.fails(), inputs)) {
                found.add(rule.code());
            }
        }
        if (!found.equals(expected)) {
            throw document.fault(at, "comes out as " + found);
        }
    }

    /** The rules in force on a day, in the order of the content. */
    public List<QualityRule> on(LocalDate day) {
        return book.get().rules().stream()
                .filter(rule -> rule.check().period().contains(day))
                .toList();
    }

    /** A rule of any day. */
    public Optional<QualityRule> find(String code) {
        return book.get().rules().stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** For how many months the measures of every day are kept; of earlier months the first are. */
    public int everyDayForMonths() {
        return book.get().everyDayForMonths();
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
