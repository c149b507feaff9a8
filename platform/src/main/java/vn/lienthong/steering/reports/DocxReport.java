package vn.lienthong.steering.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A report as DOCX in the layout of Decree 30/2020/NĐ-CP, Appendix I. Every number is a link to its
 * figure in the annex. Used by one thread.
 */
final class DocxReport {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final List<String> COLUMNS =
            List.of("Số", "Số liệu", "Giá trị", "Kỳ", "Nguồn, cách tính");
    private static final int[] ANNEX_WIDTHS = {560, 2800, 1700, 1340, 2900};

    private final XWPFDocument document;
    private final ReportText report;

    private DocxReport(XWPFDocument document, ReportText report) {
        this.document = document;
        this.report = report;
    }

    static byte[] of(ReportText report) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            new DocxReport(document, report).write();
            document.write(bytes);
            return PlainArchive.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        page();
        properties();
        head();
        for (ReportText.Part part : report.parts()) {
            switch (part) {
                case ReportText.Part.Heading(String text) ->
                        DocxText.of(document.createParagraph())
                                .indented()
                                .before(12)
                                .keptWithNext()
                                .bold(text, 14);
                case ReportText.Part.Paragraph(String key, List<ReportText.Run> runs) ->
                        paragraph(runs);
                case ReportText.Part.Rows rows -> rows(rows);
            }
        }
        foot();
        annex();
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1_134));
        margins.setBottom(BigInteger.valueOf(1_134));
        margins.setLeft(BigInteger.valueOf(1_701));
        margins.setRight(BigInteger.valueOf(1_020));
        margins.setHeader(BigInteger.valueOf(567));
        section.addNewTitlePg();
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = header.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    private void properties() {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        Optional<Date> at = Optional.of(Date.from(report.snapshot().issue().at()));
        core.setCreated(at);
        core.setModified(at);
        core.setTitle(report.title());
        core.setCreator("Liên Thông");
        core.setIdentifier("sha256:" + report.hash());
    }

    private void head() {
        Snapshot snapshot = report.snapshot();
        OfficialPage page = snapshot.page();
        if (!page.mark().isEmpty()) {
            DocxText.of(document.createParagraph()).centred().after(6).italic(page.mark(), 10);
        }
        XWPFTable table = DocxTables.plain(document, 1, 4_000, 5_300);
        XWPFTableCell left = table.getRow(0).getCell(0);
        DocxText.first(left).centred().words(upper(page.above()), 13);
        DocxText.next(left).centred().bold(upper(page.issuer()), 13);
        DocxText.next(left).centred().words("――――", 9);
        DocxText.next(left).centred().words(OfficialWords.number(snapshot), 13);
        XWPFTableCell right = table.getRow(0).getCell(1);
        DocxText.first(right).centred().bold(NATION, 12);
        DocxText.next(right).centred().bold(MOTTO, 13);
        DocxText.next(right).centred().words("――――――――――", 9);
        DocxText.next(right).centred().italic(OfficialWords.placeAndDay(snapshot), 13);
        DocxText.of(document.createParagraph()).centred().before(18).bold("BÁO CÁO", 14);
        DocxText.of(document.createParagraph()).centred().bold(report.title(), 14);
        DocxText.of(document.createParagraph()).centred().after(8).words("―――――――", 9);
    }

    private void paragraph(List<ReportText.Run> runs) {
        DocxText text = DocxText.of(document.createParagraph()).justified().indented().before(6);
        for (ReportText.Run run : runs) {
            switch (run) {
                case ReportText.Run.Words(String words) -> text.words(words, 14);
                case ReportText.Run.Number(String number, int figure, boolean marked) -> {
                    text.link(number, anchor(figure), 14);
                    if (marked) {
                        text.raised("(" + figure + ")");
                    }
                }
            }
        }
    }

    private void rows(ReportText.Part.Rows rows) {
        DocxText.of(document.createParagraph())
                .centred()
                .before(10)
                .after(4)
                .keptWithNext()
                .italic(rows.caption(), 13);
        XWPFTable table =
                rows.chart()
                        ? DocxTables.plain(document, rows.rows().size(), 4_400, 2_600, 2_300)
                        : DocxTables.ruled(document, rows.rows().size(), 6_500, 2_800);
        for (int i = 0; i < rows.rows().size(); i++) {
            ReportText.Row row = rows.rows().get(i);
            DocxText.first(table.getRow(i).getCell(0)).words(row.label(), 12);
            if (rows.chart()) {
                DocxTables.bar(table.getRow(i).getCell(1), row.length());
            }
            XWPFTableCell last = table.getRow(i).getCell(rows.chart() ? 2 : 1);
            DocxText value = DocxText.first(last);
            (rows.chart() ? value : value.right())
                    .link(row.value(), anchor(row.figure()), 12)
                    .raised("(" + row.figure() + ")");
        }
        DocxText.of(document.createParagraph()).words("", 6);
    }

    private void foot() {
        OfficialPage page = report.snapshot().page();
        DocxText.of(document.createParagraph()).words("", 10);
        XWPFTable table = DocxTables.plain(document, 1, 4_700, 4_600);
        DocxTables.unbroken(table);
        XWPFTableCell left = table.getRow(0).getCell(0);
        DocxText.first(left).boldItalic("Nơi nhận:", 12);
        OfficialWords.addressees(page).forEach(line -> DocxText.next(left).words(line, 11));
        XWPFTableCell right = table.getRow(0).getCell(1);
        DocxText.first(right).centred().bold(page.signer().authority(), 14);
        DocxText.next(right).centred().bold(page.signer().position(), 14);
        for (int i = 0; i < 4; i++) {
            DocxText.next(right).centred().words("", 14);
        }
    }

    private void annex() {
        XWPFParagraph title = document.createParagraph();
        title.setPageBreak(true);
        DocxText.of(title).centred().bold("Phụ lục", 14);
        DocxText.of(document.createParagraph()).centred().bold(OfficialWords.ANNEX, 14);
        DocxText.of(document.createParagraph())
                .centred()
                .after(8)
                .italic(OfficialWords.annexOf(report.snapshot()), 14);
        List<Snapshot.Figure> figures = report.snapshot().figures();
        XWPFTable table = DocxTables.ruled(document, figures.size() + 1, ANNEX_WIDTHS);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < COLUMNS.size(); i++) {
            DocxText.first(table.getRow(0).getCell(i)).centred().bold(COLUMNS.get(i), 10);
        }
        for (int i = 0; i < figures.size(); i++) {
            Snapshot.Figure figure = figures.get(i);
            var row = table.getRow(i + 1);
            row.setCantSplitRow(true);
            DocxText.first(row.getCell(0))
                    .centred()
                    .marked(anchor(figure.serial()), figure.serial())
                    .words("" + figure.serial(), 10);
            DocxText.first(row.getCell(1)).words(OfficialWords.statement(figure), 10);
            DocxText.first(row.getCell(2)).right().words(OfficialWords.value(figure), 10);
            DocxText.first(row.getCell(3)).words(figure.about().period(), 10);
            DocxText.first(row.getCell(4)).lines(OfficialWords.evidence(figure), 10);
        }
        DocxText.of(document.createParagraph())
                .before(8)
                .words(OfficialWords.undated(report.snapshot()), 9);
        DocxText.of(document.createParagraph())
                .before(4)
                .words(OfficialWords.fingerprint(report), 9);
    }

    private static String anchor(int figure) {
        return "so" + figure;
    }

    private static String upper(String words) {
        return words.toUpperCase(VIETNAMESE);
    }
}
