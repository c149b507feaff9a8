package vn.lienthong.reference.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AddressResolution.Ambiguous;
import vn.lienthong.reference.AddressResolution.Candidate;
import vn.lienthong.reference.AddressResolution.NotFound;
import vn.lienthong.reference.AddressResolution.Reason;
import vn.lienthong.reference.AddressResolution.Resolved;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Units and names of units for programs. Addresses of people do not belong into a web address: the
 * page takes them by POST.
 */
@RestController
@RequestMapping("/api/v1/reference")
class ReferenceApi {

    private final AddressResolver addresses;
    private final AdministrativeUnits units;
    private final Clock clock;

    ReferenceApi(AddressResolver addresses, AdministrativeUnits units, Clock clock) {
        this.addresses = addresses;
        this.units = units;
        this.clock = clock;
    }

    /** A unit with its neighbours in the tree and in time. */
    record UnitDetails(
            UnitAnswer unit,
            List<UnitAnswer> children,
            List<UnitAnswer> predecessors,
            List<UnitAnswer> successors,
            boolean divided) {}

    /** Another reading of a name. */
    record Alternative(UnitAnswer written, UnitAnswer unit, double confidence) {}

    /** Words of the text and what they were taken to mean. */
    record PartRead(String words, String code, String fullName) {}

    /**
     * A name that was read.
     *
     * @param outcome {@code resolved} or {@code ambiguous}
     * @param written the unit that the text names, null if ambiguous
     * @param unit the unit in force on the day, null if ambiguous
     * @param confidence above 0 and at most 1; 0 if ambiguous
     */
    record AddressRead(
            String outcome,
            LocalDate at,
            @Nullable UnitAnswer written,
            @Nullable UnitAnswer unit,
            double confidence,
            boolean divided,
            List<PartRead> parts,
            List<Alternative> alternatives) {}

    @GetMapping("/units/{code}")
    UnitDetails unit(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate at) {
        LocalDate day = day(at);
        AdministrativeUnit unit =
                units.find(code, day)
                        .orElseThrow(() ->
                                new FaultException(
                                        List.of(Violation.of("unit.unknown").at("code"))));
        LocalDate from = unit.validFrom();
        LocalDate to = unit.validTo();
        var before = from == null ? List.<AdministrativeUnit>of() : became(unit, from.minusDays(1));
        var after = to == null ? List.<AdministrativeUnit>of() : became(unit, to);
        return new UnitDetails(
                UnitAnswer.of(unit, units),
                UnitAnswer.of(units.children(code, day), units),
                UnitAnswer.of(before, units),
                UnitAnswer.of(after, units),
                after.size() > 1);
    }

    private List<AdministrativeUnit> became(AdministrativeUnit unit, LocalDate day) {
        return units.successors(unit, day).units();
    }

    @GetMapping("/addresses")
    AddressRead address(
            @RequestParam String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate at) {
        LocalDate day = day(at);
        return switch (addresses.resolve(q, day)) {
            case Resolved resolved ->
                    new AddressRead(
                            "resolved",
                            day,
                            UnitAnswer.of(resolved.written(), units),
                            UnitAnswer.of(resolved.unit(), units),
                            rounded(resolved.confidence()),
                            resolved.divided(),
                            resolved.parts().stream()
                                    .map(part ->
                                            new PartRead(
                                                    part.words(),
                                                    part.unit().code(),
                                                    part.unit().fullName()))
                                    .toList(),
                            alternatives(resolved.alternatives()));
            case Ambiguous(List<Candidate> candidates) ->
                    new AddressRead(
                            "ambiguous",
                            day,
                            null,
                            null,
                            0,
                            false,
                            List.of(),
                            alternatives(candidates));
            case NotFound(Reason reason) ->
                    throw new FaultException(List.of(Violation.of(reason.code()).at("q")));
        };
    }

    private List<Alternative> alternatives(List<Candidate> candidates) {
        return candidates.stream()
                .map(c ->
                        new Alternative(
                                UnitAnswer.of(c.written(), units),
                                UnitAnswer.of(c.unit(), units),
                                rounded(c.confidence())))
                .toList();
    }

    private LocalDate day(@Nullable LocalDate at) {
        return at != null ? at : LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }

    /** Four decimals: a confidence is an estimate. */
    private static double rounded(double confidence) {
        return Math.round(confidence * 10_000) / 10_000.0;
    }
}
