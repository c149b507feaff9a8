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
    private static final String PERSON = "person";
    private static final String FROM = "from";
    private static final String TO = "to";
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
     * The content of an act: a list of attribute and value, and of each what is not as usual.
     *
     * @param subject about whom it is first of all; not named again with what is said of them
     * @param happenedOn ISO date of the act, as far as known; not named again as the first day
     */
    String of(List<Change> changes, UUID subject, String happenedOn) {
        var list = new ArrayList<List<Object>>(changes.size());
        for (Change change : changes) {
            Map<String, String> unusual = unusual(change, subject, happenedOn);
            list.add(
                    unusual.isEmpty()
                            ? List.of(change.attribute().name(), change.value())
                            : List.of(change.attribute().name(), change.value(), unusual));
        }
        return json.writeValueAsString(list);
    }

    private static Map<String, String> unusual(Change change, UUID subject, String happenedOn) {
        var unusual = new LinkedHashMap<String, String>();
        if (!change.person().equals(subject)) {
            unusual.put(PERSON, change.person().toString());
        }
        String from = change.valid().from().toString();
        if (!from.equals(happenedOn)) {
            unusual.put(FROM, from);
        }
        change.valid().end().ifPresent(to -> unusual.put(TO, to.toString()));
        if (change.reach() == Change.Reach.UNTIL_NEXT) {
            unusual.put(REACH, UNTIL_NEXT);
        }
        return unusual;
    }

    /** What the content of an act says: of its subject and from its day, unless it says so. */
    List<Change> changes(String content, UUID subject, String happenedOn) {
        var changes = new ArrayList<Change>();
        for (JsonNode said : json.readTree(content)) {
            // Acts of earlier versions named every part, and gave each its first day.
            boolean isList = said.isArray();
            JsonNode unusual = isList ? said.path(2) : said;
            JsonNode to = unusual.path(TO);
            changes.add(
                    new Change(
                            unusual.has(PERSON)
                                    ? UUID.fromString(unusual.path(PERSON).asString())
                                    : subject,
                            Attribute.valueOf(
                                    (isList ? said.path(0) : said.path("attribute")).asString()),
                            new Period(
                                    LocalDate.parse(unusual.path(FROM).asString(happenedOn)),
                                    to.isMissingNode() ? null : LocalDate.parse(to.asString())),
                            json.convertValue(isList ? said.path(1) : said.path("value"), VALUE),
                            UNTIL_NEXT.equals(unusual.path(REACH).asString(""))
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
