package vn.lienthong.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.VietnameseText;
import vn.lienthong.primitives.Violation;

/**
 * Reads the name of a commune as somebody typed it, old or new, with or without accents. Immutable
 * and thread-safe.
 */
public final class CommuneReader {

    /** Below this a guess is shown to the applicant instead of being taken. */
    private static final double CONFIDENCE_MIN = 0.8;

    private static final int CANDIDATES_MAX = 5;

    private final AddressResolver addresses;
    private final AdministrativeUnits units;
    private final Supplier<Map<String, List<AdministrativeUnit>>> byName;

    public CommuneReader(AddressResolver addresses, AdministrativeUnits units) {
        this.addresses = addresses;
        this.units = units;
        this.byName = SingletonSupplier.of(this::communesByName);
    }

    private Map<String, List<AdministrativeUnit>> communesByName() {
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .collect(Collectors.groupingBy(unit -> key(units.path(unit))));
    }

    private static String key(String name) {
        return VietnameseText.tonePlacementFree(
                VietnameseText.squeezed(name).toLowerCase(Locale.ROOT));
    }

    /**
     * A commune in force.
     *
     * @param code its code
     * @param text its full name with its province
     */
    public record Commune(String code, String text) {}

    /**
     * The commune that a text means. The full name of a commune of today means that one, even if an
     * older commune bore the same name.
     */
    public Outcome<Commune> read(String typed, LocalDate today) {
        Optional<AdministrativeUnit> named =
                byName.get().getOrDefault(key(typed), List.of()).stream()
                        .filter(unit -> unit.standsOn(today))
                        .findFirst();
        return named.isPresent() ? Outcome.accepted(commune(named.get())) : resolved(typed, today);
    }

    private Outcome<Commune> resolved(String typed, LocalDate today) {
        return switch (addresses.resolve(typed, today)) {
            case AddressResolution.Resolved resolved when resolved.confidence() >= CONFIDENCE_MIN ->
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

    /** A unit as the answer that it would be. */
    public Commune commune(AdministrativeUnit unit) {
        return new Commune(unit.code(), units.path(unit));
    }

    private Outcome<Commune> unsure(List<AdministrativeUnit> candidates) {
        String names =
                candidates.stream()
                        .distinct()
                        .limit(CANDIDATES_MAX)
                        .map(units::path)
                        .collect(Collectors.joining("; "));
        return Outcome.refused(Violation.of("address.ambiguous", Map.of("candidates", names)));
    }
}
