package vn.lienthong.population.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lienthong.population.MatchQuestion;
import vn.lienthong.population.PersonClaim;
import vn.lienthong.population.PersonMatching;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;

/** Reads a question as programs write it, and names every field that breaks a rule. */
final class MatchBody {

    private static final Set<String> QUESTION = Set.of("purpose", "caseReference", "person");
    private static final Set<String> PERSON =
            Set.of("number", "name", "birthDate", "sex", "mother", "residenceCommune", "alive");
    private static final Set<String> MOTHER = Set.of("number", "name");
    private static final Pattern CASE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,63}");
    private static final String QUESTIONS = "questions";
    private static final String PERSON_PATH = "person";
    private static final String MOTHER_PATH = "person.mother";

    private final List<Violation> violations = new ArrayList<>();

    private MatchBody() {}

    static Outcome<MatchQuestion> read(JsonNode body) {
        if (!body.isObject()) {
            return Outcome.refused(Violation.of("match.json"));
        }
        return new MatchBody().question(body);
    }

    /** Several questions, each as {@link #read} reads one; every field of every one is named. */
    static Outcome<List<MatchQuestion>> readAll(JsonNode body) {
        JsonNode listed = body.isObject() ? body.get(QUESTIONS) : null;
        if (listed == null || !listed.isArray() || body.size() > 1) {
            return Outcome.refused(Violation.of("match.list").at(QUESTIONS));
        }
        if (listed.isEmpty() || listed.size() > PersonMatching.MOST) {
            return Outcome.refused(
                    Violation.of(
                                    "match.too-many",
                                    Map.of("limit", String.valueOf(PersonMatching.MOST)))
                            .at(QUESTIONS));
        }
        var questions = new ArrayList<MatchQuestion>();
        var broken = new ArrayList<Violation>();
        for (int i = 0; i < listed.size(); i++) {
            switch (read(listed.get(i)).at(QUESTIONS + "[" + i + "]")) {
                case Outcome.Accepted<MatchQuestion>(MatchQuestion question) ->
                        questions.add(question);
                case Outcome.Refused<MatchQuestion>(List<Violation> rules) -> broken.addAll(rules);
            }
        }
        return broken.isEmpty() ? Outcome.accepted(questions) : Outcome.refused(broken);
    }

    private Outcome<MatchQuestion> question(JsonNode body) {
        onlyKnown(body, QUESTION, "");
        Reading.Purpose purpose = field(body, "", "purpose", MatchBody::purpose);
        String reference = field(body, "", "caseReference", MatchBody::reference);
        require(body, "purpose", "match.purpose", purposes());
        require(body, "caseReference", "match.case-reference", Map.of());
        JsonNode person = part(body, "", PERSON_PATH);
        if (person == null) {
            violations.add(Violation.of("match.too-little").at(PERSON_PATH));
            return Outcome.refused(violations);
        }
        onlyKnown(person, PERSON, PERSON_PATH);
        PersonalNumber number = field(person, PERSON_PATH, "number", PersonalNumber::parse);
        VietnameseName name = field(person, PERSON_PATH, "name", VietnameseName::parse);
        PartialDate birthDate = field(person, PERSON_PATH, "birthDate", MatchBody::date);
        Sex sex = field(person, PERSON_PATH, "sex", MatchBody::sex);
        String residence = field(person, PERSON_PATH, "residenceCommune", MatchBody::commune);
        Boolean alive = truth(person, PERSON_PATH, "alive");
        PersonalNumber motherNumber = null;
        VietnameseName motherName = null;
        JsonNode mother = part(person, PERSON_PATH, "mother");
        if (mother != null) {
            onlyKnown(mother, MOTHER, MOTHER_PATH);
            motherNumber = field(mother, MOTHER_PATH, "number", PersonalNumber::parse);
            motherName = field(mother, MOTHER_PATH, "name", VietnameseName::parse);
        }
        if (!violations.isEmpty() || purpose == null || reference == null) {
            return Outcome.refused(violations);
        }
        try {
            return Outcome.accepted(
                    new MatchQuestion(
                            purpose,
                            reference,
                            new PersonClaim(
                                    number,
                                    name,
                                    birthDate,
                                    sex,
                                    motherNumber,
                                    motherName,
                                    residence,
                                    alive)));
        } catch (InvalidValueException tooLittle) {
            return Outcome.refused(tooLittle.violation().at(PERSON_PATH));
        }
    }

    /**
     * A misspelt field would be taken for one that was not given, and the answer for a full one.
     */
    private void onlyKnown(JsonNode object, Set<String> known, String path) {
        if (!known.containsAll(object.propertyNames())) {
            violations.add(
                    Violation.of(
                                    "match.field-unknown",
                                    Map.of("fields", String.join(", ", new TreeSet<>(known))))
                            .at(path));
        }
    }

    private void require(
            JsonNode object, String field, String code, Map<String, String> arguments) {
        if (given(object, field).isEmpty()) {
            violations.add(Violation.of(code, arguments).at(field));
        }
    }

    private @Nullable JsonNode part(JsonNode object, String path, String field) {
        Optional<JsonNode> part = given(object, field);
        if (part.isPresent() && !part.get().isObject()) {
            violations.add(Violation.of("match.object").at(joined(path, field)));
            return null;
        }
        return part.orElse(null);
    }

    private <T> @Nullable T field(
            JsonNode object, String path, String field, Function<String, Outcome<T>> parse) {
        Optional<JsonNode> given = given(object, field);
        if (given.isEmpty()) {
            return null;
        }
        Outcome<T> read =
                given.get().isString()
                        ? parse.apply(given.get().asString())
                        : Outcome.refused(Violation.of("match.text"));
        return switch (read.at(joined(path, field))) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Violation> broken) -> {
                violations.addAll(broken);
                yield null;
            }
        };
    }

    private @Nullable Boolean truth(JsonNode object, String path, String field) {
        Optional<JsonNode> given = given(object, field);
        if (given.isPresent() && !given.get().isBoolean()) {
            violations.add(Violation.of("match.truth").at(joined(path, field)));
        }
        return given.filter(JsonNode::isBoolean).map(JsonNode::asBoolean).orElse(null);
    }

    private static Optional<JsonNode> given(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field)).filter(value -> !value.isNull());
    }

    private static String joined(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** A purpose for which programs may ask. */
    static Outcome<Reading.Purpose> purpose(String text) {
        return Reading.Purpose.ofAgencies().contains(text)
                ? Outcome.accepted(Reading.Purpose.valueOf(text))
                : Outcome.refused(Violation.of("match.purpose", purposes()));
    }

    private static Map<String, String> purposes() {
        return Map.of("purposes", String.join(", ", Reading.Purpose.ofAgencies()));
    }

    /** The agency's own reference of a case. */
    static Outcome<String> reference(String text) {
        return CASE.matcher(text).matches()
                ? Outcome.accepted(text)
                : Outcome.refused(Violation.of("match.case-reference"));
    }

    /** As far as known; the general words about dates are made for forms. */
    private static Outcome<PartialDate> date(String text) {
        return switch (PartialDate.parse(text)) {
            case Outcome.Accepted<PartialDate> accepted -> accepted;
            case Outcome.Refused<PartialDate>(List<Violation> broken)
                    when broken.getFirst().code().equals("date.format") ->
                    Outcome.refused(Violation.of("match.date"));
            case Outcome.Refused<PartialDate> refused -> refused;
        };
    }

    private static Outcome<Sex> sex(String text) {
        return switch (text) {
            case "F" -> Outcome.accepted(Sex.FEMALE);
            case "M" -> Outcome.accepted(Sex.MALE);
            default -> Outcome.refused(Violation.of("match.sex"));
        };
    }

    private static Outcome<String> commune(String text) {
        return text.matches("[0-9]{5}")
                ? Outcome.accepted(text)
                : Outcome.refused(Violation.of("unit.unknown"));
    }
}
