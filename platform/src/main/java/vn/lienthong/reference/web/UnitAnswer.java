package vn.lienthong.reference.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;

/**
 * A unit as the API gives it.
 *
 * @param path the unit and those above it, from the narrowest to the widest
 * @param validFrom first day, null if before the list began
 * @param validTo first day on which it no longer stands, null if it stands
 */
record UnitAnswer(
        String code,
        String level,
        String type,
        String name,
        String fullName,
        String englishName,
        @Nullable String parentCode,
        String path,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static UnitAnswer of(AdministrativeUnit unit, AdministrativeUnits units) {
        return new UnitAnswer(
                unit.code(),
                word(unit.level()),
                word(unit.type()),
                unit.name(),
                unit.fullName(),
                unit.englishName(),
                unit.parentCode(),
                units.path(unit),
                unit.validFrom(),
                unit.validTo());
    }

    static List<UnitAnswer> of(List<AdministrativeUnit> all, AdministrativeUnits units) {
        return all.stream().map(unit -> of(unit, units)).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
