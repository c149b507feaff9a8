package vn.lienthong.linkage.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;

/**
 * Writes the first sheet of a workbook (ECMA-376, {@code .xlsx}) as CSV, a row a line: texts as
 * they are, numbers with all their digits, dates as their serial numbers, formulas by their last
 * value.
 */
final class Spreadsheet {

    private static final String MAIN = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** Most rows that a sheet can have. */
    private static final int ROWS = 1 << 20;

    /** So many times what a cell says may be needed for saying that it is a cell. */
    private static final int MARKUP = 10;

    private final long most;
    private final ZipFile workbook;
    private final XMLInputFactory xml = XMLInputFactory.newFactory();
    private final List<String> texts = new ArrayList<>();

    private Spreadsheet(ZipFile workbook, long most) {
        this.workbook = workbook;
        this.most = most;
        // Nothing outside the file is ever looked at.
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // What is wrong with it is said once, by the catalogue.
        xml.setXMLReporter((message, type, information, place) -> {});
    }

    /**
     * Writes the first sheet.
     *
     * @param most bytes that it may have as text
     * @throws LinkageFault {@code input.spreadsheet} when the file is no workbook or is damaged
     * @throws TableTooLarge when what is packed in it cannot be so small as text
     */
    static void write(Path file, Writer out, long most) throws IOException {
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            new Spreadsheet(workbook, most).write(out);
        } catch (XMLStreamException unread) {
            if (unread.getNestedException() instanceof TableTooLarge tooLarge) {
                throw tooLarge;
            }
            throw new LinkageFault("input.spreadsheet", Map.of("file", file.toString()));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new LinkageFault("input.spreadsheet", Map.of("file", file.toString()));
        }
    }

    /** Does something with an XML file. */
    @FunctionalInterface
    private interface Reading {
        void read(XMLStreamReader in) throws IOException, XMLStreamException;
    }

    private void read(String name, Reading reading) throws IOException, XMLStreamException {
        ZipEntry entry = workbook.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("a workbook has " + name);
        }
        // A few bytes may be packed so that they fill any memory.
        long largest = name.equals(TEXTS) || most > Long.MAX_VALUE / MARKUP ? most : most * MARKUP;
        try (InputStream in = Bounded.in(workbook.getInputStream(entry), largest)) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            reading.read(reader);
            reader.close();
        }
    }

    private void write(Writer out) throws IOException, XMLStreamException {
        if (workbook.getEntry(TEXTS) != null) {
            read(TEXTS, this::readTexts);
        }
        read(firstSheet(), in -> writeRows(in, out));
    }

    private String firstSheet() throws IOException, XMLStreamException {
        List<String> identifiers = new ArrayList<>();
        read(
                MAIN,
                in -> {
                    while (in.hasNext()) {
                        if (in.next() == XMLStreamConstants.START_ELEMENT
                                && in.getLocalName().equals("sheet")) {
                            for (int i = 0; i < in.getAttributeCount(); i++) {
                                boolean link =
                                        in.getAttributeLocalName(i).equals("id")
                                                && in.getAttributeNamespace(i) != null;
                                if (link) {
                                    identifiers.add(in.getAttributeValue(i));
                                }
                            }
                        }
                    }
                });
        Map<String, String> targets = new HashMap<>();
        read(
                LINKS,
                in -> {
                    while (in.hasNext()) {
                        if (in.next() == XMLStreamConstants.START_ELEMENT
                                && in.getLocalName().equals("Relationship")) {
                            targets.put(
                                    in.getAttributeValue(null, "Id"),
                                    in.getAttributeValue(null, "Target"));
                        }
                    }
                });
        String target = identifiers.isEmpty() ? null : targets.get(identifiers.getFirst());
        if (target == null) {
            throw new IllegalArgumentException("a workbook has a sheet");
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private void readTexts(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
                texts.add(text(in, "si"));
            }
        }
    }

    /** The texts up to the end of an element, without how they are pronounced. */
    private static String text(XMLStreamReader in, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean wanted = false;
        int spoken = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    spoken += in.getLocalName().equals("rPh") ? 1 : 0;
                    wanted = spoken == 0 && in.getLocalName().equals("t");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(wanted ? in.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> {
                    wanted = false;
                    spoken -= in.getLocalName().equals("rPh") ? 1 : 0;
                    if (in.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return text.toString();
    }

    private void writeRows(XMLStreamReader in, Writer out) throws IOException, XMLStreamException {
        List<String> cells = new ArrayList<>();
        int written = 0;
        int head = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("row")) {
                String number = in.getAttributeValue(null, "r");
                int row = number == null ? written + 1 : Integer.parseInt(number);
                if (row <= written || row > ROWS) {
                    throw new IllegalArgumentException("rows ascend");
                }
                for (; written < row - 1; written++) {
                    out.write('\n');
                }
                cells.clear();
            } else if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("c")) {
                cell(in, cells);
            } else if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("row")) {
                head = head == 0 ? cells.size() : head;
                while (!cells.isEmpty() && cells.size() < head) {
                    cells.add("");
                }
                PlainTable.writeRow(cells, out);
                written++;
            }
        }
    }

    private void cell(XMLStreamReader in, List<String> cells) throws XMLStreamException {
        String place = in.getAttributeValue(null, "r");
        String type = in.getAttributeValue(null, "t");
        int column = place == null ? cells.size() : column(place);
        if (column < cells.size() || column >= Cells.MOST) {
            throw new IllegalArgumentException("cells ascend");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add("inlineStr".equals(type) ? text(in, "c") : value(in, type));
    }

    /** The place of a column from 0: A, B … Z, AA … */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = Math.min(Cells.MOST, column) * 26 + (place.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    private String value(XMLStreamReader in, @Nullable String type) throws XMLStreamException {
        String value = "";
        boolean inside = true;
        while (inside && in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("v")) {
                value = in.getElementText();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = !in.getLocalName().equals("c");
            }
        }
        if ("s".equals(type)) {
            int text = Integer.parseInt(value);
            if (text < 0 || text >= texts.size()) {
                throw new IllegalArgumentException("a text of the list");
            }
            return texts.get(text);
        }
        boolean number = type == null || type.equals("n");
        return number && !value.isEmpty() ? digits(value) : value;
    }

    private static String digits(String number) {
        BigDecimal read = new BigDecimal(number.strip());
        if (Math.abs(read.scale()) > 40 || read.precision() > 40) {
            return number;
        }
        return read.signum() == 0 ? "0" : read.stripTrailingZeros().toPlainString();
    }
}
