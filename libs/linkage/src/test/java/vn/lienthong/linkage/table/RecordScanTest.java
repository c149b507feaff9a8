package vn.lienthong.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.lienthong.linkage.Seed;

/** Records that go on over line ends, and quotes that are never closed. */
class RecordScanTest {

    private static List<String> records(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var records = new Records(new RecordScan(','), bytes, 0, bytes.length);
        List<String> found = new ArrayList<>();
        while (records.next()) {
            found.add(
                    records.line()
                            + "|"
                            + new String(
                                    bytes,
                                    records.from(),
                                    records.to() - records.from(),
                                    StandardCharsets.UTF_8));
        }
        return found;
    }

    @Test
    void keepsALineBreakWithinQuotesInItsRecordUnderItsFirstLine() {
        assertThat(records("a,\"b\nc\",d\r\ne\n\"f\"\"\n\",\"g\"\nlast"))
                .containsExactly("1|a,\"b\nc\",d", "3|e", "4|\"f\"\"\n\",\"g\"", "6|last");
    }

    @Test
    void aQuoteInTheMiddleOfACellIsALetter() {
        assertThat(records("a\",b\nc,d\"\n")).containsExactly("1|a\",b", "2|c,d\"");
    }

    @Test
    void aStrayQuoteCostsOneLine() {
        assertThat(records("a,\"b\nc,d\ne,\"f\"\n"))
                .as("the next quote stands where no cell ends")
                .containsExactly("1|a,\"b", "2|c,d", "3|e,\"f\"");
        assertThat(records("a,\"b\n" + "c,d\n".repeat(200)))
                .hasSize(201)
                .startsWith("1|a,\"b", "2|c,d");
        assertThat(records("a,\"b")).containsExactly("1|a,\"b");
        String wide = "x".repeat(LineChunk.LONGEST_LINE) + "\n";
        assertThat(records("a,\"b\n" + wide + "c\",d\n")).hasSize(3).first().isEqualTo("1|a,\"b");
    }

    @Test
    void chunksOfAnySizeHoldTheSameRecords() {
        Seed.forAll(
                40,
                random -> {
                    String text = text(random);
                    List<String> whole = records(text);
                    int size = LineChunk.LONGEST_LINE + 1 + random.nextInt(3_000);
                    assertThat(chunked(text, size)).isEqualTo(whole);
                    String joined =
                            String.join(
                                    "\n",
                                    whole.stream()
                                            .map(each -> each.substring(each.indexOf('|') + 1))
                                            .toList());
                    assertThat(joined)
                            .as("nothing is lost")
                            .isEqualTo(
                                    text.endsWith("\n")
                                            ? text.substring(0, text.length() - 1)
                                            : text);
                });
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int quotes = 2 + random.nextInt(200);
        while (text.length() < 150_000) {
            int drawn = random.nextInt(quotes);
            text.append(
                    switch (drawn) {
                        case 0 -> random.nextBoolean() ? "\"" : ",\"";
                        case 1 -> random.nextBoolean() ? "\"," : "\"\"";
                        default -> random.nextInt(9) == 0 ? "\n" : "ab, cd";
                    });
        }
        return text.append(random.nextBoolean() ? "x" : "x\n").toString();
    }

    private static List<String> chunked(String text, int size) {
        var scan = new RecordScan(',');
        List<String> found = new ArrayList<>();
        try {
            var chunks =
                    new LineChunks(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            scan,
                            size);
            for (LineChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                var records = new Records(scan, chunk, 0);
                while (records.next()) {
                    found.add(
                            records.line()
                                    + "|"
                                    + new String(
                                            chunk.bytes(),
                                            records.from(),
                                            records.to() - records.from(),
                                            StandardCharsets.UTF_8));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }
}
