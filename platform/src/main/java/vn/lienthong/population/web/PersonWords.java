package vn.lienthong.population.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.PersonAct;
import vn.lienthong.population.PersonState;
import vn.lienthong.population.desk.ActDraft;
import vn.lienthong.population.desk.ActField;
import vn.lienthong.population.desk.ActForm;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Period;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Frame;

/**
 * Words for what the register says of a person, for templates. Prints without names.
 *
 * @param units to name communes
 * @param names of persons who are mentioned, by identifier
 * @param today day on which the page is shown
 */
public record PersonWords(AdministrativeUnits units, Map<UUID, String> names, LocalDate today) {

    public PersonWords {
        names = Map.copyOf(names);
    }

    /** Parts of the page, each with what belongs there. */
    public enum Group {
        IDENTITY(
                Attribute.NAME,
                Attribute.OTHER_NAME,
                Attribute.NUMBER,
                Attribute.OLD_NUMBER,
                Attribute.SEX,
                Attribute.BIRTH,
                Attribute.BLOOD_GROUP,
                Attribute.LIFE),
        ORIGIN(Attribute.NATIONALITY, Attribute.ETHNICITY, Attribute.RELIGION, Attribute.ORIGIN),
        FAMILY(Attribute.PARENTS, Attribute.MARITAL_STATUS, Attribute.GUARDIAN),
        RESIDENCE(
                Attribute.RESIDENCE,
                Attribute.TEMPORARY_RESIDENCE,
                Attribute.CURRENT_RESIDENCE,
                Attribute.ABSENCE,
                Attribute.HOUSEHOLD,
                Attribute.RELATION_TO_HEAD),
        CONTACT(Attribute.CONTACT, Attribute.CARD);

        private final List<Attribute> attributes;

        Group(Attribute... attributes) {
            this.attributes = List.of(attributes);
        }

        /** What of it the register knows, in order; always those that everybody has. */
        public List<Attribute> known(PersonState state) {
            return attributes.stream()
                    .filter(attribute ->
                            state.held().containsKey(attribute)
                                    || attribute == Attribute.LIFE
                                    || attribute == Attribute.MARITAL_STATUS
                                    || attribute == Attribute.NATIONALITY)
                    .toList();
        }
    }

    /** An act with what amended it. */
    public record Event(PersonAct act, List<PersonAct> amendments) {}

    /** The acts of a life as they happened, corrections and revocations on what they amend. */
    public static List<Event> life(List<PersonAct> acts) {
        return acts.stream()
                .filter(act -> act.amended().isEmpty())
                .sorted(
                        Comparator.comparing(PersonAct::happenedOn)
                                .thenComparing(act -> act.entry().registeredAt()))
                .map(act -> new Event(act, amending(acts, act.actId())))
                .toList();
    }

    /** A revocation of a correction stands behind that correction. */
    private static List<PersonAct> amending(List<PersonAct> acts, UUID amended) {
        var found = new ArrayList<PersonAct>();
        for (PersonAct act : acts) {
            if (act.amended().filter(amended::equals).isPresent()) {
                found.add(act);
                found.addAll(amending(acts, act.actId()));
            }
        }
        return found;
    }

    /** The labels of the fields of an act's form, for the list of what is wrong. */
    public static Map<String, String> labels(Frame frame, List<ActField> fields) {
        var labels = new HashMap<String, String>();
        fields.forEach(field -> labels.put(field.id(), frame.t("field." + field.id())));
        labels.put(ActDraft.GROUND_KIND, frame.t("ground.kind"));
        labels.put(ActDraft.GROUND_NUMBER, frame.t("ground.number"));
        labels.put(ActDraft.GROUND_DATE, frame.t("ground.date"));
        labels.put(ActDraft.GROUND_ARTICLE, frame.t("ground.article"));
        labels.put(ActDraft.GROUND_ISSUER, frame.t("ground.issuer"));
        return labels;
    }

    /** An answer as the officer checks it: who and what is meant, and not how it is sent. */
    public static String answer(Frame frame, ActForm form, ActField field, String typed) {
        if (typed.isBlank()) {
            return field == ActField.MEMBERS ? frame.t("field.members.nobody") : "–";
        }
        return switch (field.type()) {
            case TEXT, NUMBER, DAY -> typed;
            case CHOICE -> frame.t("field." + field.id() + "." + typed);
            case PART -> frame.t("corrected." + typed);
            case MEMBERS, MEMBER -> String.join(", ", form.names(typed));
        };
    }

    /** What holds, in words; what everybody has unless something else is known. */
    public String held(Frame frame, PersonState state, Attribute attribute) {
        Map<String, String> value = state.held().get(attribute);
        if (value != null) {
            return value(frame, attribute, value);
        }
        return switch (attribute) {
            case LIFE -> frame.t("life.ALIVE");
            case MARITAL_STATUS -> frame.t("marital.UNKNOWN");
            case NATIONALITY -> frame.t("nationality.VN");
            default -> "–";
        };
    }

    /** A value in words. */
    public String value(Frame frame, Attribute attribute, Map<String, String> value) {
        if (value.isEmpty()) {
            return attribute == Attribute.LIFE ? frame.t("life.ALIVE") : "–";
        }
        return switch (attribute) {
            case NAME, OTHER_NAME -> part(value, "full");
            case BIRTH -> joined(date(part(value, "date")), part(value, "place"));
            case SEX -> frame.t("sex." + part(value, "sex"));
            case NUMBER, OLD_NUMBER -> part(value, "number");
            case PARENTS ->
                    joined(
                            person(frame, "tie.MOTHER", value, "mother"),
                            person(frame, "tie.FATHER", value, "father"));
            case GUARDIAN -> name(part(value, "guardian"));
            case NATIONALITY -> nationality(frame, part(value, "country"));
            case ETHNICITY -> part(value, "ethnicity");
            case RELIGION -> part(value, "religion");
            case ORIGIN -> part(value, "place");
            case BLOOD_GROUP -> part(value, "group");
            case RELATION_TO_HEAD -> part(value, "relation");
            case RESIDENCE, TEMPORARY_RESIDENCE, CURRENT_RESIDENCE ->
                    joined(
                            commune(part(value, "commune")),
                            value.containsKey("status") ? frame.t("residence.REMOVED") : "");
            case ABSENCE -> part(value, "reason");
            case HOUSEHOLD -> frame.t("household." + part(value, "part"));
            case MARITAL_STATUS ->
                    joined(
                            frame.t("marital." + part(value, "status")),
                            name(part(value, "spouse")));
            case LIFE -> joined(frame.t("life." + part(value, "status")), part(value, "place"));
            case CONTACT -> joined(part(value, "phone"), part(value, "email"));
            case CARD -> card(frame, value);
            case MERGED_INTO -> name(part(value, "person"));
        };
    }

    /** Days and place of a card; what was written of it in one piece at an earlier time. */
    private String card(Frame frame, Map<String, String> value) {
        String days =
                joined(
                        value.containsKey("issuedOn")
                                ? frame.t("card.issued", "day", date(part(value, "issuedOn")))
                                : "",
                        value.containsKey("expiresOn")
                                ? frame.t("card.expires", "day", date(part(value, "expiresOn")))
                                : "");
        return joined(joined(days, part(value, "place")), part(value, "card"));
    }

    private static String part(Map<String, String> value, String part) {
        return Objects.requireNonNullElse(value.get(part), "");
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + " · " + other;
    }

    private String person(Frame frame, String tie, Map<String, String> value, String part) {
        return value.containsKey(part) ? frame.t(tie) + ": " + name(part(value, part)) : "";
    }

    private String name(String identifier) {
        return identifier.isEmpty()
                ? ""
                : Objects.requireNonNullElse(names.get(UUID.fromString(identifier)), "–");
    }

    private static String nationality(Frame frame, String country) {
        return country.equals("VN") || country.equals("NONE")
                ? frame.t("nationality." + country)
                : country;
    }

    /** The name of a commune of today or, when it ended, of its time. */
    public String commune(String code) {
        return units.find(code, today)
                .or(() -> units.all().stream().filter(unit -> unit.code().equals(code)).findFirst())
                .map(units::path)
                .orElse(code);
    }

    /** A date as far as known, as papers write it. */
    public String date(String iso) {
        return switch (PartialDate.parse(iso)) {
            case Outcome.Accepted<PartialDate>(PartialDate date) -> date.inVietnamese();
            case Outcome.Refused<PartialDate> _ -> "–";
        };
    }

    /** From when, and until when, something holds. */
    public String days(Frame frame, Period valid) {
        return valid.end()
                .map(end ->
                        frame.t(
                                "days.between",
                                "from",
                                frame.date(valid.from()),
                                "to",
                                frame.date(end.minusDays(1))))
                .orElseGet(() -> frame.t("days.since", "from", frame.date(valid.from())));
    }

    @Override
    public String toString() {
        return "PersonWords[" + names.size() + " names]";
    }
}
