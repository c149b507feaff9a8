package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Succession;
import vn.lienthong.reference.UnitLevel;

/**
 * What each commune that ended on a day became.
 *
 * @param whole code of the one successor by code of the old commune, where the two differ
 * @param divided codes of the successors by code of the old commune, where they are several
 */
record CommuneSuccession(Map<String, String> whole, Map<String, List<String>> divided) {

    /** What the communes became that ended on a day. */
    static CommuneSuccession on(LocalDate day, AdministrativeUnits units) {
        var whole = new TreeMap<String, String>();
        var divided = new TreeMap<String, List<String>>();
        for (AdministrativeUnit unit : units.all()) {
            if (unit.level() != UnitLevel.COMMUNE || !day.equals(unit.validTo())) {
                continue;
            }
            Succession after = units.successors(unit, day);
            List<String> codes = after.units().stream().map(AdministrativeUnit::code).toList();
            if (codes.size() > 1) {
                divided.put(unit.code(), codes);
            } else if (codes.size() == 1 && !codes.getFirst().equals(unit.code())) {
                whole.put(unit.code(), codes.getFirst());
            }
        }
        return new CommuneSuccession(whole, divided);
    }

    /** Whether no resident is concerned. */
    boolean isEmpty() {
        return whole.isEmpty() && divided.isEmpty();
    }

    /** The divided communes as a parameter, in one order with their {@link #successorLists}. */
    SqlArrayValue dividedCodes() {
        return texts(divided.keySet());
    }

    /** The successors of each divided commune, written behind one another with a space. */
    SqlArrayValue successorLists() {
        return texts(divided.values().stream().map(codes -> String.join(" ", codes)).toList());
    }

    /** Texts as one parameter. */
    static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("text", texts.toArray(Object[]::new));
    }
}
