package vn.lienthong.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The ways in which people write the name of a unit. */
final class AddressForms {

    private static final Map<UnitType, String> SHORT =
            Map.ofEntries(
                    Map.entry(UnitType.WARD, "P."),
                    Map.entry(UnitType.COMMUNE, "X."),
                    Map.entry(UnitType.TOWNSHIP, "TT."),
                    Map.entry(UnitType.SPECIAL_ZONE, "ĐK "),
                    Map.entry(UnitType.URBAN_DISTRICT, "Q."),
                    Map.entry(UnitType.RURAL_DISTRICT, "H."),
                    Map.entry(UnitType.TOWN, "TX."),
                    Map.entry(UnitType.PROVINCIAL_CITY, "TP."),
                    Map.entry(UnitType.MUNICIPAL_CITY, "TP."),
                    Map.entry(UnitType.MUNICIPALITY, "TP "),
                    Map.entry(UnitType.PROVINCE, "T."));

    private AddressForms() {}

    static List<AdministrativeUnit> chain(AdministrativeUnit unit) {
        List<AdministrativeUnit> chain = new ArrayList<>();
        for (AdministrativeUnit u = unit; u != null; ) {
            chain.add(u);
            u = ReferenceContent.UNITS.parent(u).orElse(null);
        }
        return chain;
    }

    static String full(AdministrativeUnit unit) {
        return join(unit, ", ", AdministrativeUnit::fullName);
    }

    static String abbreviated(AdministrativeUnit unit) {
        return join(unit, ", ", u -> SHORT.getOrDefault(u.type(), "?") + u.name());
    }

    /** Names alone; numbers keep a letter for their type, as nobody writes them bare. */
    static String withoutTypeWords(AdministrativeUnit unit, String separator) {
        return join(
                unit,
                separator,
                u ->
                        Character.isDigit(u.name().charAt(0))
                                ? SHORT.getOrDefault(u.type(), "?").charAt(0) + u.name()
                                : u.name());
    }

    static String reversed(AdministrativeUnit unit) {
        return String.join(
                ", ", chain(unit).reversed().stream().map(AdministrativeUnit::fullName).toList());
    }

    /**
     * Full names with one letter of each name of four letters or more changed, lost, added or
     * swapped.
     */
    static String misspelt(AdministrativeUnit unit, RandomGenerator random) {
        return join(unit, ", ", u -> u.type().vietnamese() + " " + misspelt(u.name(), random));
    }

    /** Full names with one letter of one of them changed, lost, added or swapped. */
    static String misspeltOnce(AdministrativeUnit unit, RandomGenerator random) {
        int faulty = random.nextInt(chain(unit).size());
        int[] next = {0};
        return join(
                unit,
                ", ",
                u ->
                        next[0]++ == faulty
                                ? u.type().vietnamese() + " " + misspelt(u.name(), random)
                                : u.fullName());
    }

    private static String misspelt(String name, RandomGenerator random) {
        if (name.chars().filter(Character::isLetter).count() < 4) {
            return name;
        }
        StringBuilder letters = new StringBuilder(name);
        int at;
        do {
            at = 1 + random.nextInt(name.length() - 1);
        } while (!Character.isLetter(name.charAt(at)));
        char any = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> letters.deleteCharAt(at);
            case 1 -> letters.insert(at, any);
            case 2 -> letters.setCharAt(at, any);
            default -> {
                char before = letters.charAt(at - 1);
                if (Character.isLetter(before)) {
                    letters.setCharAt(at - 1, letters.charAt(at));
                    letters.setCharAt(at, before);
                }
            }
        }
        return letters.toString();
    }

    static String unaccented(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    private static String join(
            AdministrativeUnit unit, String separator, Function<AdministrativeUnit, String> form) {
        return String.join(separator, chain(unit).stream().map(form).toList());
    }
}
