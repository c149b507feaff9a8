package vn.lienthong.verification.jobs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.population.AgencyVerification;

/**
 * Finds persons again who have another number by now: where a file has a number that was replaced
 * since, the engine is given the one that came in its place, and the line says so. For one thread.
 */
final class ReplacedNumbers {

    private static final int DIGITS = 12;

    private final Map<String, AgencyVerification.Replaced> replaced;
    private final long firstLine;
    private final NavigableSet<Long> lines = new TreeSet<>();

    /**
     * @param replaced what came in the place of numbers, by number
     * @param origin what the file was made of, by which its lines are counted
     */
    ReplacedNumbers(Map<String, AgencyVerification.Replaced> replaced, PlainTable.Origin origin) {
        this.firstLine = origin == PlainTable.Origin.NAMED_CELLS ? 0 : 1;
        this.replaced = Map.copyOf(replaced);
    }

    /** Copies a file with the numbers of today; no byte changes its place. */
    void copy(InputStream in, OutputStream to) throws IOException {
        if (replaced.isEmpty()) {
            in.transferTo(to);
            return;
        }
        OutputStream out = new BufferedOutputStream(to, 1 << 16);
        byte[] block = new byte[1 << 16];
        byte[] run = new byte[DIGITS];
        int length = 0;
        long line = firstLine;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            for (int i = 0; i < read; i++) {
                byte b = block[i];
                if (b >= '0' && b <= '9' && length < DIGITS) {
                    run[length++] = b;
                } else if (b >= '0' && b <= '9') {
                    // Longer than any number: as it stands, to its last digit.
                    if (length == DIGITS) {
                        out.write(run);
                        length++;
                    }
                    out.write(b);
                } else {
                    end(run, length, line, out);
                    length = 0;
                    out.write(b);
                    line += b == '\n' ? 1 : 0;
                }
            }
        }
        end(run, length, line, out);
        out.flush();
    }

    private void end(byte[] run, int length, long line, OutputStream out) throws IOException {
        if (length > DIGITS) {
            return;
        }
        AgencyVerification.Replaced by =
                length < DIGITS ? null : replaced.get(new String(run, StandardCharsets.US_ASCII));
        if (by == null) {
            out.write(run, 0, length);
        } else {
            out.write(by.number().getBytes(StandardCharsets.US_ASCII));
            lines.add(line);
        }
    }

    /** Lines as the body is to know them: a number that it gave is not the person's any more. */
    List<ResultLine> seen(List<ResultLine> batch) {
        if (lines.isEmpty()) {
            return batch;
        }
        List<ResultLine> seen = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            // A record may go on for some lines; where the next one begins is not known at the end.
            long next = i + 1 < batch.size() ? batch.get(i + 1).line() : batch.get(i).line() + 1;
            seen.add(seen(batch.get(i), next));
        }
        return seen;
    }

    private ResultLine seen(ResultLine line, long next) {
        Long at = lines.ceiling(line.line());
        boolean given = line.level(Field.NUMBER) == Level.NUMBER_EXACT;
        if (at == null || at >= next || !given || line.person().isEmpty()) {
            return line;
        }
        return replaced.values().stream()
                .filter(by -> by.person().equals(line.person().get()))
                .findFirst()
                .map(by -> otherwise(line, by.number()))
                .orElse(line);
    }

    private static ResultLine otherwise(ResultLine line, String number) {
        var corrections = new EnumMap<Target, String>(Target.class);
        corrections.putAll(line.corrections());
        corrections.put(Target.PERSONAL_NUMBER, number);
        var levels = new EnumMap<Field, Level>(Field.class);
        levels.putAll(line.levels());
        levels.put(Field.NUMBER, Level.NUMBER_DIFFERENT);
        return new ResultLine(
                line.line(),
                line.outcome() == RecordOutcome.MATCHED
                        ? RecordOutcome.MATCHED_CORRECTED
                        : line.outcome(),
                line.taken(),
                line.posterior(),
                line.margin(),
                corrections,
                levels,
                line.duplicateOf());
    }
}
