package vn.lienthong.steering.tasks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * Who is told after how many days that a task does not go on, by day; from {@code
 * directives/escalation.yaml}. Immutable and thread-safe.
 */
public final class EscalationRules {

    private static final String FILE = "escalation.yaml";

    private final Supplier<List<Dated>> dated;

    private EscalationRules(Supplier<List<Dated>> dated) {
        this.dated = dated;
    }

    private record Dated(LocalDate from, List<Rule> rules) {}

    /**
     * Who is told when.
     *
     * @param cause why the task does not go on
     * @param step who is told
     * @param days after the deadline, or after the move since which it waits
     */
    public record Rule(EscalationCause cause, EscalationStep step, int days) {}

    /**
     * Reads the rules.
     *
     * @throws ContentFault naming the line of what makes no sense
     */
    public static EscalationRules read(ContentDirectory content) {
        List<Dated> read = reading(content);
        return new EscalationRules(() -> read);
    }

    /** Rules that are read when somebody first asks; for content known to be right. */
    static EscalationRules atFirstUse(ContentDirectory content) {
        return new EscalationRules(SingletonSupplier.of(() -> reading(content)));
    }

    private static List<Dated> reading(ContentDirectory content) {
        var dated = new ArrayList<Dated>();
        for (Path file : content.documents("directives")) {
            if (file.endsWith(FILE)) {
                ContentDocument document =
                        content.document(file, content.schema("task-escalation"));
                for (int i = 0; i < document.root().path("escalation").size(); i++) {
                    dated.add(dated(document, "/escalation/" + i));
                }
            }
        }
        if (dated.isEmpty()) {
            throw new ContentFault("directives/" + FILE, 0, "is missing");
        }
        dated.sort(Comparator.comparing(Dated::from).reversed());
        return List.copyOf(dated);
    }

    private static Dated dated(ContentDocument document, String at) {
        var rules = new ArrayList<Rule>();
        JsonNode steps = document.root().at(at + "/steps");
        for (int i = 0; i < steps.size(); i++) {
            JsonNode row = steps.get(i);
            var rule =
                    new Rule(
                            EscalationCause.valueOf(row.path("when").asString()),
                            EscalationStep.valueOf(row.path("tell").asString()),
                            row.path("days").asInt());
            boolean twice =
                    rules.stream()
                            .anyMatch(other ->
                                    other.cause() == rule.cause() && other.step() == rule.step());
            if (twice) {
                throw document.fault(at + "/steps/" + i, "tells the same twice");
            }
            rules.add(rule);
        }
        return new Dated(document.day(at + "/from"), List.copyOf(rules));
    }

    /** The rules of a day; none before the first. */
    public List<Rule> on(LocalDate day) {
        return dated.get().stream()
                .filter(one -> !one.from().isAfter(day))
                .findFirst()
                .map(Dated::rules)
                .orElse(List.of());
    }
}
