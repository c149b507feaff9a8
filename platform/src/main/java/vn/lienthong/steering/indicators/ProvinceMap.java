package vn.lienthong.steering.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;

/**
 * The provinces as they stood on a day, on which any series can be shown.
 *
 * @param day the first day of these provinces; of the oldest map, its last day
 * @param provinces by code
 */
public record ProvinceMap(LocalDate day, List<AdministrativeUnit> provinces) {

    public ProvinceMap {
        provinces = List.copyOf(provinces);
    }

    /** The provinces of a day. */
    public static ProvinceMap on(AdministrativeUnits units, LocalDate day) {
        return new ProvinceMap(day, units.provinces(day));
    }

    /** All maps that there ever were, the oldest first: one more than there were changes. */
    public static List<ProvinceMap> all(AdministrativeUnits units) {
        List<LocalDate> changes = units.firstDays(UnitLevel.PROVINCE);
        if (changes.isEmpty()) {
            throw new IllegalStateException("the list of provinces has no day");
        }
        return Stream.concat(Stream.of(changes.getFirst().minusDays(1)), changes.stream())
                .map(day -> on(units, day))
                .toList();
    }

    /** How many provinces it has: the name of the map, such as 63. */
    public int size() {
        return provinces.size();
    }
}
