package vn.lienthong.verification.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks (XLSX) of one sheet. */
public final class Workbook {

    private static final String LINKS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbook() {}

    /** A workbook of texts; the first row is the head. */
    public static byte[] of(List<List<String>> rows) throws IOException {
        var sheet = new StringBuilder("<worksheet><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"%d\">".formatted(row + 1));
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.append(
                        "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                .formatted('A' + column, row + 1, rows.get(row).get(column)));
            }
            sheet.append("</row>");
        }
        return packed(sheet.append("</sheetData></worksheet>").toString());
    }

    private static byte[] packed(String sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts =
                    Map.of(
                            "xl/workbook.xml",
                            "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"
                                    .formatted(LINKS),
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                            "xl/worksheets/sheet1.xml",
                            sheet);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
