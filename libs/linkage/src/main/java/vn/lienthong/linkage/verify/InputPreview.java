package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.Utf8;
import vn.lienthong.primitives.LegacyEncoding;

/**
 * A table as it would be verified: how it is written, which column holds what, and single lines of
 * it. For one thread.
 */
public final class InputPreview {

    private final InputFile input;
    private final Cells cells;
    private final ValueReading reading;
    private @Nullable Optional<LegacyEncoding> encoding;

    private InputPreview(InputFile input) {
        this.input = input;
        cells = new Cells(input.dialect().delimiter());
        reading = new ValueReading(input.mapping());
    }

    /**
     * Looks at the beginning of a text.
     *
     * @param origin what it was made of
     * @param said titles, or {@code #1}, by target, where the file's own say nothing
     * @throws LinkageFault {@code input.*} when it cannot be read as a table
     */
    public static InputPreview open(Path file, PlainTable.Origin origin, Map<Target, String> said)
            throws IOException {
        return new InputPreview(InputFile.open(origin.text(file), said, InputForm.made(origin)));
    }

    /**
     * Looks at the beginning of a file of any kind.
     *
     * @param form how it is written, where somebody says so
     * @param work where it goes as text, when it is something else
     * @throws LinkageFault {@code input.*} when it cannot be read as a table
     */
    public static InputPreview open(Path file, Map<Target, String> said, InputForm form, Path work)
            throws IOException {
        return new InputPreview(InputFile.open(form.text(file, work), said, form));
    }

    /** What separates cells. */
    public char delimiter() {
        return input.dialect().delimiter();
    }

    /** The titles; {@code #1}, {@code #2} … when the file has no head. */
    public List<String> titles() {
        return input.mapping().titles();
    }

    /** Whether the first line is a head. */
    public boolean hasHead() {
        return input.mapping().hasHead();
    }

    /** Places of the columns of each target that was found, from 0. */
    public Map<Target, List<Integer>> columns() {
        return input.mapping().columns();
    }

    /** The first lines behind the head, as cells; lines that cannot be split are left out. */
    public List<List<String>> firstRows(int most) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (Cells row : input.sample()) {
            List<String> text = new ArrayList<>();
            for (int i = 0; i < row.count(); i++) {
                text.add(row.text(i));
            }
            texts.add(List.copyOf(text));
        }
        return texts.subList(0, Math.min(most, texts.size()));
    }

    /**
     * In which encoding the cells of each column seem to stand: {@code ASCII}, {@code UNICODE}, or
     * an older one. The names of a job are voted on with the register's own syllables besides.
     */
    public List<String> encodings() throws IOException {
        List<String> encodings = new ArrayList<>();
        List<Cells> sample = input.sample();
        for (int column = 0; column < titles().size(); column++) {
            encodings.add(ContentVote.encoding(sample, column));
        }
        return List.copyOf(encodings);
    }

    /** What the records of the first lines say, as the verification reads them. */
    public List<Understood> understood(QueryRecord record, int most) throws IOException {
        input.expect(record, encoding(record));
        List<Understood> lines = new ArrayList<>();
        for (Cells row : input.sample()) {
            if (lines.size() < most && row.count() >= titles().size()) {
                Set<Note> notes = reading.read(row, record);
                lines.add(Understood.of(row, input.mapping(), record, notes));
            }
        }
        return List.copyOf(lines);
    }

    /** The older encoding in which the names stand as a rule, or {@code UNICODE}. */
    public String nameEncoding(QueryRecord record) {
        return encoding(record).map(LegacyEncoding::name).orElse("UNICODE");
    }

    /**
     * Reads one line as the verification does.
     *
     * @param line without its end
     * @return what stands in the columns that count; empty when the line cannot be split
     */
    public Optional<Map<Target, String>> read(byte[] line, QueryRecord record) {
        byte[] text =
                Utf8.isValid(line, 0, line.length) ? line : Utf8.recoded(line, 0, line.length);
        if (cells.split(text, 0, text.length) != Cells.Split.DONE) {
            return Optional.empty();
        }
        input.expect(record, encoding(record));
        reading.read(cells, record);
        Map<Target, String> values = new EnumMap<>(Target.class);
        columns()
                .forEach((target, places) -> {
                    StringBuilder value = new StringBuilder();
                    for (int place : places) {
                        value.append(value.isEmpty() ? "" : " ").append(cells.text(place));
                    }
                    values.put(target, value.toString().strip());
                });
        return Optional.of(values);
    }

    private Optional<LegacyEncoding> encoding(QueryRecord record) {
        Optional<LegacyEncoding> known = encoding;
        if (known == null) {
            try {
                known = EncodingVote.of(input, record);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            encoding = known;
        }
        return known;
    }

    /** The mapping in words: {@code full_name=ho+ten,…}. */
    public String words() {
        return input.mapping().words();
    }
}
