package vn.lienthong.synthetic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;

/**
 * How often the parts of names occur, by sex; read once from text, immutable.
 *
 * <p>The text is CSV with the header {@code part,value,sex,count}, without quoting: the part is
 * {@code surname}, {@code middle} or {@code given}, the sex {@code male}, {@code female} or {@code
 * both}. The product's own copy is {@code content/names/name-part-frequencies.csv}; it is made from
 * a sample with more men than women, so parts of both sexes count a quarter for women.
 */
public final class NameFrequencies {

    private static final String HEADER = "part,value,sex,count";
    private static final double BOTH_FOR_WOMEN = 0.25;

    private final Parts surnames;
    private final Map<Sex, Parts> middles;
    private final Map<Sex, Parts> givens;

    private NameFrequencies(Parts surnames, Map<Sex, Parts> middles, Map<Sex, Parts> givens) {
        this.surnames = surnames;
        this.middles = middles;
        this.givens = givens;
    }

    /** Names with their weights, ready to be drawn. */
    private record Parts(List<String> values, AliasTable table) {
        String pick(long hash) {
            return values.get(table.pick(hash));
        }
    }

    private record Row(String part, String value, String sex, int count) {
        double weight(Sex of) {
            return switch (sex) {
                case "male" -> of == Sex.MALE ? count : 0;
                case "female" -> of == Sex.FEMALE ? count : 0;
                default -> of == Sex.MALE ? count : count * BOTH_FOR_WOMEN;
            };
        }
    }

    /**
     * Reads the CSV text.
     *
     * <p>Refuses with {@code name-frequencies.header}, {@code name-frequencies.row} (argument
     * {@code line}, counted from 1) or {@code name-frequencies.empty} (a part without names for a
     * sex).
     */
    public static Outcome<NameFrequencies> read(String csv) {
        String[] lines = csv.split("\\R", -1);
        if (!lines[0].strip().equals(HEADER)) {
            return Outcome.refused(Violation.of("name-frequencies.header"));
        }
        List<Row> rows = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                switch (row(lines[i], i + 1)) {
                    case Outcome.Accepted<Row>(Row row) -> rows.add(row);
                    case Outcome.Refused<Row>(List<Violation> broken) -> violations.addAll(broken);
                }
            }
        }
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        for (Sex sex : Sex.values()) {
            for (String part : List.of("surname", "middle", "given")) {
                if (rows.stream().noneMatch(r -> r.part.equals(part) && r.weight(sex) > 0)) {
                    return Outcome.refused(Violation.of("name-frequencies.empty"));
                }
            }
        }
        return Outcome.accepted(
                new NameFrequencies(
                        parts(rows, "surname", Sex.MALE),
                        bySex(rows, "middle"),
                        bySex(rows, "given")));
    }

    private static Outcome<Row> row(String line, int number) {
        Violation broken =
                Violation.of("name-frequencies.row", Map.of("line", Integer.toString(number)));
        String[] cells = Normalizer.normalize(line, Normalizer.Form.NFC).split(",", -1);
        boolean right =
                cells.length == 4
                        && cells[0].matches("surname|middle|given")
                        && VietnameseName.parse(cells[1])
                                instanceof Outcome.Accepted<VietnameseName>
                        && cells[2].matches("male|female|both")
                        && cells[3].matches("[1-9][0-9]{0,8}");
        if (!right) {
            return Outcome.refused(broken);
        }
        return Outcome.accepted(
                new Row(cells[0], cells[1].strip(), cells[2], Integer.parseInt(cells[3])));
    }

    private static Map<Sex, Parts> bySex(List<Row> rows, String part) {
        Map<Sex, Parts> parts = new EnumMap<>(Sex.class);
        for (Sex sex : Sex.values()) {
            parts.put(sex, parts(rows, part, sex));
        }
        return parts;
    }

    private static Parts parts(List<Row> rows, String part, Sex sex) {
        List<Row> used =
                rows.stream().filter(r -> r.part.equals(part) && r.weight(sex) > 0).toList();
        return new Parts(
                used.stream().map(Row::value).toList(),
                new AliasTable(used.stream().mapToDouble(r -> r.weight(sex)).toArray()));
    }

    String surname(long hash) {
        return surnames.pick(hash);
    }

    String middle(Sex sex, long hash) {
        return partsOf(middles, sex).pick(hash);
    }

    String given(Sex sex, long hash) {
        return partsOf(givens, sex).pick(hash);
    }

    private static Parts partsOf(Map<Sex, Parts> parts, Sex sex) {
        return Objects.requireNonNull(parts.get(sex));
    }
}
