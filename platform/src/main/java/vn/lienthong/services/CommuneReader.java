package vn.lienthong.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AddressResolution;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;

/** Reads the name of a commune as somebody typed it, old or new, with or without accents. */
final class CommuneReader {

    /** Below this a guess is shown to the applicant instead of being taken. */
    private static final double CONFIDENCE_MIN = 0.8;

    private static final int CANDIDATES_MAX = 5;

    private final AddressResolver addresses;
    private final AdministrativeUnits units;

    CommuneReader(AddressResolver addresses, AdministrativeUnits units) {
        this.addresses = addresses;
        this.units = units;
    }

    /**
     * A commune in force.
     *
     * @param code its code
     * @param text its full name with its province
     */
    record Commune(String code, String text) {}

    Outcome<Commune> read(String typed, LocalDate today) {
        return switch (addresses.resolve(typed, today)) {
            case AddressResolution.Resolved resolved
                    when resolved.confidence() >= CONFIDENCE_MIN
                            && resolved.unit().level()
                                    == vn.lienthong.reference.UnitLevel.COMMUNE ->
                    Outcome.accepted(commune(resolved.unit()));
            case AddressResolution.Resolved resolved ->
                    unsure(
                            Stream.concat(
                                            Stream.of(resolved.unit()),
                                            units(resolved.alternatives()))
                                    .toList());
            case AddressResolution.Ambiguous(List<AddressResolution.Candidate> candidates) ->
                    unsure(units(candidates).toList());
            case AddressResolution.NotFound(AddressResolution.Reason reason) ->
                    Outcome.refused(Violation.of(reason.code()));
        };
    }

    private static Stream<AdministrativeUnit> units(List<AddressResolution.Candidate> candidates) {
        return candidates.stream().map(AddressResolution.Candidate::unit);
    }

    Commune commune(AdministrativeUnit unit) {
        return new Commune(unit.code(), units.path(unit));
    }

    private Outcome<Commune> unsure(List<AdministrativeUnit> candidates) {
        String names =
                String.join(
                        "; ",
                        candidates.stream()
                                .distinct()
                                .limit(CANDIDATES_MAX)
                                .map(units::path)
                                .toList());
        return Outcome.refused(Violation.of("address.ambiguous", Map.of("candidates", names)));
    }
}
