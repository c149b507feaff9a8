package vn.lienthong.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.Role;

/** Names the offices that read records, as they were called on the day. Thread-safe. */
final class ReaderNames {

    private final AdministrativeUnits units;
    private final Agencies agencies;

    ReaderNames(AdministrativeUnits units, Agencies agencies) {
        this.units = units;
        this.agencies = agencies;
    }

    /**
     * @param commune code of the commune in whose name somebody read, null for none
     * @param agency code of the agency whose system read, null for none
     */
    AccessRecord.Reader reader(
            ReaderKind kind,
            Role role,
            @Nullable String commune,
            @Nullable String agency,
            LocalDate day) {
        if (agency != null) {
            return new AccessRecord.Reader(kind, role, agency, agency(agency, day));
        }
        return commune == null
                ? new AccessRecord.Reader(kind, role, "", "")
                : new AccessRecord.Reader(
                        kind,
                        role,
                        commune,
                        units.find(commune, day).map(units::path).orElse(commune));
    }

    private String agency(String code, LocalDate day) {
        return switch (AgencyCode.parse(code)) {
            case Outcome.Accepted<AgencyCode>(AgencyCode read) ->
                    agencies.find(read, day).map(Agency::name).orElse(code);
            case Outcome.Refused<AgencyCode> ignored -> code;
        };
    }
}
