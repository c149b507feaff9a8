package vn.lienthong.services;

import java.time.LocalDate;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.FaultException;

/** Says which body decides in a commune, and under which code. */
final class Authorities {

    private final AdministrativeUnits units;
    private final Agencies agencies;

    Authorities(AdministrativeUnits units, Agencies agencies) {
        this.units = units;
        this.agencies = agencies;
    }

    /**
     * The body that decides.
     *
     * @param communeCode its commune
     * @param provinceCode the commune's province on that day
     * @param agencyCode the body's code in the national list
     */
    record Authority(String communeCode, String provinceCode, String agencyCode) {}

    /**
     * @throws FaultException {@code unit.unknown} when the commune is not in force on that day
     */
    Authority of(String communeCode, LocalDate day) {
        AdministrativeUnit commune =
                units.find(communeCode, day).orElseThrow(() -> new FaultException("unit.unknown"));
        return new Authority(
                commune.code(),
                units.provinceOf(communeCode, day).code(),
                agencies.ofCommune(communeCode, day).code().toString());
    }
}
