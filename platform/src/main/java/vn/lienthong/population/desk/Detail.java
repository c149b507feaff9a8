package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.lienthong.population.Attribute;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PhoneNumber;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;

/** Details that a person declares, each one part of an attribute. */
enum Detail {
    PHONE(Attribute.CONTACT, "phone", typed -> PhoneNumber.parse(typed).map(PhoneNumber::national)),
    EMAIL(Attribute.CONTACT, "email", Detail::address),
    OTHER_NAME(
            Attribute.OTHER_NAME,
            "full",
            typed -> VietnameseName.parse(typed).map(VietnameseName::full)),
    BLOOD_GROUP(Attribute.BLOOD_GROUP, "group", Detail::bloodGroup),
    RELATION_TO_HEAD(Attribute.RELATION_TO_HEAD, "relation", Outcome::accepted),
    RELIGION(Attribute.RELIGION, "religion", Outcome::accepted),
    ORIGIN(Attribute.ORIGIN, "place", Outcome::accepted),
    OLD_NUMBER(
            Attribute.OLD_NUMBER,
            "number",
            typed -> OldIdentityNumber.parse(typed).map(OldIdentityNumber::unmasked)),
    CARD_ISSUED_ON(Attribute.CARD, "issuedOn", Detail::day),
    CARD_EXPIRES_ON(Attribute.CARD, "expiresOn", Detail::day),
    CARD_PLACE(Attribute.CARD, "place", Outcome::accepted),
    /** Read by whoever knows the communes. */
    CURRENT_RESIDENCE(Attribute.CURRENT_RESIDENCE, "commune", Outcome::accepted);

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Pattern BLOOD = Pattern.compile("(A|B|AB|O)[+-]?");

    private final Attribute attribute;
    private final String part;
    private final Function<String, Outcome<String>> parse;

    Detail(Attribute attribute, String part, Function<String, Outcome<String>> parse) {
        this.attribute = attribute;
        this.part = part;
        this.parse = parse;
    }

    private static Outcome<String> address(String typed) {
        return ADDRESS.matcher(typed).matches()
                ? Outcome.accepted(typed)
                : Outcome.refused(Violation.of("detail.email"));
    }

    private static Outcome<String> day(String typed) {
        return PartialDate.parse(typed)
                .flatMap(date ->
                        date.exact()
                                .map(day -> Outcome.accepted(day.toString()))
                                .orElseGet(() -> Outcome.refused(Violation.of("answer.day"))));
    }

    /** Whether a card expires after the day of its issue, as far as both are known. */
    static boolean areInOrder(Map<String, String> card) {
        String issued = card.get(CARD_ISSUED_ON.part);
        String expires = card.get(CARD_EXPIRES_ON.part);
        return issued == null
                || expires == null
                || LocalDate.parse(issued).isBefore(LocalDate.parse(expires));
    }

    private static Outcome<String> bloodGroup(String typed) {
        return BLOOD.matcher(typed).matches()
                ? Outcome.accepted(typed)
                : Outcome.refused(Violation.of("detail.blood-group"));
    }

    Attribute attribute() {
        return attribute;
    }

    /** What was typed, as the register keeps it. */
    Outcome<String> parse(String typed) {
        return parse.apply(typed);
    }

    /**
     * The attribute with this part changed.
     *
     * @param before what is known of the attribute
     * @param value empty when there is none any more
     */
    Map<String, String> changed(Map<String, String> before, String value) {
        var after = new HashMap<>(before);
        if (value.isEmpty()) {
            after.remove(part);
        } else {
            after.put(part, value);
        }
        return after;
    }
}
