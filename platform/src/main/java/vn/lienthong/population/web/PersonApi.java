package vn.lienthong.population.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.population.AgencyAnswer;
import vn.lienthong.population.AgencyQuestion;
import vn.lienthong.population.AgencyReads;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.MatchField;
import vn.lienthong.population.MatchQuestion;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;

/** Gives programs of other agencies what their purpose needs of one person. */
@RestController
@RequestMapping(path = "/api/v1/population/persons", produces = MediaType.APPLICATION_JSON_VALUE)
class PersonApi {

    private static final Set<MatchField> NAMING =
            EnumSet.of(MatchField.NUMBER, MatchField.NAME, MatchField.BIRTH_DATE);

    private final AgencyReads reads;

    PersonApi(AgencyReads reads) {
        this.reads = reads;
    }

    /**
     * A person as programs read them.
     *
     * @param id identifier, by which the same person is read again
     * @param person values by attribute and part, such as {@code "name": {"full": …}}; what the
     *     purpose does not need and what is not known is missing
     */
    record PersonRead(UUID id, Map<String, Map<String, String>> person) {}

    @GetMapping("/{personId}")
    PersonRead read(
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String caseReference,
            @AuthenticationPrincipal Client client) {
        return read(reads.read(personId, question(purpose, caseReference), client));
    }

    @PostMapping(path = "/find", consumes = MediaType.APPLICATION_JSON_VALUE)
    PersonRead find(InputStream body, @AuthenticationPrincipal Client client) throws IOException {
        MatchQuestion question = FaultException.require(MatchBody.read(QuestionBody.json(body)));
        if (!NAMING.containsAll(question.person().given())) {
            throw new FaultException(List.of(Violation.of("find.field").at("person")));
        }
        return read(
                reads.find(
                        question.person(),
                        new AgencyQuestion(question.purpose(), question.caseReference()),
                        client));
    }

    private static AgencyQuestion question(String purpose, String caseReference) {
        Outcome<Reading.Purpose> why = MatchBody.purpose(purpose).at("purpose");
        Outcome<String> reference = MatchBody.reference(caseReference).at("caseReference");
        var violations = new ArrayList<Violation>();
        if (why instanceof Outcome.Refused<Reading.Purpose>(List<Violation> broken)) {
            violations.addAll(broken);
        }
        if (reference instanceof Outcome.Refused<String>(List<Violation> broken)) {
            violations.addAll(broken);
        }
        if (!violations.isEmpty()) {
            throw new FaultException(violations);
        }
        return new AgencyQuestion(FaultException.require(why), FaultException.require(reference));
    }

    private static PersonRead read(Outcome<AgencyAnswer> outcome) {
        AgencyAnswer answer = FaultException.require(outcome);
        var person = new TreeMap<String, Map<String, String>>();
        answer.held()
                .forEach((attribute, value) -> person.put(name(attribute), new TreeMap<>(value)));
        return new PersonRead(answer.personId(), person);
    }

    /** MARITAL_STATUS is maritalStatus, as programs write names. */
    private static String name(Attribute attribute) {
        String joined =
                Arrays.stream(attribute.name().split("_", -1))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }
}
