package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.Cells;

/**
 * What a clerk and a court read, for each outcome, word by word; {@code -Dregenerate=true} writes
 * the files anew, to be read before they are kept.
 */
class ExplanationTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/vn/lienthong/linkage/verify/explanations");

    /** Rows by outcome: the person and the numbers are made up. */
    private static final Map<RecordOutcome, String> ROWS = new EnumMap<>(RecordOutcome.class);

    /** The row of a line that says no date, and whose number is not the person's. */
    private static String factsRow = "";

    @TempDir static Path directory;

    @BeforeAll
    static void verify() throws IOException {
        StringBuilder register = new StringBuilder();
        register.append(
                "person_id,personal_number,old_number,full_name,birth_date,sex,commune_code,died_on\n");
        String[][] people = {
            {"p1", "001190000017", "012345678", "Lê Thị Ngọc Mai", "1990-05-17", "F", "00004", ""},
            {"p2", "001090000028", "", "Trần Văn Bình", "1990-03-02", "M", "00097", ""},
            {"p3", "001060000039", "", "Phạm Đức Hòa", "1960-11-30", "M", "00004", "2020-02-01"},
            {"p4", "001085000041", "", "Nguyễn Văn Hùng", "1985-01-09", "M", "00004", ""},
            {"p5", "001085000052", "", "Nguyễn Văn Hùng", "1985-01-09", "M", "00097", ""},
        };
        for (String[] person : people) {
            register.append(String.join(",", person)).append('\n');
        }
        // A few thousand others, so that names are as common as names are.
        for (String row :
                Files.readAllLines(Country.extract(directory, 3_000)).stream().skip(1).toList()) {
            register.append(row).append('\n');
        }
        Path extract = Files.writeString(directory.resolve("small.csv"), register);
        Path index = directory.resolve("small.index");
        Country.build(extract, index);
        Path input =
                Files.writeString(
                        directory.resolve("input.csv"),
                        """
                        so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,ma_xa
                        001190000017,Lê Thị Ngọc Mai,17/05/1990,Nữ,00004
                        1090000028,TRAN VAN BINH,03/02/1990,Nam,00001
                        001060000039,Phạm Đức Hoà,30/11/1960,Nam,00004
                        001190000017,Phan Bội Lan,02/09/1961,Nữ,
                        ,Nguyễn Văn Hùng,09/01/1985,Nam,
                        ,Quách Tỉnh Ưng,31/12/1999,Nam,
                        ,Lê Thị Ngọc Mai,17/05/1990,Nữ,00004
                        ,Lê Thị Ngọc Mai,,Nữ,
                        001190778817,Lê Thị Ngọc Mai,,,00004
                        """);
        Path succession =
                Files.writeString(
                        directory.resolve("succession.csv"),
                        """
                        effective_on,level,predecessor_code,successor_code,divided
                        2025-07-01,commune,00001,00097,true
                        2025-07-01,commune,00001,00004,true
                        """);
        Verification.run(
                new VerificationOrder(
                        index,
                        input,
                        directory.resolve("out"),
                        ModelText.builtIn(),
                        Map.of(),
                        1,
                        CommuneSuccession.read(succession),
                        ReportOrder.PLAIN),
                (lines, bytes, size) -> {});
        for (String row : Files.readAllLines(directory.resolve("out/results.csv"))) {
            factsRow = row.startsWith("10,") ? row : factsRow;
            if (!row.startsWith("line")) {
                ROWS.putIfAbsent(RecordOutcome.valueOf(row.split(",", -1)[1]), row);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RecordOutcome.class)
    void isReadByAClerkAndACourtInBothLanguages(RecordOutcome outcome) throws IOException {
        assertThat(ROWS).containsKey(outcome);
        isAsKept(outcome, ROWS.getOrDefault(outcome, ""), outcome.name());
    }

    @Test
    void whatANumberTellsByItselfIsAStepOfItsOwn() throws IOException {
        assertThat(factsRow).contains(" number=different:-").contains(" number-facts=all:+");
        RecordOutcome outcome = RecordOutcome.valueOf(factsRow.split(",", 3)[1]);
        isAsKept(outcome, factsRow, "number-facts");
    }

    private static void isAsKept(RecordOutcome outcome, String written, String name)
            throws IOException {
        byte[] row = written.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var cells = new Cells(',');
        cells.split(row, 0, row.length);
        double posterior = cells.isEmpty(3) ? 0 : Double.parseDouble(cells.text(3));
        for (boolean english : new boolean[] {false, true}) {
            String text = Explanation.of(outcome, posterior, cells.text(6), english);
            Path golden = GOLDEN.resolve(name + (english ? ".en" : ".vi") + ".txt");
            if (Boolean.getBoolean("regenerate")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, text);
            }
            assertThat(golden).content().isEqualTo(text);
        }
    }

    @Test
    void aCodeOfACommuneBeforeTheReformAgreesWithWhatBecameOfIt() {
        assertThat(ROWS.get(RecordOutcome.MATCHED_CORRECTED))
                .contains("commune=same:+")
                .contains("commune-of-several");
    }

    @Test
    void findsTheRowOfALineAndOfNoOther() throws IOException {
        Path results = directory.resolve("out/results.csv");

        assertThat(Explanation.find(results, 5, true))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("The number is another person's."));
        assertThat(Explanation.find(results, 99, true)).isEmpty();
    }

    @Test
    void namesNoValueOfAPerson() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files)
                    .allSatisfy(file ->
                            assertThat(file)
                                    .content()
                                    .doesNotContain("Mai", "Bình", "0011900", "1990"));
        }
    }
}
