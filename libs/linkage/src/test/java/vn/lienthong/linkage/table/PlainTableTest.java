package vn.lienthong.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Seed;

/** Tables that are no text become text, row by row. */
class PlainTableTest {

    private static final String XMLNS =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @TempDir Path directory;

    private Path workbook(String texts, String rows) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                """
                <workbook %s xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Hai" sheetId="2" r:id="rId7"/><sheet name="Một" sheetId="1" r:id="rId1"/></sheets></workbook>
                """
                        .formatted(XMLNS));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/other.xml" Type="x"/>
                <Relationship Id="rId7" Target="worksheets/sheet1.xml" Type="x"/></Relationships>
                """);
        parts.put("xl/sharedStrings.xml", "<sst %s>%s</sst>".formatted(XMLNS, texts));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(XMLNS, rows));
        Path file = directory.resolve("book.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private String text(Path input) throws IOException {
        return Files.readString(PlainTable.of(input, directory.resolve("work/input.work")).file());
    }

    @Test
    void writesTheFirstSheetOfAWorkbookRowByRow() throws IOException {
        Path book =
                workbook(
                        "<si><t>họ tên</t></si><si><r><t>Lê </t></r><r><t>An</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>le</t></rPh></si>",
                        """
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>số, "mới"</t></is></c><c r="C1" t="str"><v>ngày</v></c></row>
                        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>7.9090012345E10</v></c><c r="C3"><f>A1+1</f><v>32874</v></c></row>
                        <row r="4"><c r="B4"><v>1089000123.0</v></c></row>
                        """);

        assertThat(text(book))
                .isEqualTo(
                        "họ tên,\"số, \"\"mới\"\"\",ngày\n"
                                + "\n"
                                + "Lê An,79090012345,32874\n"
                                + ",1089000123,\n");
    }

    @Test
    void refusesWhatIsNoWorkbookAndLooksAtNothingOutsideIt() throws IOException {
        Path zip = directory.resolve("a.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThatThrownBy(() -> text(zip)).hasMessage("input.spreadsheet");
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        Path hostile =
                workbook(
                        "<si><t>a</t></si>", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>");
        assertThatThrownBy(() -> text(hostile)).hasMessage("input.spreadsheet");
        Path entity =
                workbook(
                        "<si><t>a</t></si>",
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&file;</v></c></row>");
        rewrite(entity, "<!DOCTYPE x [<!ENTITY file SYSTEM \"" + secret.toUri() + "\">]>");
        assertThatThrownBy(() -> text(entity)).hasMessage("input.spreadsheet");
    }

    /** Puts a document type before the sheet. */
    private static void rewrite(Path book, String documentType) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new java.util.zip.ZipFile(book.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(book))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().endsWith("sheet1.xml")) {
                    zip.write(documentType.getBytes(StandardCharsets.UTF_8));
                }
                zip.write(part.getValue());
            }
        }
    }

    @Test
    void writesUtf16AsUtf8AndLeavesTextAlone() throws IOException {
        Path wide = directory.resolve("wide.csv");
        Files.write(wide, "\uFEFFhọ tên\r\nLê\r\n".getBytes(StandardCharsets.UTF_16BE));
        Path plain = Files.writeString(directory.resolve("plain.csv"), "họ tên\n");

        assertThat(text(wide)).isEqualTo("họ tên\r\nLê\r\n");
        assertThat(PlainTable.of(plain, directory.resolve("work")))
                .isEqualTo(PlainTable.Text.of(plain));
    }

    @Test
    void writesJsonLinesUnderAHeadOfTheirNames() throws IOException {
        Path lines =
                Files.writeString(
                        directory.resolve("a.jsonl"),
                        """
                        \uFEFF{"cccd": "001090012345", "họ tên": "L\\u00ea, \\"An\\"", "n": 1.50}

                        {"họ tên": null, "other": {"a": [1, "}"]}, "cccd": 7}
                        {"cccd": 1,}
                        [1]
                        {"cccd": true} x
                        """);
        PlainTable.Text text = PlainTable.of(lines, directory.resolve("work"));

        assertThat(text.firstLine()).isZero();
        assertThat(Files.readAllLines(text.file()))
                .containsExactly(
                        "cccd,họ tên,n,other",
                        "001090012345,\"Lê, \"\"An\"\"\",1.50,",
                        "",
                        "7,,,\"{\"\"a\"\": [1, \"\"}\"\"]}\"",
                        "\u001Aline.json 12 {\"cccd\": 1,}",
                        "\u001Aline.json 3 [1]",
                        "\u001Aline.json 16 {\"cccd\": true} x");
    }

    @Test
    void refusesJsonLinesInWhichNothingIsSaid() throws IOException {
        Path lines = Files.writeString(directory.resolve("a.jsonl"), "{}\n{}\n");

        assertThatThrownBy(() -> text(lines)).hasMessage("input.json");
    }

    @Test
    void readsAnyTextAsJsonOrRefusesIt() {
        Seed.forAll(
                3_000,
                random -> {
                    StringBuilder text = new StringBuilder("{");
                    for (int i = random.nextInt(30); i > 0; i--) {
                        text.append("{}[]\":,\\u0041 1-e.truenull".charAt(random.nextInt(26)));
                    }
                    JsonObject.read(text.toString())
                            .ifPresent(values -> assertThat(text.toString().strip()).endsWith("}"));
                });
        assertThat(JsonObject.read("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"))
                .isEmpty();
    }

    @Test
    void refusesADamagedParquetFile() throws IOException {
        Path broken = Files.writeString(directory.resolve("a.parquet"), "PAR1 and no more");

        assertThatThrownBy(() -> text(broken)).hasMessage("input.parquet");
    }
}
