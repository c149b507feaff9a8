package vn.lienthong.steering.reports;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/**
 * A paragraph of a DOCX file in the letters that Decree 30/2020/NĐ-CP asks for; sizes in points.
 */
final class DocxText {

    private static final String LETTERS = "Times New Roman";
    private static final int TWIPS = 20;
    private static final int INDENT = 567;
    private static final int RAISED = 13;
    private static final int SHAPES = 8;

    private final XWPFParagraph paragraph;

    private DocxText(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
    }

    static DocxText of(XWPFParagraph paragraph) {
        return new DocxText(paragraph);
    }

    /** The paragraph that a new cell has. */
    static DocxText first(XWPFTableCell cell) {
        return new DocxText(cell.getParagraphs().getFirst());
    }

    /** Another paragraph of a cell. */
    static DocxText next(XWPFTableCell cell) {
        return new DocxText(cell.addParagraph());
    }

    DocxText centred() {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return this;
    }

    DocxText justified() {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        return this;
    }

    DocxText right() {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        return this;
    }

    DocxText indented() {
        paragraph.setIndentationFirstLine(INDENT);
        return this;
    }

    DocxText before(int points) {
        paragraph.setSpacingBefore(points * TWIPS);
        return this;
    }

    DocxText after(int points) {
        paragraph.setSpacingAfter(points * TWIPS);
        return this;
    }

    DocxText keptWithNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    DocxText words(String words, int size) {
        run(words, size);
        return this;
    }

    DocxText bold(String words, int size) {
        run(words, size).setBold(true);
        return this;
    }

    DocxText italic(String words, int size) {
        run(words, size).setItalic(true);
        return this;
    }

    DocxText boldItalic(String words, int size) {
        XWPFRun run = run(words, size);
        run.setBold(true);
        run.setItalic(true);
        return this;
    }

    /** Lines one below the other. */
    DocxText lines(List<String> lines, int size) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            run(lines.get(i), size);
        }
        return this;
    }

    /** Words that lead to a place of the document, printed like the others. */
    DocxText link(String words, String anchor, int size) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(anchor);
        set(new XWPFRun(link.addNewR(), (IRunBody) paragraph), words, size);
        return this;
    }

    /** Shapes in a colour. */
    DocxText ink(String shapes, String colour) {
        run(shapes, SHAPES).setColor(colour);
        return this;
    }

    /** A small raised number. */
    DocxText raised(String words) {
        run(words, RAISED).setSubscript(VerticalAlign.SUPERSCRIPT);
        return this;
    }

    /** Makes the paragraph a place to which words can lead. */
    DocxText marked(String anchor, int identifier) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(anchor);
        start.setId(BigInteger.valueOf(identifier));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(identifier));
        return this;
    }

    private XWPFRun run(String words, int size) {
        return set(paragraph.createRun(), words, size);
    }

    private static XWPFRun set(XWPFRun run, String words, int size) {
        run.setText(words);
        run.setFontFamily(LETTERS);
        run.setFontSize(size);
        return run;
    }
}
