package vn.lienthong.steering.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * The text of a directive that was pasted or sent as a file, in Unicode normal form C with plain
 * ends of lines. A scan has no text, and none is made up for it.
 */
final class DirectiveFileText {

    /** Letters of a text at most, which is some two hundred pages. */
    static final int LETTERS_MAX = 600_000;

    private static final int PAGES_MAX = 200;
    private static final int LETTERS_PER_PAGE_MIN = 40;

    private DirectiveFileText() {}

    /**
     * Reads a file. Refuses with {@code directive-text.file} what is neither PDF nor DOCX nor can
     * be read, {@code directive-text.scan} a PDF whose pages are pictures, and {@code
     * directive-text.long}.
     */
    static Outcome<String> of(byte[] content) {
        return DocumentFile.of(content)
                .map(DirectiveFileText::read)
                .orElseGet(() -> Outcome.refused(Violation.of("directive-text.file")));
    }

    /** Reads pasted words. Refuses with {@code directive-text.empty} and {@code .long}. */
    static Outcome<String> pasted(String words) {
        String text =
                Normalizer.normalize(words, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace("\u0000", "")
                        .strip();
        if (text.isEmpty()) {
            return Outcome.refused(Violation.of("directive-text.empty"));
        }
        return text.length() > LETTERS_MAX
                ? Outcome.refused(
                        Violation.of("directive-text.long", Map.of("most", "" + PAGES_MAX)))
                : Outcome.accepted(text);
    }

    private static Outcome<String> read(DocumentFile file) {
        try {
            return switch (file.kind()) {
                case PDF -> pdf(file.content());
                case DOCX -> docx(file.content());
            };
        } catch (IOException | RuntimeException unreadable) {
            // The libraries have no one exception for files that are broken, encrypted or
            // something else.
            return Outcome.refused(Violation.of("directive-text.file"));
        }
    }

    private static Outcome<String> pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (pages > PAGES_MAX) {
                return Outcome.refused(
                        Violation.of("directive-text.long", Map.of("most", "" + PAGES_MAX)));
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document);
            long letters = text.chars().filter(Character::isLetter).count();
            return letters < (long) LETTERS_PER_PAGE_MIN * Math.max(1, pages)
                    ? Outcome.refused(Violation.of("directive-text.scan"))
                    : pasted(text);
        }
    }

    private static Outcome<String> docx(byte[] content) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            var text = new StringBuilder();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText()).append("\n\n");
                } else if (element instanceof XWPFTable table) {
                    text.append(table.getText()).append('\n');
                }
            }
            return pasted(text.toString());
        }
    }
}
