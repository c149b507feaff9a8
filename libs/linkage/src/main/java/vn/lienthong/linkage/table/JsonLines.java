package vn.lienthong.linkage.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.linkage.LinkageFault;

/**
 * Writes JSON Lines, an object a line, as CSV: a head of all names in the order in which they first
 * come, then a line a line. A line that is no object becomes one that begins with {@link
 * PlainTable#UNREAD}, its reason and its size.
 */
final class JsonLines {

    private static final RecordScan LINES = RecordScan.ofLines();
    private static final int SHOWN = 1_000;

    private final Path file;

    private JsonLines(Path file) {
        this.file = file;
    }

    /** Whether a file begins with an object. */
    static boolean isOne(byte[] start) {
        String text = new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        String inside = text.startsWith("{") ? text.substring(1).strip() : "";
        return inside.startsWith("\"") || inside.startsWith("}");
    }

    /**
     * Writes the file.
     *
     * @throws LinkageFault {@code input.json} when no line is an object with a name, or there are
     *     more names than a line may have cells
     */
    static void write(Path file, Writer out) throws IOException {
        new JsonLines(file).write(out);
    }

    /** Is given each line as text and its size in bytes. */
    @FunctionalInterface
    private interface Line {
        void read(String text, long bytes) throws IOException;
    }

    private void each(Line line) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var chunks = new LineChunks(in, LINES);
            for (LineChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                var records = new Records(LINES, chunk, 0);
                while (records.next()) {
                    int shown = records.isTooLong() ? SHOWN : records.to() - records.from();
                    String text =
                            new String(
                                    chunk.bytes(), records.from(), shown, StandardCharsets.UTF_8);
                    line.read(records.line() == 1 ? unmarked(text) : text, records.size());
                }
            }
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void write(Writer out) throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        each((text, bytes) ->
                object(text, bytes)
                        .ifPresent(object ->
                                object.keySet()
                                        .forEach(name -> places.putIfAbsent(name, places.size()))));
        if (places.isEmpty() || places.size() > Cells.MOST) {
            throw new LinkageFault("input.json", Map.of("file", file.toString()));
        }
        PlainTable.writeRow(places.keySet(), out);
        List<String> cells = new ArrayList<>();
        each((text, bytes) -> {
            Optional<Map<String, String>> object = object(text, bytes);
            if (text.isBlank()) {
                out.write('\n');
            } else if (object.isEmpty()) {
                String reason = bytes > LineChunk.LONGEST_LINE ? "line.length" : "line.json";
                String shown = text.substring(0, Math.min(text.length(), SHOWN));
                out.write(PlainTable.UNREAD + reason + " " + bytes + " " + shown + "\n");
            } else {
                cells.clear();
                for (String name : places.keySet()) {
                    cells.add(object.get().getOrDefault(name, ""));
                }
                PlainTable.writeRow(cells, out);
            }
        });
    }

    private static Optional<Map<String, String>> object(String text, long bytes) {
        return bytes > LineChunk.LONGEST_LINE ? Optional.empty() : JsonObject.read(text);
    }
}
