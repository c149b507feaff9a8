package vn.lienthong.steering.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The figures of a report as XLSX: numbers as numbers, each with where it comes from. */
final class XlsxAnnex {

    private static final List<String> COLUMNS =
            List.of(
                    "Số",
                    "Mã",
                    "Phạm vi",
                    "Số liệu",
                    "Như trong báo cáo",
                    "Giá trị",
                    "Đơn vị",
                    "Kỳ",
                    "Tử số",
                    "Mẫu số",
                    "Nguồn",
                    "Công thức",
                    "Ngày công bố",
                    "Lưu ý");
    private static final int[] WIDTHS = {6, 32, 18, 60, 24, 16, 16, 22, 14, 14, 48, 40, 30, 40};
    private static final List<String> PROVINCE_COLUMNS =
            List.of(
                    "Mã",
                    "Số liệu",
                    "Kỳ này",
                    "Kỳ so sánh",
                    "Đơn vị",
                    "Tử số",
                    "Mẫu số",
                    "Công thức",
                    "Lưu ý");

    /** Which number of a line stands in which column. */
    private static final Map<Integer, String> NUMBERS =
            Map.of(
                    2, Snapshot.Line.VALUE,
                    3, Snapshot.Line.BEFORE,
                    5, Snapshot.Line.NUMERATOR,
                    6, Snapshot.Line.DENOMINATOR);

    private static final int[] PROVINCE_WIDTHS = {32, 60, 14, 14, 16, 14, 14, 40, 36};
    private static final int CHARACTER = 256;

    private XlsxAnnex() {}

    static byte[] of(ReportText report) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
            Optional<Date> at = Optional.of(Date.from(report.snapshot().issue().at()));
            core.setCreated(at);
            core.setModified(at);
            core.setTitle(report.title());
            core.setCreator("Liên Thông");
            core.setIdentifier("sha256:" + report.hash());
            figures(workbook, report.snapshot().figures());
            report.snapshot().annexes().forEach(annex -> province(workbook, report, annex));
            XSSFSheet about = workbook.createSheet("Báo cáo");
            row(about, 0, List.of("Báo cáo", report.title()));
            row(about, 1, List.of("Kỳ", report.snapshot().periodWords()));
            row(about, 2, List.of("SHA-256", report.hash()));
            workbook.write(bytes);
            return PlainArchive.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void figures(XSSFWorkbook workbook, List<Snapshot.Figure> figures) {
        XSSFSheet sheet = workbook.createSheet("Số liệu");
        row(sheet, 0, COLUMNS);
        sheet.createFreezePane(0, 1);
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle head = workbook.createCellStyle();
        head.setFont(bold);
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(head));
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        for (int i = 0; i < figures.size(); i++) {
            Snapshot.Figure figure = figures.get(i);
            Snapshot.Evidence evidence = figure.evidence();
            row(
                    sheet,
                    i + 1,
                    List.of(
                            "" + figure.serial(),
                            evidence.code(),
                            figure.about().scope(),
                            figure.about().statement(),
                            figure.words(),
                            "",
                            figure.unit(),
                            figure.about().period(),
                            evidence.numerator(),
                            evidence.denominator(),
                            evidence.source(),
                            evidence.query(),
                            evidence.publishedOn(),
                            evidence.note()));
            sheet.getRow(i + 1)
                    .getCell(COLUMNS.indexOf("Giá trị"))
                    .setCellValue(figure.size().doubleValue());
        }
    }

    private static void province(XSSFWorkbook workbook, ReportText report, Snapshot.Annex annex) {
        XSSFSheet sheet =
                workbook.createSheet(
                        WorkbookUtil.createSafeSheetName(annex.code() + " " + annex.name()));
        row(sheet, 0, List.of(annex.name(), report.snapshot().periodWords()));
        row(sheet, 1, PROVINCE_COLUMNS);
        for (int i = 0; i < PROVINCE_WIDTHS.length; i++) {
            sheet.setColumnWidth(i, PROVINCE_WIDTHS[i] * CHARACTER);
        }
        for (int i = 0; i < annex.lines().size(); i++) {
            Snapshot.Line line = annex.lines().get(i);
            row(
                    sheet,
                    i + 2,
                    List.of(
                            line.indicator(),
                            line.name(),
                            "",
                            "",
                            line.unit(),
                            "",
                            "",
                            line.query(),
                            line.note()));
            for (int column = 0; column < PROVINCE_COLUMNS.size(); column++) {
                String number = line.numbers().getOrDefault(NUMBERS.getOrDefault(column, ""), "");
                if (!number.isEmpty()) {
                    sheet.getRow(i + 2).getCell(column).setCellValue(Double.parseDouble(number));
                }
            }
        }
    }

    private static void row(XSSFSheet sheet, int number, List<String> cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
