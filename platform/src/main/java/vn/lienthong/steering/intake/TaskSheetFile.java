package vn.lienthong.steering.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.lienthong.reference.Agency;

/** Writes sheets of tasks: an empty one to fill in, and rows that were refused with the reasons. */
public final class TaskSheetFile {

    private static final String REASON = "Lỗi";
    private static final int LETTER = 256;
    private static final int[] WIDTHS = {16, 12, 60, 30, 30, 40, 14, 18, 10, 12, 14, 18, 60};

    private TaskSheetFile() {}

    /**
     * A row that was refused.
     *
     * @param entry what stands in it
     * @param reasons why, in the language of whoever reads it
     */
    public record Refused(TaskEntry entry, String reasons) {}

    /**
     * A sheet to fill in, with one row as an example and the bodies on a second sheet.
     *
     * @param group title of the first group of the document
     * @param bodies codes and names that are understood
     */
    public static byte[] template(String group, List<Agency> bodies) {
        try (var workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = tasks(workbook, false);
            write(
                    sheet.createRow(1),
                    List.of(
                            group,
                            "NV01",
                            "Rà soát, công bố thủ tục hành chính thuộc phạm vi quản lý.",
                            "Quyết định công bố",
                            "Bộ Y tế",
                            "Bộ Tài chính; Bộ Tư pháp",
                            "",
                            "quý IV/2030",
                            "",
                            "",
                            "",
                            ""));
            XSSFSheet names = workbook.createSheet("Cơ quan");
            names.setColumnWidth(0, 10 * LETTER);
            names.setColumnWidth(1, 60 * LETTER);
            for (int i = 0; i < bodies.size(); i++) {
                write(
                        names.createRow(i),
                        List.of(bodies.get(i).code().national(), bodies.get(i).name()));
            }
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that were refused, to be corrected and sent again as they are. */
    public static byte[] refused(List<Refused> rows) {
        try (var workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = tasks(workbook, true);
            for (int i = 0; i < rows.size(); i++) {
                var cells = new ArrayList<>(cells(rows.get(i).entry()));
                cells.add(rows.get(i).reasons());
                write(sheet.createRow(i + 1), cells);
            }
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(TaskEntry entry) {
        return List.of(
                entry.group(),
                entry.code(),
                entry.content(),
                entry.product(),
                entry.lead(),
                entry.cooperating(),
                entry.starts(),
                entry.due(),
                joined(entry, TaskEntry.Target::value),
                joined(entry, TaskEntry.Target::unit),
                joined(entry, TaskEntry.Target::direction),
                joined(entry, TaskEntry.Target::span));
    }

    private static String joined(TaskEntry entry, Function<TaskEntry.Target, String> part) {
        return entry.targets().stream().map(part).collect(Collectors.joining("; "));
    }

    private static XSSFSheet tasks(XSSFWorkbook workbook, boolean withReasons) {
        XSSFSheet sheet = workbook.createSheet("Nhiệm vụ");
        var titles = new ArrayList<String>();
        for (SheetColumn column : SheetColumn.values()) {
            titles.add(column.title());
        }
        if (withReasons) {
            titles.add(REASON);
        }
        XSSFRow row = sheet.createRow(0);
        write(row, titles);
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        // Text, so that a program does not make a number of a code or a day of a deadline.
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setWrapText(true);
        for (int i = 0; i < titles.size(); i++) {
            row.getCell(i).setCellStyle(bold);
            sheet.setColumnWidth(i, WIDTHS[i] * LETTER);
            sheet.setDefaultColumnStyle(i, text);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private static void write(XSSFRow row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
