package vn.lienthong.steering.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet as somebody in an office makes it. */
final class SheetOfTasks {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Sheet1");
    private int rows;

    /** Adds a row of texts and days. */
    SheetOfTasks row(Object... cells) {
        XSSFRow row = sheet.createRow(rows++);
        for (int i = 0; i < cells.length; i++) {
            XSSFCell cell = row.createCell(i);
            switch (cells[i]) {
                case LocalDate day -> {
                    CellStyle style = workbook.createCellStyle();
                    style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
                    cell.setCellStyle(style);
                    cell.setCellValue(day);
                }
                case Number number -> cell.setCellValue(number.doubleValue());
                default -> cell.setCellValue(cells[i].toString());
            }
        }
        return this;
    }

    /** The titles that are needed. */
    SheetOfTasks titles() {
        return row("Mã", "Nội dung", "Sản phẩm", "Cơ quan chủ trì", "Phối hợp", "Thời hạn");
    }

    /** A row that is good but for what is given. */
    SheetOfTasks task(String code, String lead, Object due) {
        return row(
                code,
                "Rà soát thủ tục hành chính thuộc phạm vi quản lý.",
                "Quyết định công bố",
                lead,
                "",
                due);
    }

    /** Merges cells; all numbers from 0. */
    SheetOfTasks merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        return this;
    }

    byte[] bytes() {
        try {
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            workbook.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
