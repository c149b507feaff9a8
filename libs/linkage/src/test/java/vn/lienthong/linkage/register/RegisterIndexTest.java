package vn.lienthong.linkage.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.primitives.VietnameseText.tonePlacementFree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.Seed;
import vn.lienthong.linkage.words.Spelling;

/** The register index: complete, small, refused when a byte of it changed. */
class RegisterIndexTest {

    private static final String HEAD =
            "person_id,personal_number,old_number,full_name,birth_date,sex,commune_code,died_on\n";

    @TempDir Path directory;

    private Path extract(String rows) throws IOException {
        return Files.writeString(directory.resolve("register.csv"), HEAD + rows);
    }

    private Path built(String rows) throws IOException {
        Path file = directory.resolve("register.index");
        Country.build(extract(rows), file);
        return file;
    }

    private static List<Long> found(RegisterIndex index, BlockKind kind, long key) {
        BlockCursor blocks = index.blocks();
        blocks.open(kind, key);
        List<Long> persons = new ArrayList<>();
        for (long person = blocks.next(); person >= 0; person = blocks.next()) {
            persons.add(person);
        }
        return persons;
    }

    @Test
    void givesBackEveryPersonAsTheExtractHadThem() throws IOException {
        Path file = Country.index(directory, 3_000);
        try (RegisterIndex index = RegisterIndex.open(file)) {
            assertThat(index.persons()).isEqualTo(3_000);
            assertThat(index.asOf()).isEqualTo(Country.AS_OF);
            PersonCursor cursor = index.cursor();
            List<String> rows = Files.readAllLines(directory.resolve("register.csv"));
            for (int i = 0; i < 3_000; i++) {
                cursor.read(i);
                assertThat(tonePlacementFree(row(index, cursor, i)))
                        .isEqualTo(tonePlacementFree(rows.get(i + 1)));
            }
        }
    }

    private static String row(RegisterIndex index, PersonCursor person, long number) {
        return String.join(
                ",",
                index.identifier(number),
                person.number() < 0 ? "" : "%012d".formatted(person.number()),
                person.oldNumber() < 0 ? "" : "%09d".formatted(person.oldNumber()),
                person.nameText(),
                PackedDate.text(person.born()),
                person.sex() == 1 ? "M" : "F",
                index.communeCode(person.commune()),
                PackedDate.text(person.died()));
    }

    @Test
    void findsEveryPersonInEveryBlockTheyBelongTo() throws IOException {
        Path file = Country.index(directory, 2_000);
        try (RegisterIndex index = RegisterIndex.open(file)) {
            PersonCursor person = index.cursor();
            SyllableDictionary syllables = index.syllables();
            for (long i = 0; i < 2_000; i++) {
                person.read(i);
                long given = syllables.hash(person.name()[person.nameLength() - 1]);
                long surname = syllables.hash(person.name()[0]);
                long number = person.number();
                int born = person.born();
                assertThat(found(index, BlockKind.NUMBER, BlockKind.number(number))).contains(i);
                assertThat(found(index, BlockKind.DATE_GIVEN, BlockKind.dateAndGiven(born, given)))
                        .contains(i);
                assertThat(
                                found(
                                        index,
                                        BlockKind.DATE_COMMUNE,
                                        BlockKind.dateAndCommune(born, person.commune())))
                        .contains(i);
                assertThat(
                                found(
                                        index,
                                        BlockKind.LAST_DIGITS_SURNAME,
                                        BlockKind.lastDigitsAndSurname(number, surname)))
                        .contains(i);
                assertThat(
                                found(
                                        index,
                                        BlockKind.FIRST_DIGITS_GIVEN,
                                        BlockKind.firstDigitsAndGiven(number, given)))
                        .contains(i);
                assertThat(
                                found(
                                        index,
                                        BlockKind.NAME_YEAR,
                                        BlockKind.nameAndYear(
                                                person.nameHash(), PackedDate.year(born))))
                        .contains(i);
                if (person.oldNumber() >= 0) {
                    assertThat(
                                    found(
                                            index,
                                            BlockKind.OLD_NUMBER,
                                            BlockKind.oldNumber(person.oldNumber())))
                            .contains(i);
                }
            }
        }
    }

    @Test
    void takesAtMostNinetyBytesAPerson() throws IOException {
        int persons = 40_000;
        Path file = Country.index(directory, persons);

        assertThat(Files.size(file) / (double) persons).isLessThanOrEqualTo(90);
    }

    @Test
    void isTheSameWhateverThreadsAndMemory() throws IOException {
        Path extract = Country.extract(directory, 5_000);
        Path one = directory.resolve("one");
        Path other = directory.resolve("other");

        IndexBuild.build(new BuildOrder(extract, one, Country.AS_OF, 1, 1), persons -> {});
        IndexBuild.build(new BuildOrder(extract, other, Country.AS_OF, 3, 1 << 28), persons -> {});

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }

    @Test
    void refusesAFileOfWhichOneByteChanged() throws IOException {
        Path file = Country.index(directory, 300);
        byte[] whole = Files.readAllBytes(file);
        Path changed = directory.resolve("changed.index");
        Seed.forAll(
                60,
                random -> {
                    byte[] bytes = whole.clone();
                    // The bytes between head and first section say nothing.
                    int at = random.nextInt(IndexLayout.HEAD, bytes.length);
                    bytes[at] ^= (byte) (1 + random.nextInt(255));
                    assertThatThrownBy(() -> openAndCheck(Files.write(changed, bytes)))
                            .isInstanceOf(LinkageFault.class)
                            .hasMessage("index.damaged");
                });
    }

    @Test
    void refusesAFileThatWasCutOff() throws IOException {
        Path file = Country.index(directory, 300);
        byte[] whole = Files.readAllBytes(file);
        Path cut = directory.resolve("cut.index");
        Seed.forAll(
                40,
                (RandomGenerator random) -> {
                    byte[] part = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
                    assertThatThrownBy(() -> openAndCheck(Files.write(cut, part)))
                            .isInstanceOf(LinkageFault.class)
                            .extracting(Throwable::getMessage)
                            .isIn("index.damaged", "index.foreign");
                });
    }

    private static void openAndCheck(Path file) throws IOException {
        try (RegisterIndex index = RegisterIndex.open(file)) {
            index.check(file, 2);
        }
    }

    @Test
    void refusesAnIndexOfAnotherVersionAndOtherFiles() throws IOException {
        Path file = Country.index(directory, 10);
        byte[] bytes = Files.readAllBytes(file);
        bytes[IndexLayout.MAGIC.length]++;
        Files.write(file, bytes);
        assertThatThrownBy(() -> RegisterIndex.open(file)).hasMessage("index.damaged");
        bytes[IndexLayout.MAGIC.length]++;
        Files.write(file, bytes);

        assertThatThrownBy(() -> RegisterIndex.open(file)).hasMessage("index.version");
        assertThatThrownBy(() -> RegisterIndex.open(directory.resolve("register.csv")))
                .hasMessage("index.foreign");
    }

    @Test
    void keepsIdentifiersThatAreNoUuidsAndNamesOfAnyLength() throws IOException {
        String longName = "Công Tằng Tôn Nữ Hoàng Thị Mỹ Linh";
        Path file =
                built(
                        """
                        0190a0b0-0000-7000-8000-00000000abcd,001090012345,,Nguyễn Văn An,1990,M,00001,
                        P-17,,012345678,%s,1990-05,F,,2024-01-02
                        \u0111-3,,,H'Hen Niê,,,,
                        """
                                .formatted(longName));
        try (RegisterIndex index = RegisterIndex.open(file)) {
            PersonCursor person = index.cursor();
            assertThat(index.identifier(0)).isEqualTo("0190a0b0-0000-7000-8000-00000000abcd");
            assertThat(index.identifier(1)).isEqualTo("P-17");
            assertThat(index.identifier(2)).isEqualTo("đ-3");
            person.read(1);
            assertThat(person.nameText()).isEqualTo(longName);
            assertThat(PackedDate.text(person.born())).isEqualTo("1990-05");
            assertThat(PackedDate.text(person.died())).isEqualTo("2024-01-02");
            assertThat(person.number()).isEqualTo(-1);
            person.read(2);
            assertThat(person.nameText()).isEqualTo("H'Hen Niê");
            assertThat(person.born()).isEqualTo(PackedDate.NONE);
        }
    }

    @Test
    void countsNumbersThatComeAgainAndKeepsTheLinesThatItCannotRead() throws IOException {
        Path extract =
                extract(
                        """
                        a,001090012345,,Nguyễn Văn An,1990-01-02,M,00001,
                        b,001090012345,,Trần Thị Bé,1991-01-02,F,00001,
                        c,00109001234,,Trần Thị Bé,1991-01-02,F,00001,
                        d,001090012346,,,1991-01-02,F,00001,
                        e,001090012347,,Lê Cu,1991-13-02,F,00001,
                        """);
        Path file = directory.resolve("register.index");

        BuiltIndex built = Country.build(extract, file);

        assertThat(built.persons()).isEqualTo(2);
        assertThat(built.repeatedNumbers()).isEqualTo(1);
        assertThat(built.rejected()).isEqualTo(3);
        assertThat(directory.resolve("register.index.rejects.csv"))
                .content()
                .isEqualTo(
                        "line,reason\n4,personal-number.length\n5,name.missing\n6,date.format\n");
    }

    @Test
    void refusesAnExtractWithoutPersonsOrColumns() throws IOException {
        Path file = directory.resolve("register.index");
        Path empty = extract("");
        Path other = Files.writeString(directory.resolve("other.csv"), "a,b\n1,2\n");

        assertThatThrownBy(() -> Country.build(empty, file)).hasMessage("extract.empty");
        assertThatThrownBy(() -> Country.build(other, file)).hasMessage("extract.column-missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void aSyllableIsTheSameHoweverItsToneIsPlaced() {
        assertThat(Spelling.of("HOÀ")).isEqualTo(Spelling.of("hòa"));
        assertThat(Spelling.of("hoả").shape()).isEqualTo(Spelling.of("hoa").shape());
        assertThat(Spelling.of("Đỗ").plain()).isEqualTo("do");
        assertThat(Spelling.of("Đỗ").shape()).isEqualTo("đô");
    }
}
