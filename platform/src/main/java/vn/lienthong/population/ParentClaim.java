package vn.lienthong.population;

import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.VietnameseName;

/**
 * A parent as somebody names them: believed only when number and name agree with the register.
 *
 * @param number personal number as given
 * @param name full name as given
 */
public record ParentClaim(PersonalNumber number, VietnameseName name) {

    /** Spelling of tone marks differs between papers: Hoà is Hòa. */
    boolean names(Person person) {
        return person.name().toneKey().equals(name.toneKey());
    }
}
