package vn.lienthong.population.desk;

import java.util.Arrays;
import java.util.Optional;
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
    ORIGIN(Attribute.ORIGIN, "place");

    private final Attribute attribute;
    private final String part;

    CorrectedPart(Attribute attribute, String part) {
        this.attribute = attribute;
        this.part = part;
    }

    /** The attribute of which it is a part. */
    public Attribute attribute() {
        return attribute;
    }

    /** Its name among the parts of the attribute. */
    String part() {
        return part;
    }

    /** Whether it may be corrected in what an act said of its attribute. */
    boolean isOf(PersonAct.Said said) {
        return said.attribute() == attribute
                && (attribute != Attribute.PARENTS || said.value().containsKey(part));
    }

    /** The part of this name. */
    static Optional<CorrectedPart> named(String name) {
        return Arrays.stream(values()).filter(known -> known.name().equals(name)).findFirst();
    }
}
