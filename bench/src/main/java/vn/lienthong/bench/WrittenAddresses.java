package vn.lienthong.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.reference.UnitType;

/**
 * Addresses as people write them, from old and new units alike: of a hundred, about 30 in full, 25
 * abbreviated, 15 without accents, 10 abbreviated and without accents, 10 without type words, 10
 * with one wrong letter; every second one behind a house number and a street.
 */
final class WrittenAddresses {

    private static final Map<UnitType, String> SHORT =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(UnitType.WARD, "P. "),
                            Map.entry(UnitType.COMMUNE, "X. "),
                            Map.entry(UnitType.TOWNSHIP, "TT. "),
                            Map.entry(UnitType.SPECIAL_ZONE, "ĐK "),
                            Map.entry(UnitType.URBAN_DISTRICT, "Q. "),
                            Map.entry(UnitType.RURAL_DISTRICT, "H. "),
                            Map.entry(UnitType.TOWN, "TX. "),
                            Map.entry(UnitType.PROVINCIAL_CITY, "TP. "),
                            Map.entry(UnitType.MUNICIPAL_CITY, "TP. "),
                            Map.entry(UnitType.MUNICIPALITY, "TP. "),
                            Map.entry(UnitType.PROVINCE, "T. ")));
    private static final String[] STREETS = {
        "Trần Phú", "Lê Lợi", "Hai Bà Trưng", "Nguyễn Trãi", "Quang Trung", "Lý Thường Kiệt"
    };

    private final AdministrativeUnits units;
    private final List<AdministrativeUnit> communes;
    private final RandomGenerator random;

    WrittenAddresses(AdministrativeUnits units, RandomGenerator random) {
        this.units = units;
        this.communes =
                units.all().stream().filter(unit -> unit.level() == UnitLevel.COMMUNE).toList();
        this.random = random;
    }

    /** That many addresses; the same seed gives the same ones. */
    List<String> some(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private String next() {
        AdministrativeUnit commune = communes.get(random.nextInt(communes.size()));
        int draw = random.nextInt(100);
        String written;
        if (draw < 30) {
            written = written(commune, AdministrativeUnit::fullName);
        } else if (draw < 55) {
            written = written(commune, WrittenAddresses::abbreviated);
        } else if (draw < 70) {
            written = unaccented(written(commune, AdministrativeUnit::fullName));
        } else if (draw < 80) {
            written = unaccented(written(commune, WrittenAddresses::abbreviated));
        } else if (draw < 90) {
            written = written(commune, WrittenAddresses::bare);
        } else {
            written = misspelt(written(commune, AdministrativeUnit::fullName));
        }
        return random.nextBoolean() ? house() + written : written;
    }

    private String house() {
        return "Số %d đường %s, "
                .formatted(1 + random.nextInt(300), STREETS[random.nextInt(STREETS.length)]);
    }

    private String written(AdministrativeUnit commune, Function<AdministrativeUnit, String> form) {
        var parts = new ArrayList<String>();
        for (var unit = Optional.of(commune); unit.isPresent(); unit = units.parent(unit.get())) {
            parts.add(form.apply(unit.get()));
        }
        return String.join(", ", parts);
    }

    private static String abbreviated(AdministrativeUnit unit) {
        return SHORT.getOrDefault(unit.type(), "") + unit.name();
    }

    /** Nobody writes a bare number for “Phường 5”. */
    private static String bare(AdministrativeUnit unit) {
        return Character.isDigit(unit.name().charAt(0)) ? abbreviated(unit) : unit.name();
    }

    private static String unaccented(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    private String misspelt(String text) {
        int at = random.nextInt(text.length());
        while (!Character.isLetter(text.charAt(at))) {
            at = random.nextInt(text.length());
        }
        char any = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + any + text.substring(at);
            default -> text.substring(0, at) + any + text.substring(at + 1);
        };
    }
}
