package vn.lienthong.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.Seed;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.parquet.ParquetWriter;

/** Whatever is done to a file, it becomes text or is refused by a known code. */
class TableFuzzTest {

    private static final int ROWS = 200;

    @TempDir Path directory;

    private int made;
    private int refused;

    @BeforeEach
    void begin() {
        made = 0;
        refused = 0;
    }

    /** Makes text of bytes; answers its lines when it was not refused. */
    private void read(byte[] bytes, String name, String code) {
        try {
            Path file = Files.write(directory.resolve(name), bytes);
            try {
                Path text = PlainTable.of(file, directory.resolve("work")).file();
                assertThat(Files.size(text)).isLessThan(64 << 20);
                made++;
            } catch (LinkageFault fault) {
                assertThat(fault.violation().code()).isEqualTo(code);
                refused++;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] damaged(byte[] whole, RandomGenerator random, int keep) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            bytes[keep + random.nextInt(bytes.length - keep)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0
                ? java.util.Arrays.copyOf(bytes, keep + random.nextInt(bytes.length - keep))
                : bytes;
    }

    private static Map<String, byte[]> workbook() {
        StringBuilder texts = new StringBuilder("<sst>");
        StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i <= ROWS; i++) {
            texts.append("<si><t>Nguyễn Văn ").append(i).append("</t></si>");
            rows.append(
                    "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"s\"><v>%2$d</v></c><c r=\"B%1$d\"><v>3287%3$d</v></c></row>"
                            .formatted(i, i - 1, i % 10));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                utf8(
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(
                        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" Type=\"x\"/></Relationships>"));
        parts.put("xl/sharedStrings.xml", utf8(texts.append("</sst>").toString()));
        parts.put(
                "xl/worksheets/sheet1.xml",
                utf8(rows.append("</sheetData></worksheet>").toString()));
        return parts;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    @Test
    void aDamagedWorkbookIsReadOrRefused() {
        Map<String, byte[]> parts = workbook();
        byte[] whole = zipped(parts);
        read(whole, "whole.xlsx", "none");
        Seed.forAll(
                300,
                random -> {
                    if (random.nextBoolean()) {
                        read(damaged(whole, random, 4), "zip.xlsx", "input.spreadsheet");
                    } else {
                        Map<String, byte[]> some = new LinkedHashMap<>(parts);
                        String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
                        some.put(name, edited(parts.getOrDefault(name, new byte[0]), random));
                        read(zipped(some), "xml.xlsx", "input.spreadsheet");
                    }
                });
        assertThat(made).isGreaterThan(20);
        assertThat(refused).isGreaterThan(50);
    }

    /** XML in which some characters that matter are others that matter. */
    private static byte[] edited(byte[] xml, RandomGenerator random) {
        byte[] bytes = xml.clone();
        byte[] signs = utf8("<>/\"=& 0159-.eERsrcvt");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
        }
        return bytes;
    }

    @Test
    void aDamagedParquetFileIsReadOrRefused() throws IOException {
        Path file = directory.resolve("whole.parquet");
        var columns =
                Stream.of("cccd", "ho_ten")
                        .map(title -> new ParquetWriter.Column(title, ParquetWriter.Kind.TEXT))
                        .toList();
        try (var out = new ParquetWriter(file, columns, "test")) {
            for (int i = 0; i < ROWS; i++) {
                byte[] number = utf8(String.format("%012d", i * 7_919L));
                byte[] name = utf8("Nguyễn Văn " + i % 17);
                out.text(0, number, 0, number.length);
                out.text(1, name, 0, name.length);
                out.endRow();
            }
            out.finish();
        }
        byte[] whole = Files.readAllBytes(file);
        read(whole, "again.parquet", "none");
        Seed.forAll(
                600, random -> read(damaged(whole, random, 4), "damaged.parquet", "input.parquet"));
        // Hardly a byte of it has no meaning.
        assertThat(made).isGreaterThan(5);
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void damagedJsonLinesAreReadOrRefused() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append("{\"cccd\": \"00109001").append(1000 + i).append("\", \"ho_ten\": \"Lê ");
            text.append(i).append("\", \"more\": [1, {\"x\": null}]}\n");
        }
        byte[] whole = utf8(text.toString());
        Seed.forAll(400, random -> read(damaged(whole, random, 2), "j.jsonl", "input.json"));
        assertThat(made).isGreaterThan(300);
    }

    @Test
    void aDateIsReadAsItsDigitsSayOrNotAtAll() {
        int[] dates = new int[1];
        Seed.forAll(
                30_000,
                random -> {
                    String text = date(random);
                    byte[] bytes = utf8("#" + text + "#");
                    int read = new DateReading(false).read(bytes, 1, bytes.length - 1);
                    if (read > 0) {
                        dates[0]++;
                        String iso = PackedDate.text(read);
                        assertThat(iso).as(text).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
                        if (iso.length() == 10) {
                            LocalDate.parse(iso);
                        }
                        // Nothing is read that does not stand there, but for days by their serial.
                        if (!text.matches("'?\\d{5}")) {
                            assertThat(text).contains(iso.substring(0, 4));
                        }
                    } else {
                        assertThat(read).as(text).isEqualTo(-1);
                    }
                });
        assertThat(dates[0]).isGreaterThan(3_000);
    }

    private static String date(RandomGenerator random) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(50_000));
        StringBuilder text =
                new StringBuilder(
                        switch (random.nextInt(6)) {
                            case 0 -> day.toString();
                            case 1 ->
                                    day.getDayOfMonth()
                                            + "/"
                                            + day.getMonthValue()
                                            + "/"
                                            + day.getYear();
                            case 2 -> Integer.toString(day.getYear());
                            case 3 -> day.toString().replace("-", "");
                            case 4 -> Integer.toString(random.nextInt(100_000));
                            default -> day.getMonthValue() + "/" + day.getYear();
                        });
        String signs = "0123456789/-. T':x";
        for (int i = random.nextInt(3); i > 0; i--) {
            char sign = signs.charAt(random.nextInt(signs.length()));
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean() && at < text.length()) {
                text.setCharAt(at, sign);
            } else {
                text.insert(at, sign);
            }
        }
        return text.toString();
    }
}
