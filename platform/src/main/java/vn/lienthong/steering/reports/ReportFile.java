package vn.lienthong.steering.reports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The files as which a report can be had; the same report gives the same bytes. */
public enum ReportFile {
    /** To be read in a browser. */
    HTML(
            "text/html;charset=UTF-8",
            report -> HtmlReport.document(report).getBytes(StandardCharsets.UTF_8)),
    /** To be edited on and signed. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxReport::of),
    /** To be printed. */
    PDF("application/pdf", PdfReport::of),
    /** The figures as a table. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxAnnex::of);

    private final String mediaType;
    private final Function<ReportText, byte[]> maker;

    ReportFile(String mediaType, Function<ReportText, byte[]> maker) {
        this.mediaType = mediaType;
        this.maker = maker;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What the name of the file ends with, without the point. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] of(ReportText report) {
        return maker.apply(report);
    }

    /** The kind whose names end so. */
    public static Optional<ReportFile> ending(String ending) {
        for (ReportFile file : values()) {
            if (file.ending().equals(ending)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
