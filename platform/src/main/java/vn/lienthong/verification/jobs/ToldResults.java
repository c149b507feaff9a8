package vn.lienthong.verification.jobs;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.SealedFile;

/**
 * What a body was told of its lines, one after the other: out of its package, and what became
 * otherwise since. For one thread.
 */
final class ToldResults implements Closeable {

    private final BufferedReader results;
    private final String head;
    private final Map<String, String> changed = new HashMap<>();
    private final StringBuilder earlier = new StringBuilder();

    /**
     * Opens it.
     *
     * @param changes the lines that became otherwise since, if any did
     */
    ToldResults(SealedFile packed, Optional<SealedFile> changes) throws IOException {
        results = new BufferedReader(entry(packed), 1 << 16);
        String first = results.readLine();
        if (first == null) {
            results.close();
            throw new IOException("a package has no results");
        }
        head = first;
        if (changes.isPresent()) {
            readChanges(changes.get());
        }
    }

    private static InputStreamReader entry(SealedFile packed) throws IOException {
        InputStream file = packed.read();
        var zip = new ZipInputStream(file);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals("results.csv")) {
                return new InputStreamReader(zip, StandardCharsets.UTF_8);
            }
        }
        zip.close();
        throw new IOException("a package has no results");
    }

    /** Each line begins with the moment of its register; the last line of a number holds. */
    private void readChanges(SealedFile changes) throws IOException {
        try (var in =
                new BufferedReader(new InputStreamReader(changes.read(), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            for (line = in.readLine(); line != null; line = in.readLine()) {
                earlier.append(line).append('\n');
                String row = line.substring(line.indexOf(',') + 1);
                changed.put(number(row), row);
            }
        }
    }

    private static String number(String row) {
        return row.substring(0, row.indexOf(','));
    }

    /** The titles of the columns, with the end of the line. */
    String head() {
        return head + "\n";
    }

    List<String> titles() {
        return List.of(head.split(",", -1));
    }

    /** The lines of earlier changes, as they stand in their file. */
    String earlier() {
        return earlier.toString();
    }

    /** The next line as the body knows it; null at the end. */
    @Nullable String next() throws IOException {
        String row = results.readLine();
        return row == null ? null : changed.getOrDefault(number(row), row);
    }

    @Override
    public void close() throws IOException {
        results.close();
    }
}
