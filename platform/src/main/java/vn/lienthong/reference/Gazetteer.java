package vn.lienthong.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every name that a province, district or commune goes by or went by, found by its letters, also
 * when one letter is wrong.
 *
 * <p>Built once; immutable and thread-safe from then on.
 */
final class Gazetteer {

    /** Shorter names are only found when written without fault. */
    private static final int SHORTEST_FUZZY = 4;

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);

    /**
     * A place that an address can name.
     *
     * @param district the district of a commune of the time of districts
     * @param province the province; the place itself for provinces
     * @param kinDistricts districts in which the area lay before
     * @param kinProvinces provinces in which the area lay before or lies since
     */
    record Place(
            AdministrativeUnit unit,
            @Nullable AdministrativeUnit district,
            AdministrativeUnit province,
            Set<AdministrativeUnit> kinDistricts,
            Set<AdministrativeUnit> kinProvinces) {}

    /** How a place came by a name. */
    enum Kind {
        OWN,
        FORMER,
        ALIAS
    }

    /**
     * One meaning of a name.
     *
     * @param toned fingerprint with marks and tones, 0 if not known
     * @param types set of {@link UnitType} bits that go with the name
     */
    record Meaning(Place place, long toned, int types, Kind kind) {}

    /** The letters of a name and what they may mean at each level. */
    static final class Name {
        private final char[] letters;
        private final List<List<Meaning>> meanings =
                List.of(new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0));

        Name(char[] letters) {
            this.letters = letters;
        }

        char[] letters() {
            return letters;
        }

        List<Meaning> meanings(UnitLevel level) {
            return meanings.get(level.ordinal());
        }

        /** Whether the name is only what people write for short. */
        boolean isShort() {
            return letters.length < 3;
        }
    }

    private final AdministrativeUnits units;
    private final Map<Long, Name> names = new HashMap<>();
    private final Map<AdministrativeUnit, Place> places = new HashMap<>();
    private final NeighbourIndex neighbours;

    private Gazetteer(AdministrativeUnits units, Path directory) {
        this.units = units;
        for (AdministrativeUnit unit : units.all()) {
            addOwnName(unit);
        }
        addFormerCommunes(directory.resolve("former-communes.csv"));
        addFormerDistricts(directory.resolve("former-districts.csv"));
        addAliases(directory.resolve("aliases.csv"));
        this.neighbours =
                NeighbourIndex.of(
                        names.values().stream()
                                .filter(n -> n.letters.length >= SHORTEST_FUZZY)
                                .toList());
    }

    static Gazetteer read(Path content, AdministrativeUnits units) {
        return new Gazetteer(units, content.resolve("administrative-units"));
    }

    /** The name with exactly these letters. */
    @Nullable Name exactly(long plain) {
        return names.get(plain);
    }

    /** The names with one letter more, less, changed or swapped with its neighbour. */
    List<Name> near(char[] letters) {
        return neighbours.find(letters);
    }

    private void addOwnName(AdministrativeUnit unit) {
        Place place = place(unit);
        UnitLevel level = place.unit().level();
        if (level == UnitLevel.DISTRICT && isIsland(unit)) {
            level = UnitLevel.COMMUNE;
        }
        add(level, unit.name(), new Meaning(place, 0, unit.type().bit(), Kind.OWN));
        romanOrArabic(unit.name()).ifPresent(other -> addOwn(place, other));
    }

    private void addOwn(Place place, String name) {
        add(
                place.unit().level(),
                name,
                new Meaning(place, 0, place.unit().type().bit(), Kind.ALIAS));
    }

    /** A district without communes of its own, which people name as others name their commune. */
    private boolean isIsland(AdministrativeUnit district) {
        return units.children(district.code(), LAST_DAY_OF_DISTRICTS).isEmpty();
    }

    private void add(UnitLevel level, String written, Meaning meaning) {
        AddressText text = AddressText.of(written);
        char[] letters = text.letters(0, text.words());
        long toned = text.accented(0, text.words()) ? text.toned(0, text.words()) : 1;
        put(level, letters, new Meaning(meaning.place(), toned, meaning.types(), meaning.kind()));
    }

    private void put(UnitLevel level, char[] letters, Meaning meaning) {
        Name name =
                names.computeIfAbsent(
                        AddressText.plain(String.valueOf(letters)), _ -> new Name(letters));
        if (!Arrays.equals(name.letters, letters)) {
            throw new IllegalStateException("two names share a fingerprint");
        }
        name.meanings(level).add(meaning);
    }

    private Place place(AdministrativeUnit unit) {
        Place known = places.get(unit);
        if (known == null) {
            known = newPlace(unit);
            places.put(unit, known);
        }
        return known;
    }

    private Place newPlace(AdministrativeUnit unit) {
        AdministrativeUnit above = units.parent(unit).orElse(unit);
        AdministrativeUnit province = units.parent(above).orElse(above);
        Set<AdministrativeUnit> kinDistricts = new HashSet<>();
        Set<AdministrativeUnit> kinProvinces = new HashSet<>();
        if (province.validFrom() == null) {
            kinProvinces.addAll(others(province));
        }
        for (AdministrativeUnit other : others(unit)) {
            AdministrativeUnit otherAbove = units.parent(other).orElse(other);
            if (otherAbove.level() == UnitLevel.DISTRICT) {
                kinDistricts.add(otherAbove);
            }
            kinProvinces.add(units.parent(otherAbove).orElse(otherAbove));
        }
        AdministrativeUnit district =
                unit.level() == UnitLevel.COMMUNE && above.level() == UnitLevel.DISTRICT
                        ? above
                        : null;
        return new Place(
                unit, district, province, Set.copyOf(kinDistricts), Set.copyOf(kinProvinces));
    }

    /** The units before or after this one. */
    private List<AdministrativeUnit> others(AdministrativeUnit unit) {
        LocalDate to = unit.validTo();
        LocalDate from = unit.validFrom();
        List<AdministrativeUnit> others = new ArrayList<>();
        if (to != null) {
            others.addAll(units.successors(unit, to).units());
        }
        if (from != null) {
            others.addAll(units.successors(unit, from.minusDays(1)).units());
        }
        return others;
    }

    private void addFormerCommunes(Path file) {
        CsvTable.read(
                file,
                "district_code,type,squashed_name,commune_code",
                row -> {
                    AdministrativeUnit into = old(row, 3);
                    Meaning meaning = new Meaning(place(into), 0, row.type(1).bit(), Kind.FORMER);
                    put(UnitLevel.COMMUNE, row.required(2).toCharArray(), meaning);
                    romanOrArabic(row.text(2))
                            .map(other -> other.toLowerCase(Locale.ROOT).toCharArray())
                            .ifPresent(other -> put(UnitLevel.COMMUNE, other, meaning));
                });
    }

    private void addFormerDistricts(Path file) {
        CsvTable.read(
                file,
                "province_code,type,name,district_code",
                row -> {
                    Meaning meaning =
                            new Meaning(place(old(row, 3)), 0, row.type(1).bit(), Kind.FORMER);
                    add(UnitLevel.DISTRICT, row.required(2), meaning);
                });
    }

    private void addAliases(Path file) {
        int types = UnitType.PROVINCE.bit() | UnitType.MUNICIPALITY.bit();
        CsvTable.read(
                file,
                "province_code,alias",
                row -> {
                    for (AdministrativeUnit unit : units.all()) {
                        if (unit.code().equals(row.required(0)) && sameAsOld(row, unit)) {
                            Meaning meaning = new Meaning(place(unit), 0, types, Kind.ALIAS);
                            add(UnitLevel.PROVINCE, row.required(1), meaning);
                        }
                    }
                });
    }

    /** Whether a unit bears the name that its code had in the time of districts. */
    private boolean sameAsOld(CsvTable.Row row, AdministrativeUnit unit) {
        return AddressText.plain(squashed(old(row, 0).name()))
                == AddressText.plain(squashed(unit.name()));
    }

    private static String squashed(String name) {
        AddressText text = AddressText.of(name);
        return String.valueOf(text.letters(0, text.words()));
    }

    private AdministrativeUnit old(CsvTable.Row row, int column) {
        return units.find(row.required(column), LAST_DAY_OF_DISTRICTS)
                .orElseThrow(
                        () -> row.fault("no unit " + row.text(column) + " stood in June 2025"));
    }

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** The same name with its last number written the other way. */
    private static Optional<String> romanOrArabic(String name) {
        int space = name.lastIndexOf(' ') + 1;
        String last = name.substring(space);
        int roman = ROMAN.indexOf(last);
        if (roman >= 0) {
            return Optional.of(name.substring(0, space) + (roman + 1));
        }
        if (last.length() <= 2 && last.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(last);
            if (number >= 1 && number <= ROMAN.size()) {
                return Optional.of(name.substring(0, space) + ROMAN.get(number - 1));
            }
        }
        return Optional.empty();
    }
}
