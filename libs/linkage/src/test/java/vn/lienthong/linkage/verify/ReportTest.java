package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.report.Json;
import vn.lienthong.linkage.report.Sheet;
import vn.lienthong.linkage.report.Texts;
import vn.lienthong.linkage.table.DateReading;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticQueries;

/** Explanations in both languages, values as files have them, models that were not changed. */
class ReportTest {

    @Test
    void bothLanguagesHaveWordsForEverythingThatIsCounted() {
        for (Texts words : List.of(Words.VIETNAMESE, Words.ENGLISH)) {
            for (RecordOutcome outcome : RecordOutcome.values()) {
                assertThat(words.of("outcome." + outcome)).isNotBlank();
            }
            for (Level level : Level.values()) {
                assertThat(words.of("level." + level.code())).isNotBlank();
                assertThat(words.of("field." + level.fieldCode())).isNotBlank();
            }
            for (Note note : Note.values()) {
                assertThat(words.of("note." + note.code())).isNotBlank();
            }
        }
    }

    @Test
    void explainsReasonsStepByStepInBothLanguages() {
        List<Waterfall.Step> steps =
                Waterfall.steps(
                        "prior:-20.5 number=one-digit:+12.0 name=unaccented:+14.1 duplicate-of=3 truncated");

        assertThat(steps)
                .containsExactly(
                        new Waterfall.Step("Trước khi so sánh · Before comparing", -20.5),
                        new Waterfall.Step(
                                "Số định danh · Personal number: sai một chữ số · one digit differs",
                                12.0),
                        new Waterfall.Step(
                                "Họ và tên · Name: giống khi bỏ dấu · the same without marks",
                                14.1));
        assertThat(Waterfall.draw(steps)).startsWith("<svg").contains("class=\"against\"");
    }

    @ParameterizedTest
    @CsvSource({
        "17/05/1990, 1990-05-17",
        "7.5.1990, 1990-05-07",
        "1990-05-17, 1990-05-17",
        "1990-05-17 00:00:00, 1990-05-17",
        "05/1990, 1990-05",
        "1990, 1990",
        "19900517, 1990-05-17",
        "17051990, 1990-05-17",
        "33010, 1990-05-17",
        "00/00/1990, 1990",
        "'''17/05/1990', 1990-05-17",
    })
    void readsDatesAsFilesHaveThem(String written, String meant) {
        byte[] bytes = written.getBytes(StandardCharsets.US_ASCII);

        assertThat(PackedDate.text(new DateReading(false).read(bytes, 0, bytes.length)))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/1990",
        "17/13/1990",
        "17/05/90",
        "x",
        "1990-05-",
        "999999999999",
        "1/2/3/1990"
    })
    void doesNotReadWhatIsNoDate(String written) {
        byte[] bytes = written.getBytes(StandardCharsets.US_ASCII);

        assertThat(new DateReading(false).read(bytes, 0, bytes.length)).isEqualTo(-1);
    }

    @Test
    void refusesAModelThatWasChanged() {
        String text = ModelText.write(ModelText.builtIn());

        assertThat(ModelText.read(text)).isInstanceOf(Outcome.Accepted.class);
        assertThatThrownBy(() ->
                        ModelText.read(text.replace("accept = 0.9", "accept = 0.6")).orElseThrow())
                .hasMessageContaining("model.damaged");
    }

    @Test
    void jsonKeepsWhatHasMeaningInIt() {
        assertThat(Json.quoted("a\"b\\c\n")).isEqualTo("\"a\\\"b\\\\c\\u000a\"");
        assertThat(Sheet.escaped("<a & \"b\">")).isEqualTo("&lt;a &amp; &quot;b&quot;&gt;");
    }

    @Test
    void tellsTheTrendOfASupplierTheWorstFieldsAndHowGoodTheResultsAre(@TempDir Path directory)
            throws IOException {
        Path index = Country.index(directory, 3_000);
        SyntheticFiles.queries(
                directory,
                new SyntheticQueries(Country.POPULATION, 3_000, 3, ErrorRates.usual()),
                2_000,
                Country.ROWS);
        Path first = directory.resolve("first");
        verify(index, first, "Nhà mạng A", List.of());
        Path second = directory.resolve("second");
        VerificationReport report =
                verify(index, second, "Nhà mạng A", List.of(first.resolve("report.json")));

        assertThat(report.unlinkable()).isPositive().isLessThan(200);
        assertThat(report.evaluation())
                .hasValueSatisfying(found -> assertThat(found.precision()).isGreaterThan(0.99));
        assertThat(second.resolve("report.json"))
                .content()
                .contains("\"supplier\": \"Nhà mạng A\"", "\"worstFields\"", "\"evaluation\"");
        assertThat(second.resolve("report.html"))
                .content()
                .contains("Các tệp của nơi cung cấp theo thời gian", "Nhà mạng A");
        assertThat(second.resolve("report.html"))
                .content()
                .contains("Đúng, đủ, sạch, sống")
                .containsPattern(
                        "(?s)theo thời gian.*>sống .*?[0-9.]+ %</td><td class=\"n\">[0-9.]+ %<");
        // Of each field, too: a number for the earlier file and one for this.
        assertThat(
                        Files.readString(second.resolve("report.html"))
                                .replaceAll("<span.*?</span>", ""))
                .containsPattern(
                        "Họ và tên <br>đúng </th><td class=\"n\">[0-9.]+ %</td><td class=\"n\">[0-9.]+ %<")
                .containsPattern("Ngày sinh <br>sạch </th><td class=\"n\">[0-9.]+ %</td>");
        assertThat(first.resolve("report.html"))
                .content()
                .doesNotContain("Các tệp của nơi cung cấp theo thời gian");
        assertThatThrownBy(() ->
                        verify(
                                index,
                                directory.resolve("third"),
                                "Nhà mạng B",
                                List.of(first.resolve("report.json"))))
                .hasMessage("earlier-report.format");
    }

    @Test
    void saysHowCorrectCompleteCleanAndAliveAFileAndItsFieldsAre(@TempDir Path directory)
            throws IOException {
        Path extract =
                Files.writeString(
                        directory.resolve("small.csv"),
                        """
                        person_id,personal_number,old_number,full_name,birth_date,sex,commune_code,died_on
                        p1,001190000017,012345678,Lê Thị Ngọc Mai,1990-05-17,F,00004,
                        p2,001090000028,,Trần Văn Bình,1990-03-02,M,00097,
                        p3,001060000039,,Phạm Đức Hòa,1960-11-30,M,00004,2020-02-01
                        """);
        Path index = directory.resolve("small.index");
        Country.build(extract, index);
        Files.writeString(directory.resolve("truth.csv"), "line,person_id,errors\n");
        Files.writeString(
                directory.resolve("queries.csv"),
                """
                so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,ma_xa
                001190000017,Lê Thị Ngọc Mai,17/05/1990,Nữ,00097
                1090000028,TRAN VAN BINH,02/03/1990,,00097
                001060000039,Phạm Đức Hoà,30/11/1960,Nam,00004
                012345678,Lê Thị Ngọc Mai,,Nữ,99999
                x
                """);
        verify(index, directory.resolve("out"), "", List.of());

        assertThat(Files.readString(directory.resolve("out/report.json")))
                // Of four persons found one has a name without marks; p1 comes with two numbers.
                .contains(
                        "\"dimensions\": {\"correct\": 3, \"correctOf\": 4,"
                                + " \"complete\": 3, \"completeOf\": 4,"
                                + " \"clean\": 2, \"cleanOf\": 5,"
                                + " \"alive\": 3, \"aliveOf\": 4}")
                .contains(
                        "{\"field\": \"number\", \"correct\": 3, \"correctOf\": 3,"
                                + " \"complete\": 3, \"completeOf\": 4,"
                                + " \"clean\": 2, \"cleanOf\": 3}",
                        "{\"field\": \"old_number\", \"correct\": 1, \"correctOf\": 1,"
                                + " \"complete\": 1, \"completeOf\": 4,"
                                + " \"clean\": 1, \"cleanOf\": 1}",
                        "{\"field\": \"sex\", \"correct\": 3, \"correctOf\": 3,"
                                + " \"complete\": 3, \"completeOf\": 4,"
                                + " \"clean\": 3, \"cleanOf\": 3}",
                        "{\"field\": \"commune\", \"correct\": 2, \"correctOf\": 3,"
                                + " \"complete\": 4, \"completeOf\": 4,"
                                + " \"clean\": 3, \"cleanOf\": 4}");
    }

    @Test
    void drawsEachThresholdInTheHistogramWithWhatItIsExpectedToComeTo(@TempDir Path directory)
            throws IOException {
        Path index = Country.index(directory, 3_000);
        SyntheticFiles.queries(
                directory,
                new SyntheticQueries(Country.POPULATION, 3_000, 5, ErrorRates.usual()),
                2_000,
                Country.ROWS);
        VerificationReport report = verify(index, directory.resolve("out"), "", List.of());
        String page = Files.readString(directory.resolve("out/report.html"));
        String drawing = page.substring(page.indexOf("<rect class=\"count\""));

        assertThat(drawing.split("<line class=\"threshold\"")).hasSize(8);
        assertThat(drawing.split("<line class=\"accept\"")).hasSize(2);
        assertThat(drawing)
                .containsPattern(
                        "<text class=\"accept\"[^>]*>≥ 0.995: nhầm / wrong [0-9.]+ · sót / missed [0-9.]+<")
                .containsPattern("6 … 8<br>≥ 0.99<br>≥ 0.995</th>");
        // What the page says of the model's threshold is what was taken.
        long taken =
                report.count(RecordOutcome.MATCHED)
                        + report.count(RecordOutcome.MATCHED_CORRECTED)
                        + report.count(RecordOutcome.DECEASED)
                        + report.count(RecordOutcome.DUPLICATE);
        assertThat(Files.readString(directory.resolve("out/report.json")))
                .contains(
                        "\"accepted\": {\"posterior\": 0.995, \"weight\": 7.64, \"taken\": "
                                + taken);
    }

    @Test
    void saysOfEachColumnInWhichEncodingItStands(@TempDir Path directory) throws IOException {
        Path extract =
                Files.writeString(
                        directory.resolve("small.csv"),
                        """
                        person_id,personal_number,old_number,full_name,birth_date,sex,commune_code,died_on
                        p1,001190000017,,Nguyễn Đức Hòa,1990-05-17,F,00004,
                        p2,001090000028,,Trần Thị Thúy,1990-03-02,M,00097,
                        p3,001060000039,,Phạm Đình Quyền,1960-11-30,M,00004,
                        """);
        Path index = directory.resolve("small.index");
        Country.build(extract, index);
        Files.writeString(directory.resolve("truth.csv"), "line,person_id,errors\n");
        Files.writeString(
                directory.resolve("queries.csv"),
                """
                so_dinh_danh,ho_ten,ngay_sinh,ghi_chu
                001190000017,%s,17/05/1990,gửi lại
                001090000028,%s,02/03/1990,
                001060000039,%s,30/11/1960,đã hỏi
                """
                        .formatted(
                                Tcvn3.of("Nguyễn Đức Hòa"),
                                Tcvn3.of("Trần Thị Thúy"),
                                Tcvn3.of("Phạm Đình Quyền")));
        verify(index, directory.resolve("out"), "", List.of());

        assertThat(Files.readString(directory.resolve("out/report.json")))
                .contains(
                        "{\"column\": \"ho_ten\", \"target\": \"full_name\", \"encoding\": \"TCVN3\", \"votes\": {\"TCVN3\": 3}}",
                        "{\"column\": \"ghi_chu\", \"target\": \"\", \"encoding\": \"UNICODE\", \"votes\": {\"UNICODE\": 2}}",
                        "\"decodedNames\": {\"TCVN3\": 3, ");
        assertThat(Files.readString(directory.resolve("out/report.html")))
                .contains("Bảng mã của từng cột", "<td class=\"n\">TCVN3 3</td>");
    }

    private static VerificationReport verify(
            Path index, Path out, String supplier, List<Path> earlier) throws IOException {
        return Verification.run(
                new VerificationOrder(
                        index,
                        index.resolveSibling("queries.csv"),
                        out,
                        ModelText.builtIn(),
                        Map.of(),
                        1,
                        CommuneSuccession.NONE,
                        new ReportOrder(
                                false,
                                supplier,
                                earlier,
                                Optional.of(index.resolveSibling("truth.csv")))),
                (lines, bytes, size) -> {});
    }
}
