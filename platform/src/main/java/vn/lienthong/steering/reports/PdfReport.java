package vn.lienthong.steering.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A report as PDF, made from its XHTML, with its letters inside. Moment and identifier of the file
 * are those of the snapshot, so that the same report gives the same bytes.
 */
final class PdfReport {

    private static final String FAMILY = "Official";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    private static final int IDENTIFIER_DIGITS = 15;
    private static final int HEXADECIMAL = 16;

    private PdfReport() {}

    static byte[] of(ReportText report) {
        // The library tells each step of the layout; what fails, it throws.
        XRLog.setLoggingEnabled(false);
        var builder =
                new PdfRendererBuilder()
                        .useFastMode()
                        .withProducer("Liên Thông")
                        .withHtmlContent(HtmlReport.document(report), null);
        font(builder, "Regular", REGULAR, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", REGULAR, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        var bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.getDocumentInformation()
                    .setCreationDate(
                            GregorianCalendar.from(
                                    ZonedDateTime.ofInstant(
                                            report.snapshot().issue().at(), ZoneOffset.UTC)));
            document.setDocumentId(
                    Long.parseLong(report.hash().substring(0, IDENTIFIER_DIGITS), HEXADECIMAL));
            document.save(bytes);
            document.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> letters(name), FAMILY, weight, style, true);
    }

    private static InputStream letters(String name) {
        return Objects.requireNonNull(
                PdfReport.class.getResourceAsStream("/liberation/LiberationSerif-" + name + ".ttf"),
                "letters");
    }
}
