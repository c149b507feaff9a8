package vn.lienthong.linkage.verify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.ByteText;

/** What came of one chunk of lines, before repeated persons are known. Not thread-safe. */
final class ChunkResult {

    private static final List<RecordOutcome> OUTCOMES = List.of(RecordOutcome.values());

    final ByteText rows;
    final ByteText rejects = new ByteText();
    final Tally tally = new Tally();
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
        makeRoom();
        rowEnds[count] = rows.length();
        outcomeStarts[count] = outcomeStart;
        persons[count] = person;
        lines[count] = line;
        outcomes[count++] = outcome;
    }

    private void makeRoom() {
        if (count == rowEnds.length) {
            rowEnds = Arrays.copyOf(rowEnds, 2 * count);
            outcomeStarts = Arrays.copyOf(outcomeStarts, 2 * count);
            persons = Arrays.copyOf(persons, 2 * count);
            lines = Arrays.copyOf(lines, 2 * count);
            outcomes = Arrays.copyOf(outcomes, 2 * count);
        }
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

    /** Writes everything, to be read by {@link #read}. */
    void write(DataOutputStream out) throws IOException {
        for (ByteText text : List.of(rows, rejects)) {
            out.writeInt(text.length());
            out.write(text.bytes(), 0, text.length());
        }
        out.writeUTF(tally.written());
        out.writeInt(count);
        for (int row = 0; row < count; row++) {
            out.writeInt(rowEnds[row]);
            out.writeInt(outcomeStarts[row]);
            out.writeLong(persons[row]);
            out.writeLong(lines[row]);
            out.writeByte(outcomes[row].ordinal());
        }
        out.writeLong(end);
        out.writeLong(nextLine);
        out.writeLong(checksum);
    }

    /**
     * Reads what was written.
     *
     * @throws java.io.EOFException when it is cut off
     */
    static ChunkResult read(DataInputStream in) throws IOException {
        int length = in.readInt();
        var result = new ChunkResult(length);
        readText(in, length, result.rows);
        readText(in, in.readInt(), result.rejects);
        result.tally.add(Tally.read(in.readUTF()));
        int rows = in.readInt();
        for (int row = 0; row < rows; row++) {
            result.makeRoom();
            result.rowEnds[row] = in.readInt();
            result.outcomeStarts[row] = in.readInt();
            result.persons[row] = in.readLong();
            result.lines[row] = in.readLong();
            result.outcomes[row] = OUTCOMES.get(in.readByte());
            result.count++;
        }
        result.setEnd(in.readLong(), in.readLong(), in.readLong());
        return result;
    }

    private static void readText(DataInputStream in, int length, ByteText text) throws IOException {
        int at = text.skip(length);
        in.readFully(text.bytes(), at, length);
    }
}
