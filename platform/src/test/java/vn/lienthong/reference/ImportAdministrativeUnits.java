package vn.lienthong.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes {@code content/administrative-units} from the four lists of facts named in its README.
 *
 * <p>Run by hand when a source changes: {@code java ImportAdministrativeUnits.java FACTS
 * content/administrative-units}. The same facts always give the same files, byte for byte.
 */
public final class ImportAdministrativeUnits {

    private static final String REORGANISATION = "2025-07-01";

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("thành phố trực thuộc trung ương", "municipality"),
                    Map.entry("tỉnh", "province"),
                    Map.entry("thành phố thuộc thành phố", "municipal-city"),
                    Map.entry("thành phố thuộc tỉnh", "provincial-city"),
                    Map.entry("thị xã", "town"),
                    Map.entry("quận", "urban-district"),
                    Map.entry("huyện", "rural-district"),
                    Map.entry("phường", "ward"),
                    Map.entry("thị trấn", "township"),
                    Map.entry("xã", "commune"),
                    Map.entry("đặc khu", "special-zone"));

    private record Unit(String code, String level, String type, String name, String parent) {}

    private final Path facts;
    private final Path content;
    private final Map<String, Unit> former;
    private final Map<String, Unit> present;

    private ImportAdministrativeUnits(Path facts, Path content) throws IOException {
        this.facts = facts;
        this.content = content;
        this.former = units(facts.resolve("administrative-units-until-2025-06-30.csv"));
        this.present = units(facts.resolve("administrative-units-from-2025-07-01.csv"));
    }

    public static void main(String[] arguments) throws IOException {
        var run = new ImportAdministrativeUnits(Path.of(arguments[0]), Path.of(arguments[1]));
        run.writeUnits();
        run.writeSuccession();
        run.writeFormerCommunes();
    }

    private void writeUnits() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("valid_from,valid_to,code,type,name,parent_code");
        former.values().forEach(u -> lines.add("," + REORGANISATION + "," + row(u)));
        present.values().forEach(u -> lines.add(REORGANISATION + ",," + row(u)));
        write("units.csv", lines);
    }

    private static String row(Unit unit) {
        return String.join(",", unit.code(), unit.type(), unit.name(), unit.parent());
    }

    private void writeSuccession() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("effective_on,level,predecessor_code,successor_code,divided");
        List<String[]> communes = rows(facts.resolve("commune-succession-2025.csv"));
        Map<String, Map<String, Integer>> votes = new TreeMap<>();
        for (String[] pair : communes) {
            Unit old = known(former, pair[0]);
            String province = known(former, old.parent()).parent();
            votes.computeIfAbsent(province, p -> new TreeMap<>())
                    .merge(known(present, pair[1]).parent(), 1, Integer::sum);
        }
        votes.forEach((province, into) -> lines.add(succession("province", province, most(into))));
        islands().forEach((old, now) -> lines.add(succession("district", old, now)));
        for (String[] pair : communes) {
            lines.add(String.join(",", REORGANISATION, "commune", pair[0], pair[1], divided(pair)));
        }
        write("succession.csv", lines);
    }

    private static Unit known(Map<String, Unit> units, String code) {
        return Optional.ofNullable(units.get(code))
                .orElseThrow(() -> new IllegalArgumentException("no unit has the code " + code));
    }

    private static String divided(String[] pair) {
        return switch (pair[2]) {
            case "true", "false" -> pair[2];
            default -> throw new IllegalArgumentException("neither true nor false: " + pair[2]);
        };
    }

    private static String succession(String level, String old, String now) {
        return String.join(",", REORGANISATION, level, old, now, "false");
    }

    private static String most(Map<String, Integer> votes) {
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /** The districts that had no communes, and the special zones or units of the same name. */
    private Map<String, String> islands() {
        Set<String> parents = new HashSet<>();
        former.values().forEach(u -> parents.add(u.parent()));
        Map<String, String> successors = new TreeMap<>();
        for (Unit district : former.values()) {
            if (!district.level().equals("district") || parents.contains(district.code())) {
                continue;
            }
            List<Unit> same =
                    present.values().stream()
                            .filter(u -> u.type().equals("special-zone"))
                            .filter(u -> u.name().equals(district.name()))
                            .toList();
            if (same.size() != 1) {
                throw new IllegalStateException("no single successor of district " + district);
            }
            successors.put(district.code(), same.getFirst().code());
        }
        return successors;
    }

    private void writeFormerCommunes() throws IOException {
        Map<String, String> types =
                Map.of("phuong", "ward", "thitran", "township", "xa", "commune");
        List<String> lines = new ArrayList<>();
        lines.add("district_code,type,squashed_name,commune_code");
        for (String[] row : rows(facts.resolve("former-communes-before-2025.csv"))) {
            String prefix =
                    types.keySet().stream().filter(row[1]::startsWith).findFirst().orElseThrow();
            String name = row[1].substring(prefix.length()).replaceFirst("^0+(?=\\d)", "");
            lines.add(String.join(",", row[0], types.get(prefix), name, row[2]));
        }
        write("former-communes.csv", lines);
    }

    private static Map<String, Unit> units(Path file) throws IOException {
        Map<String, Unit> units = new TreeMap<>();
        for (String[] row : rows(file)) {
            String type = TYPES.get(row[2]);
            if (type == null) {
                throw new IllegalArgumentException("unknown type in " + file + ": " + row[2]);
            }
            units.put(row[0], new Unit(row[0], row[1], type, bareName(row), row[4]));
        }
        return units;
    }

    private static String bareName(String[] row) {
        String word = row[2].startsWith("thành phố") ? "thành phố" : row[2];
        String name = row[3];
        if (!name.regionMatches(true, 0, word + " ", 0, word.length() + 1)) {
            throw new IllegalArgumentException("a name without its type word: " + name);
        }
        return name.substring(word.length() + 1).strip();
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(content);
        Files.write(content.resolve(name), lines);
    }
}
