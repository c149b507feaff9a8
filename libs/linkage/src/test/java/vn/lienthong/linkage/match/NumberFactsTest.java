package vn.lienthong.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.Seed;
import vn.lienthong.linkage.register.BlockKind;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.words.EditDistance;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;

/** What a number tells by itself: evidence where the record is silent, and a way to the person. */
class NumberFactsTest {

    @TempDir static Path directory;

    private static RegisterIndex index;

    @BeforeAll
    static void build() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String row : Files.readAllLines(Country.extract(directory, 20_000))) {
            rows.append(row).append('\n');
        }
        rows.append("q1,012188345678,,Quách Thị Tỉnh Ưng,1988-04-09,F,00004,\n");
        Path extract = Files.writeString(directory.resolve("with.csv"), rows);
        Country.build(extract, directory.resolve("facts.index"));
        index = RegisterIndex.open(directory.resolve("facts.index"));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Decision match(String number, String name, String born, int sex) {
        var record = new QueryRecord(index);
        if (!number.isEmpty()) {
            record.setNumber(Long.parseLong(number));
        }
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        record.setName(text, 0, text.length);
        byte[] date = born.getBytes(StandardCharsets.US_ASCII);
        record.setBorn(PackedDate.parseIso(date, 0, date.length));
        record.setSex(sex);
        var decision = new Decision();
        new Matcher(index, ModelText.builtIn()).match(record, decision);
        return decision;
    }

    @Test
    void readsYearSexAndPlaceAsTheNumberOfTheLawDoes() {
        Seed.forAll(
                3_000,
                random -> {
                    Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
                    int year = random.nextInt(1900, 2400);
                    String place = String.format("%03d", random.nextInt(1000));
                    long number = number(place, sex, year, random.nextInt(1_000_000));

                    assertThat(NumberFacts.year(number)).isEqualTo(year);
                    assertThat(NumberFacts.sex(number)).isEqualTo(sex == Sex.MALE ? 1 : 2);
                    long near = number(place, sex, 1950, 7);
                    assertThat(NumberFacts.isSamePlace(number, near)).isTrue();
                    assertThat(NumberFacts.isSamePlace(number, -1)).isFalse();
                });
    }

    private static long number(String place, Sex sex, int year, int serial) {
        return Long.parseLong(PersonalNumber.compose(place, sex, year, serial).unmasked());
    }

    @Test
    void mendsANumberOnlyWhereOneSlipExplainsIt() {
        int[] mended = new int[1];
        Seed.forAll(
                3_000,
                random -> {
                    Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
                    int year = random.nextInt(1900, 2030);
                    int other =
                            random.nextBoolean() ? year + random.nextInt(-9, 10) : year / 10 * 10;
                    int serial = random.nextInt(1_000_000);
                    long right = number("001", sex, year, serial);
                    long given = number("001", sex, Math.clamp(other, 1900, 2399), serial);
                    long found = NumberFacts.mended(given, year, sex == Sex.MALE ? 1 : 2);
                    mended[0] += found >= 0 ? 1 : 0;

                    boolean oneSlip =
                            given != right && EditDistance.atMostOneDigit(given, right, 12);
                    assertThat(found).isEqualTo(oneSlip ? right : -1);
                });
        assertThat(mended[0]).isGreaterThan(500);
        assertThat(NumberFacts.mended(1_090_012_345L, 1850, 1)).isEqualTo(-1);
    }

    @Test
    void aLineWithoutADateIsFoundByTheYearInItsMiswrittenNumber() {
        // A digit of the place and two of the serial are wrong: neither half of it is known.
        Decision found = match("013188375978", "Quách Thị Tỉnh Ưng", "", 0);

        assertThat(found.person()).isEqualTo(20_000);
        assertThat(found.level(Field.NUMBER)).isEqualTo(Level.NUMBER_DIFFERENT);
        assertThat(found.level(Field.NUMBER_FACTS)).isEqualTo(Level.NUMBER_FACTS_YEAR_AND_SEX);
        assertThat(found.candidates(BlockKind.NAME_YEAR)).isPositive();
    }

    @Test
    void aNumberThatIsNotThePersonsNeverSpeaksForThemOnTheWhole() {
        Decision found = match("012188375978", "Quách Thị Tỉnh Ưng", "", 2);

        assertThat(found.level(Field.NUMBER_FACTS)).isEqualTo(Level.NUMBER_FACTS_ALL);
        assertThat(found.weight(Field.NUMBER_FACTS)).isPositive();
        assertThat(found.weight(Field.NUMBER) + found.weight(Field.NUMBER_FACTS))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void tellsNothingTwice() {
        Decision own = match("012188345678", "Quách Thị Tỉnh Ưng", "", 0);
        Decision near = match("012188345679", "Quách Thị Tỉnh Ưng", "", 0);
        Decision dated = match("012188375978", "Quách Thị Tỉnh Ưng", "1988-04-09", 2);

        for (Decision decision : new Decision[] {own, near, dated}) {
            assertThat(decision.person()).isEqualTo(20_000);
            assertThat(decision.level(Field.NUMBER_FACTS).isMissing()).isTrue();
            assertThat(decision.weight(Field.NUMBER_FACTS)).isZero();
        }
    }

    @Test
    void aNumberOfAnotherYearSpeaksAgainst() {
        Decision found = match("013155345678", "Quách Thị Tỉnh Ưng", "", 2);

        assertThat(found.person()).isEqualTo(20_000);
        assertThat(found.level(Field.NUMBER_FACTS)).isEqualTo(Level.NUMBER_FACTS_DIFFERENT);
        assertThat(found.weight(Field.NUMBER_FACTS)).isNegative();
    }

    @Test
    void aNumberWithOneDigitOffIsMendedByTheLinesOwnYear() {
        // Nothing of the name is right; year and sex say which digit is wrong.
        Decision found = match("012138345678", "Lò Bá Hoành", "1988-04-09", 2);

        assertThat(found.person()).isEqualTo(20_000);
        assertThat(found.level(Field.NUMBER)).isEqualTo(Level.NUMBER_ONE_DIGIT);
        assertThat(found.candidates(BlockKind.NUMBER)).isPositive();
    }

    @Test
    void aModelOfTheEarlierVersionWeighsWhatItKnows() {
        String now = ModelText.write(ModelText.builtIn());
        StringBuilder earlier = new StringBuilder();
        for (String line : now.lines().toList()) {
            if (!line.startsWith("number-facts.")
                    && !line.startsWith("name.initials")
                    && !line.startsWith("sha256")) {
                earlier.append(line.equals("version = 2") ? "version = 1" : line).append('\n');
            }
        }
        Model read =
                ModelText.read(earlier + "sha256 = " + sha256(earlier.toString()) + "\n")
                        .orElseThrow();

        assertThat(read.of(Level.NUMBER_FACTS_ALL)).isEqualTo(new Model.Shares(1, 1));
        assertThat(read.of(Level.NAME_EXACT)).isEqualTo(ModelText.builtIn().of(Level.NAME_EXACT));
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
