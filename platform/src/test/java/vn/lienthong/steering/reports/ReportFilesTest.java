package vn.lienthong.steering.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of a report. */
class ReportFilesTest {

    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource(ReportFile.class)
    void theSameSnapshotGivesTheSameBytes(ReportFile kind) {
        String kept = SnapshotText.of(PublishedReports.snapshot("2024"));
        byte[] first = kind.of(of(kept));
        byte[] second = kind.of(of(kept));

        assertThat(first).hasSizeGreaterThan(4_000).isEqualTo(second);
    }

    private static ReportText of(String kept) {
        return ReportText.of(SnapshotText.read(kept), SnapshotText.hash(kept), java.util.Map.of());
    }

    @ParameterizedTest
    @CsvSource({"2023-H1", "2024-H1", "2024"})
    void everyNumberInTheDocxIsInTheSnapshot(String period) throws IOException {
        ReportText report = PublishedReports.text(period);
        try (var document = new XWPFDocument(new ByteArrayInputStream(ReportFile.DOCX.of(report)));
                var words = new XWPFWordExtractor(document)) {
            String text = words.getText().replace(report.hash(), "");

            assertThat(text).contains("BÁO CÁO", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:");
            assertThat(PublishedReports.numbersIn(text))
                    .hasSizeGreaterThan(100)
                    .isSubsetOf(known(report.snapshot()));
        }
    }

    /** Every number that the snapshot has; the 256 of SHA-256 is the name of the method. */
    private static Set<String> known(Snapshot snapshot) {
        Set<String> known =
                new HashSet<>(
                        PublishedReports.numbersIn(
                                snapshot.issue()
                                        + " "
                                        + snapshot.names()
                                        + " "
                                        + snapshot.periodWords()
                                        + " "
                                        + snapshot.page()));
        known.addAll(List.of("256", VietnameseWords.day(snapshot.issue().at())));
        for (Snapshot.Figure figure : snapshot.figures()) {
            known.add("" + figure.serial());
            known.addAll(
                    PublishedReports.numbersIn(
                            figure.parts().values() + " " + figure.about() + figure.evidence()));
        }
        known.addAll(PublishedReports.numbersIn(VietnameseWords.day(snapshot.issue().at())));
        return known;
    }

    @Test
    void libreOfficeOpensTheDocx() throws IOException, InterruptedException {
        Path file = directory.resolve("report.docx");
        Files.write(file, ReportFile.DOCX.of(PublishedReports.text("2024-H1")));

        String text = Files.readString(LibreOffice.text(file, directory));

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Hà Nội, ngày 05 tháng 02 năm 2026")
                .contains("Đã xác thực thông tin của 97.600.000\u00a0người(6)");
    }

    @Test
    void thePdfHasItsLettersAndTheNumbersOfTheReport() throws IOException {
        ReportText report = PublishedReports.text("2023-H1");
        try (PDDocument document = Loader.loadPDF(ReportFile.PDF.of(report))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "90,66%", "479,09", "Ủy ban");
            document.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name -> {
                        try {
                            assertThat(
                                            document.getPage(0)
                                                    .getResources()
                                                    .getFont(name)
                                                    .isEmbedded())
                                    .isTrue();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
    }

    @Test
    void theAnnexHasNumbersAsNumbers() throws IOException {
        try (var workbook =
                new XSSFWorkbook(
                        new ByteArrayInputStream(
                                ReportFile.XLSX.of(PublishedReports.text("2024-H1"))))) {
            var sheet = workbook.getSheet("Số liệu");
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(28);
            double sum = 0;
            for (int i = 1; i < 28; i++) {
                sum += sheet.getRow(i).getCell(5).getNumericCellValue();
            }
            assertThat(sum).isGreaterThan(97_600_000);
        }
    }
}
