package vn.lienthong.linkage.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.ByteText;

/** What came of one chunk of lines, before repeated persons are known. Not thread-safe. */
final class ChunkResult {

    final ByteText rows;
    final ByteText rejects = new ByteText();
    final Tally tally = new Tally();
    final List<SampleCase> samples = new ArrayList<>();
    private int[] rowEnds = new int[1024];
    private int[] outcomeStarts = new int[1024];
    private long[] persons = new long[1024];
    private long[] lines = new long[1024];
    private RecordOutcome[] outcomes = new RecordOutcome[1024];
    private int count;
    private long end;
    private long nextLine;
    private long checksum;

    /**
     * @param expected so many bytes of rows, more or less
     */
    ChunkResult(int expected) {
        rows = new ByteText(expected);
    }

    /** Notes a row that was just written to {@link #rows}. */
    void endRow(long line, RecordOutcome outcome, int outcomeStart, long person) {
        if (count == rowEnds.length) {
            rowEnds = Arrays.copyOf(rowEnds, 2 * count);
            outcomeStarts = Arrays.copyOf(outcomeStarts, 2 * count);
            persons = Arrays.copyOf(persons, 2 * count);
            lines = Arrays.copyOf(lines, 2 * count);
            outcomes = Arrays.copyOf(outcomes, 2 * count);
        }
        rowEnds[count] = rows.length();
        outcomeStarts[count] = outcomeStart;
        persons[count] = person;
        lines[count] = line;
        outcomes[count++] = outcome;
    }

    void setEnd(long offset, long line, long checksumBefore) {
        end = offset;
        checksum = checksumBefore;
        nextLine = line;
    }

    /** Offset in the input behind the chunk. */
    long end() {
        return end;
    }

    /** Number of the line behind the chunk. */
    long nextLine() {
        return nextLine;
    }

    /** Checksum of the input up to {@link #end}. */
    long checksum() {
        return checksum;
    }

    int count() {
        return count;
    }

    int rowStart(int row) {
        return row == 0 ? 0 : rowEnds[row - 1];
    }

    int rowEnd(int row) {
        return rowEnds[row];
    }

    int outcomeStart(int row) {
        return outcomeStarts[row];
    }

    /** The person taken to be the record's, or −1. */
    long person(int row) {
        return persons[row];
    }

    long line(int row) {
        return lines[row];
    }

    RecordOutcome outcome(int row) {
        return outcomes[row];
    }
}
