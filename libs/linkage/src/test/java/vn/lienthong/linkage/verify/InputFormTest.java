package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.RegisterIndex;

/** How a file is written: found out where it can be, declared where it cannot, and shown. */
class InputFormTest {

    private static final int PERSONS = 3_000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir static Path shared;

    private static Path index;

    @TempDir Path directory;

    @BeforeAll
    static void makeIndex() throws IOException {
        index = Country.index(shared, PERSONS);
    }

    private VerificationReport run(Path input, String out, InputForm form) throws IOException {
        return Verification.run(order(input, out, form, Map.of()), (l, b, s) -> {}, 1);
    }

    private VerificationOrder order(
            Path input, String out, InputForm form, Map<Target, String> columns) {
        return new VerificationOrder(
                index,
                input,
                directory.resolve(out),
                ModelText.builtIn(),
                columns,
                1,
                CommuneSuccession.NONE,
                ReportOrder.PLAIN,
                form,
                MemoryLimit.NONE);
    }

    private static InputForm form(String delimiter, String encoding) {
        return InputForm.of(
                Optional.of(delimiter).filter(said -> !said.isEmpty()),
                Optional.of(encoding).filter(said -> !said.isEmpty()));
    }

    private static String row(int person, char delimiter) {
        var who = Country.POPULATION.person(person);
        return String.join(
                Character.toString(delimiter),
                who.personalNumber().unmasked(),
                who.name().full(),
                who.birthDate().toString());
    }

    private List<String> results(String out) throws IOException {
        return Files.readAllLines(directory.resolve(out).resolve("results.csv"));
    }

    private static long found(VerificationReport report) {
        return report.count(RecordOutcome.MATCHED)
                + report.count(RecordOutcome.MATCHED_CORRECTED)
                + report.count(RecordOutcome.DECEASED);
    }

    @Test
    void readsTitlesThatStandInAnOlderEncoding() throws IOException {
        StringBuilder text = new StringBuilder("Sè CMND,Hä vµ tªn,Ngµy sinh\n");
        for (int i = 0; i < 20; i++) {
            text.append(Tcvn3.of(row(i, ','))).append('\n');
        }
        Path input =
                Files.write(directory.resolve("old.csv"), text.toString().getBytes(WINDOWS_1252));
        VerificationReport report = run(input, "out", InputForm.DETECTED);

        assertThat(report.mapping())
                .isEqualTo("personal_number=Số CMND,full_name=Họ và tên,birth_date=Ngày sinh");
        assertThat(report.encoding()).isEqualTo("TCVN3");
        assertThat(found(report)).isEqualTo(20);
    }

    @Test
    void readsSingleByteTitlesOfWindows() throws IOException {
        String text = "Numéro,full_name,birth_date\n" + row(1, ',') + "\n";
        Path input =
                Files.write(
                        directory.resolve("win.csv"),
                        Normalizer.normalize(text, Normalizer.Form.NFC)
                                .getBytes(StandardCharsets.UTF_8));
        Path single =
                Files.write(
                        directory.resolve("single.csv"),
                        "Numéro,full_name,birth_date\n001090012345,An,1990\n"
                                .getBytes(WINDOWS_1252));

        assertThat(run(single, "single", InputForm.DETECTED).mapping())
                .isEqualTo("personal_number=Numéro,full_name=full_name,birth_date=birth_date");
        assertThat(run(input, "utf", InputForm.DETECTED).mapping())
                .isEqualTo("personal_number=Numéro,full_name=full_name,birth_date=birth_date");
    }

    @Test
    void readsAFileOfWindows1258ThatIsDeclaredAsItReadsUnicode() throws IOException {
        StringBuilder text = new StringBuilder("cccd,họ tên,ngày sinh\n");
        for (int i = 0; i < 50; i++) {
            text.append(row(i, ',')).append('\n');
        }
        Path unicode = Files.writeString(directory.resolve("unicode.csv"), text);
        Path windows =
                Files.write(
                        directory.resolve("windows.csv"),
                        // That encoding has tone marks behind their letters, and no letter with
                        // both.
                        windows1258(text.toString()).getBytes(Charset.forName("windows-1258")));
        run(unicode, "unicode", InputForm.DETECTED);
        VerificationReport report = run(windows, "windows", form("", "windows-1258"));

        assertThat(results("windows")).isEqualTo(results("unicode"));
        assertThat(report.mapping())
                .isEqualTo("personal_number=cccd,full_name=họ tên,birth_date=ngày sinh");
        assertThat(directory.resolve("windows/input.work")).doesNotExist();
    }

    private static String windows1258(String text) {
        StringBuilder out = new StringBuilder();
        for (char letter : text.toCharArray()) {
            String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
            String tone = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String rest = apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcvn3", "TCVN3"})
    void aDeclaredEncodingDecodesWhatNobodyInTheRegisterBears(String code) throws IOException {
        // One name, which votes for nothing, and whose word is in no dictionary.
        String text = "cccd,ho_ten,ngay_sinh\n001090012345," + Tcvn3.of("Phúc Khuýp") + ",1990\n";
        Path input = Files.writeString(directory.resolve("one.csv"), text);
        run(input, "detected", InputForm.DETECTED);
        run(input, "declared", form("", code));
        run(input, "unicode", form("", "utf-8"));

        assertThat(results("declared").get(1)).contains("name-decoded=TCVN3");
        assertThat(results("detected").get(1)).doesNotContain("name-decoded");
        assertThat(results("unicode").get(1)).doesNotContain("name-decoded");
    }

    @Test
    void aDeclaredDelimiterIsTakenWhateverTheCellsLookLike() throws IOException {
        // Each line has more semicolons than hashes.
        StringBuilder text = new StringBuilder("cccd#ho_ten#ngay_sinh#note\n");
        for (int i = 0; i < 10; i++) {
            text.append(row(i, '#')).append("#a;b;c;d\n");
        }
        Path input = Files.writeString(directory.resolve("hash.csv"), text);

        assertThat(found(run(input, "hash", form("#", "")))).isEqualTo(10);
        assertThat(form("tab", "").delimiter()).contains('\t');
        for (String wrong : List.of("ab", "x", "\"", "1", "-", "\n")) {
            assertThatThrownBy(() -> form(wrong, "")).hasMessage("input.delimiter");
        }
        assertThatThrownBy(() -> form("", "klingon")).hasMessage("input.encoding");
    }

    @Test
    void anotherFormIsAnotherJob() throws IOException {
        Path input = Files.writeString(directory.resolve("i.csv"), manyRows(400));
        killed(order(input, "out", InputForm.DETECTED, Map.of()));

        assertThatThrownBy(() -> run(input, "out", form("", "utf-8"))).hasMessage("output.exists");
        assertThat(run(input, "out", InputForm.DETECTED).lines()).isEqualTo(400);
    }

    private static String manyRows(int count) {
        StringBuilder text = new StringBuilder("cccd,ho_ten,ngay_sinh\n");
        for (int i = 0; i < count; i++) {
            text.append(row(i, ',')).append('\n');
        }
        return text.toString();
    }

    private static void killed(VerificationOrder order) {
        assertThatThrownBy(() ->
                        Verification.run(
                                order,
                                (lines, bytes, size) -> {
                                    throw new IllegalStateException("killed");
                                },
                                1))
                .hasMessage("killed");
    }

    @Test
    void goesOnWithAFileOfWhichATitleHasALineEndInIt() throws IOException {
        Path input =
                Files.writeString(
                        directory.resolve("i.csv"),
                        manyRows(300).replaceFirst("ho_ten", "\"ho\rten\""));
        Map<Target, String> columns = Map.of(Target.FULL_NAME, "#2");
        killed(order(input, "out", InputForm.DETECTED, columns));
        VerificationReport report =
                Verification.run(
                        order(input, "out", InputForm.DETECTED, columns), (l, b, s) -> {}, 1);

        assertThat(report.lines()).isEqualTo(300);
        assertThat(results("out")).hasSize(301);
    }

    @Test
    void showsHowAFileIsReadWithoutVerifyingAnybody() throws IOException {
        String text =
                "Sè CMND;Hä vµ tªn;Ngµy sinh;Phai\n"
                        + Tcvn3.of(row(1, ';'))
                        + ";F\n1090012345;"
                        + Tcvn3.of("Nguyễn Thị Ánh")
                        + ";17/05/1990;x\n"
                        + (Tcvn3.of(row(2, ';')) + ";M\n").repeat(5);
        Path input = Files.write(directory.resolve("p.csv"), text.getBytes(WINDOWS_1252));
        var preview =
                InputPreview.open(
                        input, Map.of(), InputForm.DETECTED, directory.resolve("preview.work"));
        try (RegisterIndex register = RegisterIndex.open(index)) {
            var record = new QueryRecord(register);

            assertThat(preview.delimiter()).isEqualTo(';');
            assertThat(preview.titles())
                    .containsExactly("Số CMND", "Họ và tên", "Ngày sinh", "Phai");
            assertThat(preview.nameEncoding(record)).isEqualTo("TCVN3");
            assertThat(preview.encodings()).containsExactly("ASCII", "TCVN3", "ASCII", "ASCII");
            List<Understood> lines = preview.understood(record, 2);
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1).values())
                    .containsEntry(Target.PERSONAL_NUMBER, "001090012345")
                    .containsEntry(Target.FULL_NAME, "Nguyễn Thị Ánh")
                    .containsEntry(Target.BIRTH_DATE, "1990-05-17")
                    .doesNotContainKey(Target.SEX);
            assertThat(lines.get(1).notes()).contains("zeros-restored", "sex-unreadable");
            assertThat(lines.toString()).doesNotContain("Ánh");
        }
    }

    /**
     * A spreadsheet writes 1090012345 as 1.090012345E+09, or as 1.09E+09, of which the rest is
     * lost.
     */
    @Test
    void aNumberInScientificNotationIsReadWhenItHasAllItsDigits() throws IOException {
        Path input =
                Files.writeString(
                        directory.resolve("e.csv"),
                        """
                        cccd,ho_ten,ngay_sinh
                        1.090012345E+09,Nguyễn Thị Ánh,17/05/1990
                        1.090012345e9,Nguyễn Thị Ánh,17/05/1990
                        1.09E+09,Nguyễn Thị Ánh,17/05/1990
                        1.090012345E,Nguyễn Thị Ánh,17/05/1990
                        1.090012345E+99999999999,Nguyễn Thị Ánh,17/05/1990
                        """);
        var preview =
                InputPreview.open(
                        input, Map.of(), InputForm.DETECTED, directory.resolve("preview.work"));
        try (RegisterIndex register = RegisterIndex.open(index)) {
            List<Understood> lines = preview.understood(new QueryRecord(register), 5);

            assertThat(lines).hasSize(5);
            assertThat(lines.subList(0, 2))
                    .allSatisfy(line -> {
                        assertThat(line.values())
                                .containsEntry(Target.PERSONAL_NUMBER, "001090012345");
                        assertThat(line.notes()).contains("number-scientific", "zeros-restored");
                    });
            assertThat(lines.subList(2, 5))
                    .allSatisfy(line -> {
                        assertThat(line.values()).doesNotContainKey(Target.PERSONAL_NUMBER);
                        assertThat(line.notes()).contains("number-scientific");
                    });
        }
    }

    @Test
    void examplesOfTheReportAreOfTheOutcomeThatTheLineHasInTheEnd() throws IOException {
        Path input =
                Files.writeString(
                        directory.resolve("i.csv"),
                        "cccd,ho_ten,ngay_sinh\n" + (row(5, ',') + "\n").repeat(9));
        VerificationReport report = run(input, "out", InputForm.DETECTED);

        assertThat(report.samples())
                .extracting(SampleCase::outcome)
                .containsExactly(
                        outcome(results("out").get(1)),
                        RecordOutcome.DUPLICATE,
                        RecordOutcome.DUPLICATE,
                        RecordOutcome.DUPLICATE);
        assertThat(report.samples().get(1).reasons()).endsWith("duplicate-of=2");
        assertThat(report.samples().get(1).line()).isEqualTo(3);
    }

    private static RecordOutcome outcome(String row) {
        return RecordOutcome.valueOf(row.split(",", 3)[1]);
    }
}
