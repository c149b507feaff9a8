package vn.lienthong.verification.jobs;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.linkage.table.Cells;

/** Reads the engine's results, some lines at a time. For one thread. */
final class ResultLines implements Closeable {

    private final BufferedReader in;

    ResultLines(Path results) throws IOException {
        in = Files.newBufferedReader(results, StandardCharsets.UTF_8);
        if (!ResultLine.HEAD.equals(in.readLine())) {
            in.close();
            throw new IOException("results have another head");
        }
    }

    /** The next lines, at most so many; none at the end. */
    List<ResultLine> next(int most) throws IOException {
        List<ResultLine> lines = new ArrayList<>();
        while (lines.size() < most) {
            String text = in.readLine();
            if (text == null) {
                break;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            var cells = new Cells(',');
            if (cells.split(bytes, 0, bytes.length) != Cells.Split.DONE) {
                throw new IOException("a line of results cannot be read");
            }
            lines.add(ResultLine.read(cells));
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
