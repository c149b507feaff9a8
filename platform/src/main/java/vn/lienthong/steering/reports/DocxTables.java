package vn.lienthong.steering.reports;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables of a DOCX file; widths in twentieths of a point. */
final class DocxTables {

    private static final String DARK = "33475B";
    private static final String BLOCK = "█";
    private static final int BLOCKS = 20;
    private static final int HUNDRED = 100;

    private DocxTables() {}

    /** A table without lines. */
    static XWPFTable plain(XWPFDocument document, int rows, int... widths) {
        XWPFTable table = table(document, rows, widths);
        table.removeBorders();
        return table;
    }

    /** A table with lines. */
    static XWPFTable ruled(XWPFDocument document, int rows, int... widths) {
        XWPFTable table = table(document, rows, widths);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "555555");
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, "555555");
        return table;
    }

    private static XWPFTable table(XWPFDocument document, int rows, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        int all = 0;
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            all += width;
        }
        table.setWidth(all);
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                CTTblWidth width = row.getCell(i).getCTTc().addNewTcPr().addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(BigInteger.valueOf(widths[i]));
            }
        }
        return table;
    }

    /** Keeps a table of one row on one page. */
    static void unbroken(XWPFTable table) {
        table.getRows().forEach(row -> row.setCantSplitRow(true));
    }

    /** Draws a bar of 0 to 100 into a cell: blocks of ink, which every program shows alike. */
    static void bar(XWPFTableCell cell, int length) {
        int blocks = Math.max(length > 0 ? 1 : 0, Math.round((float) length * BLOCKS / HUNDRED));
        DocxText.first(cell).ink(BLOCK.repeat(blocks), DARK);
    }
}
