package vn.lienthong.linkage.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.Seed;
import vn.lienthong.primitives.PhoneNumber;

/** What relatives share: kept small, unreadable, found again, carried over to the next day. */
class TiesTest {

    private static final int PERSONS = 4_000;
    private static final int KNOWN = 3_900;
    private static final LocalDate LATER = Country.AS_OF.plusDays(1);

    @TempDir Path directory;

    private static int phone(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Ties.phone(bytes, 0, bytes.length);
    }

    private static int household(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Ties.household(bytes, 0, bytes.length);
    }

    @Test
    void aTelephoneIsTheSameHoweverItIsWritten() {
        assertThat(
                        List.of(
                                phone("912345678"),
                                phone("+84 912 345 678"),
                                phone("0084-912345678"),
                                phone("(+84) 912.345.678"),
                                phone("84912345678")))
                .containsOnly(phone("0912345678"));
        assertThat(phone("01201234567")).isEqualTo(phone("0701234567"));
        assertThat(phone("+84 1699 876 543")).isEqualTo(phone("0399876543"));
        assertThat(phone("024 3825 2916")).isEqualTo(phone("+84 24 3825 2916"));
        assertThat(phone("0912345679")).isNotEqualTo(phone("0912345678"));
        for (String none : List.of("", "0", "không", "0000000000", "1234567", "123456789012345")) {
            assertThat(phone(none)).as(none).isZero();
        }
    }

    /** The oracle is the number that people type at a desk. */
    @Test
    void aMobileNumberIsTheOneThatADeskReads() {
        List<String> forms = List.of("0%s", "+84%s", "84%s", "0084%s", "0084 %s", "+84 %s");
        List<String> old = List.of("120", "126", "162", "169", "186", "188", "199", "123", "90");
        Seed.forAll(
                3_000,
                random -> {
                    String prefix = old.get(random.nextInt(old.size()));
                    String rest = "%07d".formatted(random.nextInt(10_000_000));
                    String number = prefix + rest.substring(0, 3) + "." + rest.substring(3);
                    String text = forms.get(random.nextInt(forms.size())).formatted(number);
                    PhoneNumber desk = PhoneNumber.of(text);
                    assertThat(phone(text)).as(text).isEqualTo(phone(desk.national()));
                });
    }

    @Test
    void aHouseholdIsTheSameWithoutSignsAndZerosInFront() {
        assertThat(household("hn-00 123/a")).isEqualTo(household("HN00123A"));
        assertThat(household("000123")).isEqualTo(household("123"));
        assertThat(household("124")).isNotEqualTo(household("123"));
        assertThat(household("-")).isZero();
    }

    @Test
    void numbersOfTiesFitIntoTheirBits() {
        Seed.forAll(
                2_000,
                random -> {
                    String digits = Long.toString(random.nextLong(100_000_000L, 999_999_999L));
                    assertThat(phone(digits)).isBetween(1, (1 << Ties.BITS) - 1);
                    assertThat(household(digits)).isBetween(1, (1 << Ties.BITS) - 1);
                    assertThat(Ties.name(random.nextLong()))
                            .isBetween(1, (1 << Ties.NAME_BITS) - 1);
                });
    }

    @Test
    void everyoneIsFoundByWhatTheyShareAndItIsReadBackWhole() throws IOException {
        Path file = Country.tiedIndex(directory, PERSONS);
        List<String> rows = Files.readAllLines(directory.resolve("register.csv"));
        try (RegisterIndex index = RegisterIndex.open(file);
                var kept = new KeptTies(index)) {
            assertThat(index.ties()).containsExactlyElementsOf(Tie.ALL);
            BlockCursor blocks = index.blocks();
            int phones = 0;
            for (int person = 0; person < PERSONS; person++) {
                String[] cells = rows.get(person + 1).split(",", -1);
                int[] ties = kept.of(person);
                assertThat(ties[Tie.PHONE.ordinal()]).isEqualTo(phone(cells[10]));
                assertThat(ties[Tie.HOUSEHOLD.ordinal()]).isEqualTo(household(cells[11]));
                assertThat(ties[Tie.MOTHER.ordinal()] == 0).isEqualTo(cells[9].isEmpty());
                if (!cells[10].isEmpty()) {
                    phones++;
                    blocks.open(BlockKind.PHONE, BlockKind.tie(phone(cells[10])));
                    assertThat(found(blocks)).contains((long) person);
                }
                blocks.open(BlockKind.HOUSEHOLD, BlockKind.tie(household(cells[11])));
                assertThat(found(blocks)).contains((long) person).hasSizeLessThan(40);
            }
            assertThat(phones).isGreaterThan(PERSONS / 2);
        }
    }

    private static List<Long> found(BlockCursor blocks) {
        List<Long> persons = new ArrayList<>();
        for (long person = blocks.next(); person >= 0; person = blocks.next()) {
            persons.add(person);
        }
        return persons;
    }

    @Test
    void takesAtMostNinetyBytesAPersonEvenSo() throws IOException {
        int persons = 40_000;
        Path file = Country.tiedIndex(directory, persons);

        assertThat(Files.size(file) / (double) persons).isLessThanOrEqualTo(90);
    }

    @Test
    void isTheSameWhateverThreadsAndMemory() throws IOException {
        Country.tiedIndex(directory, 5_000);
        Path extract = directory.resolve("register.csv");
        Path one = directory.resolve("one");
        Path other = directory.resolve("other");

        IndexBuild.build(new BuildOrder(extract, one, Country.AS_OF, 1, 1), persons -> {});
        IndexBuild.build(new BuildOrder(extract, other, Country.AS_OF, 3, 1 << 28), persons -> {});

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        assertThat(directory.resolve("one.ties")).doesNotExist();
    }

    @Test
    void noValueCanBeReadOutOfTheIndex() throws IOException {
        Path extract =
                Files.writeString(
                        directory.resolve("register.csv"),
                        Country.ROWS_HEAD
                                + ",father_name,mother_name,phone,household\n"
                                + "p1,001090012345,,Nguyễn Văn An,1990-01-02,M,00001,,"
                                + "Nguyễn Xuân Quỳnhbố,Trần Thị Quỳnhmẹ,0987654321,HK7654321\n");
        Path file = directory.resolve("register.index");

        Country.build(extract, file);

        String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        assertThat(bytes).contains("Nguyễn").doesNotContain("Quỳnh", "7654321");
    }

    @Test
    void changesOfADayCarryThemOver() throws IOException {
        Country.tiedIndex(directory, PERSONS);
        List<String> all = Files.readAllLines(directory.resolve("register.csv"));
        Path before = built("before", all.subList(0, KNOWN + 1));
        List<String> later = new ArrayList<>(List.of(all.getFirst()));
        for (int i = 1; i < all.size(); i++) {
            String[] cells = all.get(i).split(",", -1);
            if (i % 50 == 3) {
                cells[10] = "0399" + (100_000 + i);
            }
            later.add(String.join(",", cells));
        }
        Path after = built("after", later);
        Path changes = directory.resolve("changes.csv");

        IndexDelta.Changes found =
                IndexDelta.write(before, directory.resolve("after.csv"), changes);
        Path merged = directory.resolve("merged.index");
        IndexMerge.merge(before, changes, merged, LATER, 2, BuildOrder.USUAL_MEMORY);

        assertThat(found)
                .isEqualTo(new IndexDelta.Changes(PERSONS - KNOWN, (KNOWN - 3) / 50 + 1, 0));
        assertThat(ties(merged)).isEqualTo(ties(after));
        assertThatThrownBy(() -> IndexDelta.write(before, Country.extract(directory, 10), changes))
                .hasMessage("extract.column-missing");
    }

    @Test
    void numbersThatNoIndexWroteAreRejected() throws IOException {
        Path extract =
                Files.writeString(
                        directory.resolve("register.csv"),
                        Country.ROWS_HEAD
                                + ",phone,kept_ties\n"
                                + "p1,,,Nguyễn Văn An,1990-01-02,M,00001,,0987654321,\n"
                                + "p2,,,Nguyễn Văn An,1990-01-02,M,00001,,,1.2.x\n"
                                + "p3,,,Nguyễn Văn An,1990-01-02,M,00001,,,fffffff.2.3.4\n");
        Path file = directory.resolve("register.index");

        assertThat(Country.build(extract, file).rejected()).isEqualTo(1);
        assertThat(directory.resolve("register.index.rejects.csv"))
                .content()
                .isEqualTo("line,reason\n3,ties.format\n");
        assertThat(ties(file).getLast()).isEqualTo(List.of((1 << Ties.NAME_BITS) - 1, 2, 3, 4));
    }

    private Path built(String name, List<String> rows) throws IOException {
        Path file = directory.resolve(name + ".index");
        Country.build(Files.write(directory.resolve(name + ".csv"), rows), file);
        return file;
    }

    private static List<List<Integer>> ties(Path file) throws IOException {
        try (RegisterIndex index = RegisterIndex.open(file);
                var kept = new KeptTies(index)) {
            List<List<Integer>> ties = new ArrayList<>();
            for (long person = 0; person < index.persons(); person++) {
                ties.add(java.util.Arrays.stream(kept.of(person)).boxed().toList());
            }
            return ties;
        }
    }
}
