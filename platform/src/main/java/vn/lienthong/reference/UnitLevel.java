package vn.lienthong.reference;

import java.util.Locale;

/** The levels of local government, from the widest to the narrowest. */
public enum UnitLevel {
    /** Provinces and cities run by the centre; codes of two digits. */
    PROVINCE(2),
    /** Districts, towns and cities under a province, until 30 June 2025; codes of three digits. */
    DISTRICT(3),
    /** Communes, wards, townships and special zones; codes of five digits. */
    COMMUNE(5);

    private final int digits;

    UnitLevel(int digits) {
        this.digits = digits;
    }

    /** How many digits a code of this level has. */
    public int digits() {
        return digits;
    }

    static UnitLevel of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
