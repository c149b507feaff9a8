package vn.lienthong.verification.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.verification.checks.CheckQuestion;

/** Reads a question as programs write it, and names every field that breaks a rule. */
final class CheckBody {

    private static final int BYTES_MAX = 4096;
    private static final Set<String> QUESTION =
            Set.of("purpose", "caseReference", "consent", "person", "alive");
    private static final Set<String> PERSON =
            Set.of("number", "name", "birthDate", "sex", "residenceCommune");
    private static final String PERSON_PATH = "person";
    private static final Pattern REFERENCE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,63}");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final List<Violation> violations = new ArrayList<>();

    private CheckBody() {}

    static Outcome<CheckQuestion> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            return Outcome.refused(Violation.of("match.too-large", Map.of("limit", "4 KB")));
        }
        try {
            JsonNode tree = JSON.readTree(bytes);
            return tree.isObject()
                    ? new CheckBody().question(tree)
                    : Outcome.refused(Violation.of("match.json"));
        } catch (JacksonException unreadable) {
            // Its message repeats what was sent.
            return Outcome.refused(Violation.of("match.json"));
        }
    }

    private Outcome<CheckQuestion> question(JsonNode body) {
        onlyKnown(body, QUESTION, "");
        Reading.Purpose purpose = required(body, "purpose", CheckBody::purpose, "match.purpose");
        String reference =
                required(body, "caseReference", CheckBody::reference, "match.case-reference");
        String consent = field(body, "", "consent", CheckBody::reference);
        Optional<JsonNode> alive = given(body, "alive");
        if (alive.isPresent() && !alive.get().isBoolean()) {
            violations.add(Violation.of("match.truth").at("alive"));
        }
        JsonNode person = given(body, PERSON_PATH).filter(JsonNode::isObject).orElse(null);
        if (person == null) {
            violations.add(Violation.of("verification.too-little").at(PERSON_PATH));
            return Outcome.refused(violations);
        }
        return person(person)
                .map(read ->
                        purpose == null || reference == null || !violations.isEmpty()
                                ? Outcome.<CheckQuestion>refused(violations)
                                : Outcome.accepted(
                                        new CheckQuestion(
                                                purpose,
                                                reference,
                                                consent,
                                                read,
                                                alive.map(JsonNode::asBoolean).orElse(false))))
                .orElseGet(() -> Outcome.refused(violations));
    }

    private Optional<CheckQuestion.Person> person(JsonNode person) {
        onlyKnown(person, PERSON, PERSON_PATH);
        PersonalNumber number = field(person, PERSON_PATH, "number", PersonalNumber::parse);
        VietnameseName name = field(person, PERSON_PATH, "name", VietnameseName::parse);
        PartialDate birthDate = field(person, PERSON_PATH, "birthDate", CheckBody::date);
        Sex sex = field(person, PERSON_PATH, "sex", CheckBody::sex);
        String commune = field(person, PERSON_PATH, "residenceCommune", CheckBody::commune);
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CheckQuestion.Person(number, name, birthDate, sex, commune));
        } catch (InvalidValueException tooLittle) {
            violations.add(tooLittle.violation().at(PERSON_PATH));
            return Optional.empty();
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

    private <T> @Nullable T required(
            JsonNode body, String field, Function<String, Outcome<T>> parse, String code) {
        if (given(body, field).isEmpty()) {
            violations.add(Violation.of(code, purposes()).at(field));
            return null;
        }
        return field(body, "", field, parse);
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
        return switch (read.at(path.isEmpty() ? field : path + "." + field)) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Violation> broken) -> {
                violations.addAll(broken);
                yield null;
            }
        };
    }

    private static Optional<JsonNode> given(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field)).filter(value -> !value.isNull());
    }

    private static Outcome<Reading.Purpose> purpose(String text) {
        return Reading.Purpose.ofAgencies().contains(text)
                ? Outcome.accepted(Reading.Purpose.valueOf(text))
                : Outcome.refused(Violation.of("match.purpose", purposes()));
    }

    private static Map<String, String> purposes() {
        return Map.of("purposes", String.join(", ", Reading.Purpose.ofAgencies()));
    }

    private static Outcome<String> reference(String text) {
        return REFERENCE.matcher(text).matches()
                ? Outcome.accepted(text)
                : Outcome.refused(Violation.of("match.case-reference"));
    }

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
