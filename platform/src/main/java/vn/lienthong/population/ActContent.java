package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.primitives.Period;

/** What acts and facts say, as the register stores it: JSON. Thread-safe. */
final class ActContent {

    private static final TypeReference<Map<String, String>> VALUE = new TypeReference<>() {};
    private static final TypeReference<Map<Attribute, Map<String, String>>> DETAILS =
            new TypeReference<>() {};

    private static final TypeReference<Set<Attribute>> KINDS = new TypeReference<>() {};
    private static final String COMMUNES = "communes";
    private static final String RESIDENCES = "residences";

    /** Acts registered before changes had a reach hold throughout, and go on doing so. */
    private static final String REACH = "reach";

    private static final String UNTIL_NEXT = "NEXT";

    private final JsonMapper json;

    ActContent(JsonMapper json) {
        this.json = json;
    }

    /**
     * The content of an act.
     *
     * @param subject about whom it is first of all; not named again with what is said of them
     */
    String of(List<Change> changes, UUID subject) {
        var list = new ArrayList<Map<String, Object>>(changes.size());
        for (Change change : changes) {
            var said = new LinkedHashMap<String, Object>();
            if (!change.person().equals(subject)) {
                said.put("person", change.person().toString());
            }
            said.put("attribute", change.attribute().name());
            said.put("from", change.valid().from().toString());
            change.valid().end().ifPresent(to -> said.put("to", to.toString()));
            if (change.reach() == Change.Reach.UNTIL_NEXT) {
                said.put(REACH, UNTIL_NEXT);
            }
            said.put("value", change.value());
            list.add(said);
        }
        return json.writeValueAsString(list);
    }

    /** What the content of an act says, {@code subject} where it names nobody. */
    List<Change> changes(String content, UUID subject) {
        var changes = new ArrayList<Change>();
        for (JsonNode said : json.readTree(content)) {
            JsonNode to = said.path("to");
            JsonNode person = said.path("person");
            changes.add(
                    new Change(
                            person.isMissingNode() ? subject : UUID.fromString(person.asString()),
                            Attribute.valueOf(said.path("attribute").asString()),
                            new Period(
                                    LocalDate.parse(said.path("from").asString()),
                                    to.isMissingNode() ? null : LocalDate.parse(to.asString())),
                            json.convertValue(said.path("value"), VALUE),
                            UNTIL_NEXT.equals(said.path(REACH).asString(""))
                                    ? Change.Reach.UNTIL_NEXT
                                    : Change.Reach.THROUGHOUT));
        }
        return changes;
    }

    /** The content of an act that moves residents. */
    String of(Map<String, String> communes, Set<Attribute> residences) {
        return json.writeValueAsString(
                Map.of(COMMUNES, new TreeMap<>(communes), RESIDENCES, new TreeSet<>(residences)));
    }

    /**
     * The act that has this content. One that names communes alone was registered when only
     * permanent residences were moved.
     */
    Reorganisation reorganisation(UUID act, Instant registeredAt, LocalDate day, String content) {
        JsonNode said = json.readTree(content);
        boolean permanentOnly = !said.has(RESIDENCES);
        return new Reorganisation(
                act,
                registeredAt,
                day,
                json.convertValue(permanentOnly ? said : said.path(COMMUNES), VALUE),
                permanentOnly
                        ? Set.of(Attribute.RESIDENCE)
                        : json.convertValue(said.path(RESIDENCES), KINDS));
    }

    /** The details of an entry as they are stored. */
    String details(Map<Attribute, Map<String, String>> details) {
        return json.writeValueAsString(details);
    }

    /** The details of an entry that were stored. */
    Map<Attribute, Map<String, String>> details(String stored) {
        return json.readValue(stored, DETAILS);
    }

    /** A value as a fact stores it. */
    String stored(Map<String, String> value) {
        return json.writeValueAsString(value);
    }

    /** The value that a fact stores. */
    Map<String, String> value(String stored) {
        return json.readValue(stored, VALUE);
    }
}
