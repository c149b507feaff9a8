package vn.lienthong.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import vn.lienthong.linkage.Seed;

/** Lines split into cells, files into lines, whatever is in them. */
class CellsTest {

    private static List<String> split(char delimiter, String line) {
        var cells = new Cells(delimiter);
        byte[] bytes = ("#" + line + "#").getBytes(StandardCharsets.UTF_8);
        assertThat(cells.split(bytes, 1, bytes.length - 1)).isEqualTo(Cells.Split.DONE);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            texts.add(cells.text(i));
        }
        return texts;
    }

    @Test
    void givesBackWhatWasWritten() {
        Seed.forAll(
                2_000,
                random -> {
                    char delimiter = ",;\t|".charAt(random.nextInt(4));
                    List<String> row = new ArrayList<>();
                    StringBuilder line = new StringBuilder();
                    for (int i = random.nextInt(1, 8); i > 0; i--) {
                        String cell = cell(random);
                        row.add(cell);
                        boolean needed = cell.matches("(?s).*[,;\t|\"].*");
                        String written =
                                needed || random.nextBoolean()
                                        ? '"' + cell.replace("\"", "\"\"") + '"'
                                        : cell;
                        line.append(
                                line.isEmpty() && row.size() == 1 ? "" : String.valueOf(delimiter));
                        line.append(written);
                    }
                    assertThat(split(delimiter, line.toString())).isEqualTo(row);
                });
    }

    private static String cell(RandomGenerator random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append("aĐế,;|\"'=".charAt(random.nextInt(9)));
        }
        return cell.toString();
    }

    @Test
    void neverFailsOnAnyBytes() {
        Seed.forAll(
                3_000,
                random -> {
                    byte[] bytes = new byte[random.nextInt(60)];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) ("\",; \tab\u0000é".charAt(random.nextInt(9)));
                    }
                    var cells = new Cells(',');
                    if (cells.split(bytes, 0, bytes.length) == Cells.Split.DONE) {
                        assertThat(cells.count()).isPositive();
                    }
                });
    }

    @Test
    void refusesQuotesThatDoNotCloseAndTooManyCells() {
        var cells = new Cells(',');
        for (String line : List.of("\"a", "a,\"b", "\"a\"b", "\"\"\"")) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(cells.split(bytes, 0, bytes.length))
                    .as(line)
                    .isEqualTo(Cells.Split.UNBALANCED_QUOTES);
        }
        byte[] many = ",".repeat(Cells.MOST).getBytes(StandardCharsets.UTF_8);
        assertThat(cells.split(many, 0, many.length)).isEqualTo(Cells.Split.TOO_MANY_CELLS);
    }

    @Test
    void chunksHoldEveryLineOnceUnderItsNumber() {
        Seed.forAll(
                60,
                random -> {
                    List<String> lines = new ArrayList<>();
                    for (int i = random.nextInt(200); i > 0; i--) {
                        int length = random.nextInt(10) == 0 ? 70_000 : random.nextInt(2_000);
                        lines.add("x".repeat(length));
                    }
                    boolean ended = random.nextBoolean();
                    String text =
                            String.join("\n", lines) + (ended && !lines.isEmpty() ? "\n" : "");
                    if (!ended && !lines.isEmpty() && lines.getLast().isEmpty()) {
                        lines.removeLast();
                    }
                    try {
                        assertThat(read(text))
                                .isEqualTo(lines.stream().map(CellsTest::shown).toList());
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private static String shown(String line) {
        return line.length() > LineChunk.LONGEST_LINE ? "too long" : line;
    }

    private static List<String> read(String text) throws IOException {
        var chunks =
                new LineChunks(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        new RecordScan(','),
                        LineChunk.LONGEST_LINE + 1_000);
        List<String> lines = new ArrayList<>();
        long end = 0;
        for (LineChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            assertThat(chunk.firstLine()).isEqualTo(lines.size() + 1);
            String part = new String(chunk.bytes(), 0, chunk.length(), StandardCharsets.UTF_8);
            for (String line : part.split("\n", -1)) {
                lines.add(shown(line));
            }
            if (part.endsWith("\n")) {
                lines.removeLast();
            }
            end = chunk.end();
            var checksum = new CRC32C();
            checksum.update(text.getBytes(StandardCharsets.UTF_8), 0, (int) end);
            assertThat(chunk.checksum()).isEqualTo(checksum.getValue());
        }
        assertThat(end).isEqualTo(text.length());
        return lines;
    }
}
