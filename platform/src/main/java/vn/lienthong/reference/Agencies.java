package vn.lienthong.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.FaultException;

/**
 * The register of agencies and their identification codes: ministries, provinces and communes.
 *
 * <p>Read once from {@code content/agencies}; immutable and thread-safe. Statute: Decision
 * 20/2020/QĐ-TTg of 22 July 2020 as amended by Decision 09/2025/QĐ-TTg of 14 April 2025; the codes
 * of communes are assigned by this project.
 */
public final class Agencies {

    private static final String AGENCIES =
            "code,kind,valid_from,valid_to,name,english_name,unit_code,successor_code,ground";

    private final List<Agency> all;
    private final Map<AgencyCode, List<Agency>> byCode = new HashMap<>();
    private final Map<String, List<Agency>> byUnit = new HashMap<>();

    private final Grounds grounds;

    private Agencies(List<Agency> all, Grounds grounds) {
        this.grounds = grounds;
        this.all = List.copyOf(all);
        for (Agency agency : this.all) {
            byCode.computeIfAbsent(agency.code(), _ -> new ArrayList<>(1)).add(agency);
            if (agency.unitCode() != null) {
                byUnit.computeIfAbsent(agency.unitCode(), _ -> new ArrayList<>(1)).add(agency);
            }
        }
    }

    /**
     * Reads the register.
     *
     * @param content the content directory, the one that holds {@code agencies}
     * @param units the administrative units from the same directory
     * @throws ContentFault with file, line and reason
     */
    public static Agencies read(Path content, AdministrativeUnits units) {
        Path directory = content.resolve("agencies");
        Grounds grounds = Grounds.read(directory);
        List<Agency> all = new ArrayList<>(3_500);
        CsvTable.read(
                directory.resolve("agencies.csv"), AGENCIES, row -> all.add(agency(row, grounds)));
        CsvTable.read(
                directory.resolve("commune-committees.csv"),
                "code,unit_code",
                row -> all.add(committee(row, units)));
        Agencies agencies = new Agencies(all, grounds);
        agencies.checkCodes(directory);
        return agencies;
    }

    private static Agency agency(CsvTable.Row row, Grounds grounds) {
        grounds.check(row, 8);
        return new Agency(
                code(row, 0),
                Agency.Kind.valueOf(row.required(1).toUpperCase(Locale.ROOT)),
                row.required(4),
                row.required(5),
                row.optional(6),
                row.optionalDate(2),
                row.optionalDate(3),
                row.text(7).isEmpty() ? null : code(row, 7));
    }

    private static Agency committee(CsvTable.Row row, AdministrativeUnits units) {
        String unitCode = row.required(1);
        AdministrativeUnit unit =
                units.find(unitCode, LocalDate.MAX)
                        .orElseThrow(() -> row.fault("no unit " + unitCode + " stands"));
        return new Agency(
                code(row, 0),
                Agency.Kind.COMMUNE,
                "Ủy ban nhân dân "
                        + unit.type().vietnamese().toLowerCase(Locale.ROOT)
                        + " "
                        + unit.name(),
                "People's Committee of " + unit.englishName(),
                unitCode,
                unit.validFrom(),
                null,
                null);
    }

    private static AgencyCode code(CsvTable.Row row, int column) {
        return switch (AgencyCode.parse(row.required(column))) {
            case Outcome.Accepted<AgencyCode>(AgencyCode code) -> code;
            case Outcome.Refused<AgencyCode>(var violations) ->
                    throw row.fault(
                            row.text(column)
                                    + " is not an agency code: "
                                    + violations.getFirst().code());
        };
    }

    private void checkCodes(Path directory) {
        byCode.forEach((code, bearers) -> {
            long standing = bearers.stream().filter(a -> a.validTo() == null).count();
            if (standing > 1) {
                throw new ContentFault(directory.toString(), 0, "two agencies stand under " + code);
            }
        });
        for (Agency agency : all) {
            agency.successor()
                    .filter(code -> !byCode.containsKey(code))
                    .ifPresent(code -> {
                        throw new ContentFault(
                                directory.toString(), 0, "no agency has the code " + code);
                    });
        }
    }

    /** The law that the codes rest on. */
    public List<LegalGround> grounds() {
        return grounds.all();
    }

    /** Every agency of every time. */
    public List<Agency> all() {
        return all;
    }

    /** The agency that had a code on a day. */
    public Optional<Agency> find(AgencyCode code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(agency -> agency.standsOn(day))
                .findFirst();
    }

    /** The agency that an ended one became by a day, through as many changes as there were. */
    public Optional<Agency> successor(Agency agency, LocalDate day) {
        return agency.standsOn(day)
                ? Optional.of(agency)
                : agency.successor().flatMap(code -> find(code, day));
    }

    /** The ministries of a day, by code. */
    public List<Agency> ministries(LocalDate day) {
        return standing(Agency.Kind.MINISTRY, day);
    }

    /** The People's Committees of the provinces of a day, by code. */
    public List<Agency> provinces(LocalDate day) {
        return standing(Agency.Kind.PROVINCE, day);
    }

    private List<Agency> standing(Agency.Kind kind, LocalDate day) {
        return all.stream().filter(a -> a.kind() == kind && a.standsOn(day)).toList();
    }

    /**
     * The People's Committee of a province.
     *
     * @throws FaultException {@code agency.unknown} when none is listed for that unit and day
     */
    public Agency ofProvince(String provinceCode, LocalDate day) {
        return ofUnit(provinceCode, day);
    }

    /**
     * The People's Committee of a commune; listed from 1 July 2025.
     *
     * @throws FaultException {@code agency.unknown} when none is listed for that unit and day
     */
    public Agency ofCommune(String communeCode, LocalDate day) {
        return ofUnit(communeCode, day);
    }

    private Agency ofUnit(String unitCode, LocalDate day) {
        return byUnit.getOrDefault(unitCode, List.of()).stream()
                .filter(agency -> agency.standsOn(day))
                .findFirst()
                .orElseThrow(() -> new FaultException("agency.unknown"));
    }
}
