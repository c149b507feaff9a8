package vn.lienthong.population.desk;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.PersonAct;

/** What of an act can be corrected at the desk: single parts of attributes, in words. */
public enum CorrectedPart {
    NAME(Attribute.NAME, "full"),
    BIRTH_DATE(Attribute.BIRTH, "date"),
    /** Also where nothing was said of it: what is missing is supplemented in the same way. */
    BIRTH_PLACE(Attribute.BIRTH, "place"),
    /** One who was named: where nobody was, a parent is recognised. */
    MOTHER(Attribute.PARENTS, "mother"),
    /** As the mother. */
    FATHER(Attribute.PARENTS, "father"),
    RESIDENCE(Attribute.RESIDENCE, "commune"),
    TEMPORARY_RESIDENCE(Attribute.TEMPORARY_RESIDENCE, "commune"),
    ETHNICITY(Attribute.ETHNICITY, "ethnicity"),
    RELIGION(Attribute.RELIGION, "religion"),
    ORIGIN(Attribute.ORIGIN, "place"),
    /** The number says the sex: another one is issued. */
    SEX(Attribute.SEX, "sex"),
    OTHER_NAME(Attribute.OTHER_NAME, "full"),
    OLD_NUMBER(Attribute.OLD_NUMBER, "number"),
    BLOOD_GROUP(Attribute.BLOOD_GROUP, "group"),
    RELATION_TO_HEAD(Attribute.RELATION_TO_HEAD, "relation"),
    CURRENT_RESIDENCE(Attribute.CURRENT_RESIDENCE, "commune"),
    PHONE(Attribute.CONTACT, "phone"),
    EMAIL(Attribute.CONTACT, "email"),
    CARD_ISSUED_ON(Attribute.CARD, "issuedOn"),
    CARD_EXPIRES_ON(Attribute.CARD, "expiresOn"),
    CARD_PLACE(Attribute.CARD, "place"),
    DEATH_DAY(Attribute.LIFE, "status", ActKind.DEATH),
    DEATH_PLACE(Attribute.LIFE, "place", ActKind.DEATH),
    MARRIAGE_DAY(Attribute.MARITAL_STATUS, "status", ActKind.MARRIAGE),
    DIVORCE_DAY(Attribute.MARITAL_STATUS, "status", ActKind.DIVORCE);

    private final Attribute attribute;
    private final String part;
    private final @Nullable ActKind only;

    CorrectedPart(Attribute attribute, String part) {
        this.attribute = attribute;
        this.part = part;
        this.only = null;
    }

    CorrectedPart(Attribute attribute, String part, ActKind only) {
        this.attribute = attribute;
        this.part = part;
        this.only = only;
    }

    /** Whether not a value is corrected but the day on which it happened. */
    boolean isDay() {
        return this == DEATH_DAY || this == MARRIAGE_DAY || this == DIVORCE_DAY;
    }

    /** The attribute of which it is a part. */
    public Attribute attribute() {
        return attribute;
    }

    /** Its name among the parts of the attribute. */
    String part() {
        return part;
    }

    /** Whether it may be corrected in what an act of a kind said of its attribute. */
    boolean isOf(ActKind kind, PersonAct.Said said) {
        boolean supplemented = this == BIRTH_PLACE || this == DEATH_PLACE;
        return said.attribute() == attribute
                && (only == null || only == kind)
                && !(attribute == Attribute.MARITAL_STATUS
                        && "WIDOWED".equals(said.value().get(part)))
                && !(attribute == Attribute.LIFE && !said.value().containsKey("status"))
                && (supplemented || said.value().containsKey(part));
    }

    /** The part of this name. */
    static Optional<CorrectedPart> named(String name) {
        return Arrays.stream(values()).filter(known -> known.name().equals(name)).findFirst();
    }
}
