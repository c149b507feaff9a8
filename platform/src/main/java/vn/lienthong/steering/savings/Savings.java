package vn.lienthong.steering.savings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/** Procedures that were made simpler, read from {@code savings/} of the content. Immutable. */
public final class Savings {

    private final Supplier<Book> book;

    private record Book(Income income, List<Simplification> cases) {}

    private Savings(Supplier<Book> book) {
        this.book = book;
    }

    /**
     * What an hour is worth.
     *
     * @param hourly dong
     * @param source who says so
     */
    public record Income(Span hourly, Bilingual source, Simplification.Basis basis) {}

    /**
     * Reads them.
     *
     * @throws ContentFault naming the line that makes no sense
     */
    public static Savings read(ContentDirectory content) {
        Savings savings = atFirstUse(content);
        Objects.requireNonNull(savings.book.get(), "savings");
        return savings;
    }

    /** Savings that are read when somebody first looks; for content known to be right. */
    public static Savings atFirstUse(ContentDirectory content) {
        return new Savings(SingletonSupplier.of(() -> bookOf(content)));
    }

    public Income income() {
        return book.get().income();
    }

    /** All cases, by name of their file. */
    public List<Simplification> cases() {
        return book.get().cases();
    }

    /** What those of one basis save in a year, dong: the sum of {@link Simplification#saved}. */
    public Span total(Simplification.Basis basis) {
        return Span.sum(
                cases().stream()
                        .filter(one -> one.basis() == basis)
                        .map(Simplification::saved)
                        .toList());
    }

    private static Book bookOf(ContentDirectory content) {
        Path file = content.root().resolve("savings/income.yaml");
        ContentDocument paid = content.document(file, content.schema("compliance-income"));
        var income =
                new Income(
                        span(paid, "/hourlyIncome"),
                        paid.text("/source"),
                        Simplification.Basis.valueOf(paid.root().path("basis").asString()));
        var cases = new ArrayList<Simplification>();
        for (Path one : content.documents("savings/cases")) {
            ContentDocument document = content.document(one, content.schema("simplification"));
            Simplification read = simplification(document, income.hourly());
            if (!one.endsWith(read.id() + ".yaml")) {
                throw document.fault("/id", "is not the name of its file: " + read.id());
            }
            cases.add(read);
        }
        return new Book(income, List.copyOf(cases));
    }

    private static Simplification simplification(ContentDocument document, Span income) {
        JsonNode root = document.root();
        return new Simplification(
                root.path("id").asString(),
                new Simplification.Words(document.text("/name"), document.text("/source")),
                root.has("procedure") ? root.path("procedure").asString() : null,
                Simplification.Basis.valueOf(root.path("basis").asString()),
                span(document, "/subjects").times(span(document, "/timesPerYear")),
                cost(document, "/before", income),
                cost(document, "/after", income));
    }

    private static ComplianceCost cost(ContentDocument document, String at, Span income) {
        JsonNode node = document.root().at(at);
        if (node.has("printed")) {
            return new ComplianceCost.Printed(span(document, at + "/printed"));
        }
        var activities = new ArrayList<ComplianceCost.Activity>();
        for (int i = 0; i < node.path("activities").size(); i++) {
            String activity = at + "/activities/" + i;
            activities.add(
                    new ComplianceCost.Activity(
                            document.text(activity + "/name"),
                            span(document, activity + "/hours"),
                            span(document, activity + "/services")));
        }
        return new ComplianceCost.Counted(activities, income, span(document, at + "/fees"));
    }

    /** A number, or low and high; zero where it is left out. */
    private static Span span(ContentDocument document, String at) {
        JsonNode node = document.root().at(at);
        if (node.isMissingNode()) {
            return Span.ZERO;
        }
        if (node.isNumber()) {
            return Span.of(node.decimalValue());
        }
        try {
            return new Span(node.path("low").decimalValue(), node.path("high").decimalValue());
        } catch (IllegalArgumentException wrong) {
            throw document.fault(at, "has low above high");
        }
    }
}
