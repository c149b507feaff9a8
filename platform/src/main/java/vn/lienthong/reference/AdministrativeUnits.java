package vn.lienthong.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.shell.FaultException;

/**
 * The register of administrative units: which stood on which day, under what code, and what became
 * of them.
 *
 * <p>Read once from {@code content/administrative-units}; immutable and thread-safe. Statute:
 * Resolution 202/2025/QH15, Law 72/2025/QH15, Decision 19/2025/QĐ-TTg.
 */
public final class AdministrativeUnits {

    private static final String UNITS = "valid_from,valid_to,code,type,name,parent_code";
    private static final String SUCCESSION =
            "effective_on,level,predecessor_code,successor_code,divided";

    private final List<AdministrativeUnit> all;
    private final Map<String, List<AdministrativeUnit>> byCode = new HashMap<>();
    private final Map<String, List<AdministrativeUnit>> byParent = new HashMap<>();
    private final List<AdministrativeUnit> provinces;
    private final Map<UnitLevel, List<LocalDate>> firstDays = new EnumMap<>(UnitLevel.class);
    private final Map<AdministrativeUnit, Change> after = new HashMap<>();
    private final Map<AdministrativeUnit, Change> before = new HashMap<>();

    /** The units on the other side of a reorganisation. */
    private record Change(List<AdministrativeUnit> units, boolean divided) {
        Change with(AdministrativeUnit unit, boolean split) {
            List<AdministrativeUnit> more = new ArrayList<>(units);
            more.add(unit);
            return new Change(List.copyOf(more), divided || split);
        }
    }

    private final Grounds grounds;

    private AdministrativeUnits(List<AdministrativeUnit> all, Grounds grounds) {
        this.grounds = grounds;
        this.all = List.copyOf(all);
        for (AdministrativeUnit unit : this.all) {
            byCode.computeIfAbsent(unit.code(), _ -> new ArrayList<>(2)).add(unit);
            unit.parent()
                    .ifPresent(p -> byParent.computeIfAbsent(p, _ -> new ArrayList<>()).add(unit));
        }
        this.provinces =
                this.all.stream().filter(unit -> unit.level() == UnitLevel.PROVINCE).toList();
        for (UnitLevel level : UnitLevel.values()) {
            firstDays.put(level, firstDaysOf(level));
        }
    }

    /**
     * Reads the register.
     *
     * @param content the content directory, the one that holds {@code administrative-units}
     * @throws ContentFault with file, line and reason
     */
    public static AdministrativeUnits read(Path content) {
        Path directory = content.resolve("administrative-units");
        List<AdministrativeUnit> all = new ArrayList<>(15_000);
        CsvTable.read(
                directory.resolve("units.csv"),
                UNITS,
                row ->
                        all.add(
                                new AdministrativeUnit(
                                        row.required(2),
                                        row.type(3),
                                        row.required(4),
                                        row.optional(5),
                                        row.optionalDate(0),
                                        row.optionalDate(1))));
        var units = new AdministrativeUnits(all, Grounds.read(directory));
        units.checkParents(directory.resolve("units.csv"));
        CsvTable.read(directory.resolve("succession.csv"), SUCCESSION, units::addSuccession);
        return units;
    }

    private void checkParents(Path file) {
        for (int i = 0; i < all.size(); i++) {
            AdministrativeUnit unit = all.get(i);
            if (unit.level() != UnitLevel.PROVINCE && parent(unit).isEmpty()) {
                throw new ContentFault(
                        file.toString(),
                        i + 2,
                        "no unit " + unit.parentCode() + " stands above this one");
            }
        }
    }

    private void addSuccession(CsvTable.Row row) {
        LocalDate day = row.date(0);
        UnitLevel level = UnitLevel.of(row.required(1));
        AdministrativeUnit old = onlyFind(row, 2, day.minusDays(1));
        AdministrativeUnit now = onlyFind(row, 3, day);
        if (old.level() != level) {
            throw row.fault("the predecessor is not of level " + row.text(1));
        }
        boolean divided = row.flag(4);
        Change none = new Change(List.of(), false);
        after.merge(old, none.with(now, divided), (c, _) -> c.with(now, divided));
        before.merge(now, none.with(old, false), (c, _) -> c.with(old, false));
    }

    private AdministrativeUnit onlyFind(CsvTable.Row row, int column, LocalDate day) {
        return find(row.required(column), day)
                .orElseThrow(() -> row.fault("no unit " + row.text(column) + " stands on " + day));
    }

    /** The law that the units of today rest on. */
    public List<LegalGround> grounds() {
        return grounds.all();
    }

    /** Every unit of every time. */
    public List<AdministrativeUnit> all() {
        return all;
    }

    /** The days on which units of a level began, in order; those that always were have none. */
    public List<LocalDate> firstDays(UnitLevel level) {
        return firstDays.getOrDefault(level, List.of());
    }

    private List<LocalDate> firstDaysOf(UnitLevel level) {
        return all.stream()
                .filter(unit -> unit.level() == level)
                .flatMap(unit -> Optional.ofNullable(unit.validFrom()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The unit that had a code on a day.
     *
     * @param code 2, 3 or 5 digits; anything else finds nothing
     */
    public Optional<AdministrativeUnit> find(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.standsOn(day))
                .findFirst();
    }

    /**
     * The unit that has a code on a day, or the last that had it before.
     *
     * @param code 2, 3 or 5 digits; anything else finds nothing
     */
    public Optional<AdministrativeUnit> lastOf(String code, LocalDate day) {
        return find(code, day)
                .or(() ->
                        byCode.getOrDefault(code, List.of()).stream()
                                .filter(unit -> isOver(unit, day))
                                .max(Comparator.comparing(AdministrativeUnits::end)));
    }

    private static boolean isOver(AdministrativeUnit unit, LocalDate day) {
        LocalDate end = unit.validTo();
        return end != null && !end.isAfter(day);
    }

    private static LocalDate end(AdministrativeUnit unit) {
        return Objects.requireNonNullElse(unit.validTo(), LocalDate.MAX);
    }

    /** Provinces and cities run by the centre on a day, by code. */
    public List<AdministrativeUnit> provinces(LocalDate day) {
        return provinces.stream().filter(unit -> unit.standsOn(day)).toList();
    }

    /**
     * Codes of the provinces of all times that went into one which stands on a day, or into which
     * it went; its own among them.
     */
    public Set<String> provincesLeadingTo(String code, LocalDate day) {
        var codes = new TreeSet<>(Set.of(code));
        for (AdministrativeUnit unit : provinces) {
            if (successors(unit, day).units().stream().anyMatch(now -> now.code().equals(code))) {
                codes.add(unit.code());
            }
        }
        return codes;
    }

    /** The units directly under a code on a day, by code; empty for communes and unknown codes. */
    public List<AdministrativeUnit> children(String code, LocalDate day) {
        return byParent.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.standsOn(day))
                .toList();
    }

    /** The unit directly above. */
    public Optional<AdministrativeUnit> parent(AdministrativeUnit unit) {
        return unit.parent()
                .flatMap(code ->
                        byCode.getOrDefault(code, List.of()).stream()
                                .filter(above -> overlap(above, unit))
                                .findFirst());
    }

    /**
     * The province of a province, district or commune that stands on a day.
     *
     * @throws FaultException {@code unit.unknown} when nothing has this code on that day
     */
    public AdministrativeUnit provinceOf(String code, LocalDate day) {
        AdministrativeUnit unit =
                find(code, day).orElseThrow(() -> new FaultException("unit.unknown"));
        for (Optional<AdministrativeUnit> above = parent(unit); above.isPresent(); ) {
            unit = above.get();
            above = parent(unit);
        }
        return unit;
    }

    private static boolean overlap(AdministrativeUnit one, AdministrativeUnit other) {
        return beginsBeforeEnd(one, other) && beginsBeforeEnd(other, one);
    }

    private static boolean beginsBeforeEnd(AdministrativeUnit one, AdministrativeUnit other) {
        LocalDate from = one.validFrom();
        LocalDate to = other.validTo();
        return from == null || to == null || from.isBefore(to);
    }

    /**
     * What a unit of any time is on a day: itself if it stands, otherwise its successors or
     * predecessors. Among several, one of the same name comes first, then in order of code.
     */
    public Succession successors(AdministrativeUnit unit, LocalDate day) {
        if (unit.standsOn(day)) {
            return new Succession(List.of(unit), false);
        }
        LocalDate ended = unit.validTo();
        boolean forward = ended != null && !day.isBefore(ended);
        Change change = (forward ? after : before).get(unit);
        if (change == null) {
            return new Succession(List.of(), false);
        }
        List<AdministrativeUnit> units =
                change.units().stream()
                        .filter(u -> u.standsOn(day))
                        .sorted((a, b) ->
                                Boolean.compare(
                                        b.name().equals(unit.name()), a.name().equals(unit.name())))
                        .toList();
        return new Succession(units, forward ? change.divided() : units.size() > 1);
    }

    /**
     * The unit and those above it, such as {@code Phường Vĩnh Phúc, Quận Ba Đình, Thành phố Hà
     * Nội}.
     */
    public String path(AdministrativeUnit unit) {
        return parent(unit)
                .map(above -> unit.fullName() + ", " + path(above))
                .orElse(unit.fullName());
    }
}
