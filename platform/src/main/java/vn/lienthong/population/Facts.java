package vn.lienthong.population;

import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;

/** How values of facts are written in the tables of the register. */
final class Facts {

    private Facts() {}

    /** The letter under which the register stores a sex. */
    static String letter(Sex sex) {
        return sex == Sex.MALE ? "M" : "F";
    }

    static Sex sex(String letter) {
        return letter.equals("M") ? Sex.MALE : Sex.FEMALE;
    }

    static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }
}
