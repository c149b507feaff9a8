package vn.lienthong.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.Seed;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.words.SlowEditDistance;

/** Numbers, dates, sexes and communes agree as a slow reading of their digits says. */
class ComparisonOracleTest {

    private static final int PERSONS = 2_000;
    private static final int NUMBER = 1;
    private static final int OLD = 2;
    private static final int BORN = 4;
    private static final int SEX = 5;
    private static final int COMMUNE = 6;

    @TempDir static Path directory;

    private static RegisterIndex index;
    private static List<String[]> rows;

    @BeforeAll
    static void build() throws IOException {
        Path extract = Country.extract(directory, PERSONS);
        rows = Files.readAllLines(extract).stream().skip(1).map(row -> row.split(",", -1)).toList();
        Country.build(extract, directory.resolve("i.index"));
        index = RegisterIndex.open(directory.resolve("i.index"));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void everyFieldAgreesAsItsDigitsSay() {
        var record = new QueryRecord(index);
        var comparison = new Comparison(index.syllables());
        PersonCursor person = index.cursor();
        Set<Level> seen = EnumSet.noneOf(Level.class);
        Seed.forAll(
                20_000,
                random -> {
                    int at = random.nextInt(PERSONS);
                    String[] there = rows.get(at);
                    String[] here = rows.get(random.nextInt(4) > 0 ? at : random.nextInt(PERSONS));
                    String number = random.nextInt(9) == 0 ? "" : slips(here[NUMBER], random);
                    String old = slips(here[OLD], random);
                    String born = varied(here[BORN], random);
                    String sex = random.nextInt(5) == 0 ? "" : here[SEX];
                    fill(record, number, old, born, sex, here[COMMUNE]);
                    person.read(at);
                    Level[] levels = comparison.compare(record, person);
                    List<Level> slow =
                            List.of(
                                    slowNumber(number, there[NUMBER]),
                                    slowOld(old, there[OLD]),
                                    slowDate(born, there[BORN]),
                                    sex.isEmpty() || there[SEX].isEmpty()
                                            ? Level.SEX_MISSING
                                            : sex.equals(there[SEX])
                                                    ? Level.SEX_SAME
                                                    : Level.SEX_DIFFERENT,
                                    here[COMMUNE].equals(there[COMMUNE])
                                            ? Level.COMMUNE_SAME
                                            : Level.COMMUNE_DIFFERENT);
                    for (Level level : slow) {
                        assertThat(levels[level.field().ordinal()])
                                .as("%s %s %s", level.field(), born, there[BORN])
                                .isEqualTo(level);
                    }
                    seen.addAll(slow);
                });
        for (Field field : List.of(Field.NUMBER, Field.OLD_NUMBER, Field.DATE, Field.SEX)) {
            assertThat(seen).containsAll(Level.of(field));
        }
        assertThat(seen).contains(Level.COMMUNE_SAME, Level.COMMUNE_DIFFERENT);
    }

    private static void fill(
            QueryRecord record,
            String number,
            String old,
            String born,
            String sex,
            String commune) {
        record.clear();
        record.setNumber(number.isEmpty() ? -1 : Long.parseLong(number));
        record.setOldNumber(old.isEmpty() ? -1 : Long.parseLong(old));
        byte[] date = born.getBytes(StandardCharsets.US_ASCII);
        record.setBorn(PackedDate.parseIso(date, 0, date.length));
        record.setSex(sex.isEmpty() ? 0 : sex.equals("M") ? 1 : 2);
        byte[] code = commune.getBytes(StandardCharsets.UTF_8);
        record.setCommune(code, 0, code.length);
    }

    /** The same digits with up to two slips, or the first half of others. */
    private static String slips(String digits, RandomGenerator random) {
        if (digits.isEmpty()) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(digits.length() - 1);
            if (random.nextBoolean()) {
                text.setCharAt(at, (char) ('0' + random.nextInt(10)));
            } else {
                char first = text.charAt(at);
                text.setCharAt(at, text.charAt(at + 1));
                text.setCharAt(at + 1, first);
            }
        }
        if (random.nextInt(8) == 0) {
            text.replace(0, 3, String.format("%03d", random.nextInt(1000)));
        }
        return text.toString();
    }

    private static String varied(String date, RandomGenerator random) {
        String year = date.substring(0, 4);
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> year;
            case 2 -> date.substring(0, 7);
            case 3 -> year + "-01-01";
            case 4 -> isDay(year, date.substring(8), date.substring(5, 7), date);
            case 5 -> isDay(year, date.substring(5, 7), "1" + date.substring(9), date);
            case 6 -> isDay("19" + random.nextInt(10, 99), "03", "09", date);
            default -> date;
        };
    }

    private static String isDay(String year, String month, String day, String otherwise) {
        byte[] date = (year + "-" + month + "-" + day).getBytes(StandardCharsets.US_ASCII);
        return PackedDate.parseIso(date, 0, date.length) > 0
                ? new String(date, StandardCharsets.US_ASCII)
                : otherwise;
    }

    private static Level slowNumber(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Level.NUMBER_MISSING;
        }
        int distance = SlowEditDistance.of(a, b);
        return distance == 0
                ? Level.NUMBER_EXACT
                : distance == 1
                        ? Level.NUMBER_ONE_DIGIT
                        : a.substring(6).equals(b.substring(6))
                                ? Level.NUMBER_LAST_SIX
                                : Level.NUMBER_DIFFERENT;
    }

    private static Level slowOld(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Level.OLD_NUMBER_MISSING;
        }
        int distance = SlowEditDistance.of(a, b);
        return distance == 0
                ? Level.OLD_NUMBER_EXACT
                : distance == 1 ? Level.OLD_NUMBER_ONE_DIGIT : Level.OLD_NUMBER_DIFFERENT;
    }

    private static Level slowDate(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Level.DATE_MISSING;
        }
        List<String> x = new ArrayList<>(List.of(a.split("-", -1)));
        List<String> y = new ArrayList<>(List.of(b.split("-", -1)));
        boolean sameYear = x.getFirst().equals(y.getFirst());
        int known = Math.min(x.size(), y.size());
        if (known < 3) {
            return !sameYear
                    ? Level.DATE_DIFFERENT
                    : x.subList(0, known).equals(y.subList(0, known))
                            ? Level.DATE_LESS_KNOWN
                            : Level.DATE_SAME_YEAR;
        }
        if (sameYear && (a.endsWith("-01-01") || b.endsWith("-01-01"))) {
            return Level.DATE_JANUARY_FIRST;
        }
        if (a.equals(b)) {
            return Level.DATE_EXACT;
        }
        if (sameYear && x.get(1).equals(y.get(2)) && x.get(2).equals(y.get(1))) {
            return Level.DATE_SWAPPED;
        }
        if (SlowEditDistance.of(a.replace("-", ""), b.replace("-", "")) == 1) {
            return Level.DATE_ONE_DIGIT;
        }
        return sameYear ? Level.DATE_SAME_YEAR : Level.DATE_DIFFERENT;
    }
}
