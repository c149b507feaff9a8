package vn.lienthong.services;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.CommuneReader;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentDocument;
import vn.lienthong.shell.ContentFault;

/**
 * Runs the examples that come with every procedure: what they say must be accepted is, and what
 * must be refused is refused for the reasons named.
 */
public final class ProcedureExamples {

    private final FormReader reader;
    private final Set<String> errorCodes;

    /**
     * @param errorCodes codes that the error catalogue knows
     */
    public ProcedureExamples(
            AdministrativeUnits units, AddressResolver addresses, Set<String> errorCodes) {
        this.reader = new FormReader(new CommuneReader(addresses, units));
        this.errorCodes = Set.copyOf(errorCodes);
    }

    /**
     * Runs all examples of all procedures.
     *
     * @return how many examples held
     * @throws ContentFault naming each example that does not hold, each rule that no example breaks
     *     and each error without words
     */
    public int check(ContentDirectory content) {
        var findings = new ArrayList<ContentFault.Finding>();
        int held = 0;
        for (Path file : content.documents("procedures")) {
            ContentDocument document = content.document(file, content.schema("procedure"));
            Procedure procedure = new ProcedureReader(document).read();
            JsonNode examples = document.root().path("examples");
            for (int i = 0; i < examples.size(); i++) {
                String wrong = wrong(procedure, examples.get(i));
                if (wrong.isEmpty()) {
                    held++;
                } else {
                    findings.add(finding(document, "/examples/" + i, wrong));
                }
            }
            findings.addAll(unbroken(document, procedure, examples));
        }
        if (!findings.isEmpty()) {
            throw new ContentFault(findings);
        }
        return held;
    }

    /** What is wrong with an example, empty when it holds. */
    private String wrong(Procedure procedure, JsonNode example) {
        Map<String, String> answers = new LinkedHashMap<>();
        example.path("answers")
                .propertyStream()
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue().asString()));
        String name = "example \"" + example.path("name").asString() + "\" ";
        LocalDate today = LocalDate.parse(example.path("today").asString());
        if (!procedure.validity().contains(today)) {
            return name + "is set on a day on which this version does not hold";
        }
        return switch (reader.readAll(procedure, new Answers(answers), today)) {
            case Outcome.Accepted<Answers>(Answers read) ->
                    accepted(procedure, example, read, today)
                            .map(reason -> name + reason)
                            .orElse("");
            case Outcome.Refused<Answers>(List<Violation> violations) -> {
                List<String> found = violations.stream().map(Violation::code).distinct().toList();
                yield found.equals(expected(example)) ? "" : name + "is refused for " + found;
            }
        };
    }

    private static Optional<String> accepted(
            Procedure procedure, JsonNode example, Answers read, LocalDate today) {
        if (!example.path("accepted").asBoolean()) {
            return Optional.of("is accepted");
        }
        long fee = ProcedureForms.firstFee(procedure, read, today).online().amount();
        JsonNode expected = example.path("fee");
        return expected.isMissingNode() || expected.asLong() == fee
                ? Optional.empty()
                : Optional.of("costs " + fee + " đ");
    }

    private static List<String> expected(JsonNode example) {
        return example.path("violations").valueStream().map(JsonNode::asString).toList();
    }

    /** Rules that no example breaks, and rules whose error has no words. */
    private List<ContentFault.Finding> unbroken(
            ContentDocument document, Procedure procedure, JsonNode examples) {
        Set<String> broken =
                examples.valueStream()
                        .flatMap(example -> expected(example).stream())
                        .collect(Collectors.toSet());
        var findings = new ArrayList<ContentFault.Finding>();
        for (int i = 0; i < procedure.checks().size(); i++) {
            String code = procedure.checks().get(i).violation();
            if (!broken.contains(code)) {
                findings.add(finding(document, "/checks/" + i, "no example breaks " + code));
            }
            if (!errorCodes.contains(code)) {
                findings.add(finding(document, "/checks/" + i, "no error has the code " + code));
            }
        }
        return findings;
    }

    private static ContentFault.Finding finding(
            ContentDocument document, String pointer, String reason) {
        return new ContentFault.Finding(document.file(), document.line(pointer), reason);
    }
}
