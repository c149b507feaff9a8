package vn.lienthong.linkage.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.ByteText;

/** The files of a job that grow, in step with its checkpoint. For one thread. */
final class JobFiles implements Closeable {

    static final String RESULTS = "results.csv";
    static final String REJECTS = "rejects.csv";

    /** Of each line whose person was taken: the person and the line; goes when the job is done. */
    static final String TAKEN = "taken.work";

    private static final String RESULTS_HEAD =
            "line,outcome,person_id,posterior,margin,corrections,reasons\n";
    private static final String REJECTS_HEAD = "line,reason,content,bytes\n";
    private static final int PERSON_AND_LINE = 12;

    /** Opens files that grow: what a job has to do with the disk. */
    @FunctionalInterface
    interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    /** The disk of the machine. */
    static final Opening DISK =
            file -> FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final Opening disk;
    private final Path directory;
    private final String job;
    private final FileChannel results;
    private final FileChannel rejects;
    private final FileChannel taken;
    private final FirstLines firstLines;
    private final ByteText rows = new ByteText();
    private final ByteBuffer takenRows = ByteBuffer.allocate(PERSON_AND_LINE << 12);
    private final Tally tally;
    private final List<SampleCase> samples;
    private final int[] sampled = new int[RecordOutcome.values().length];
    private long offset;
    private long nextLine;
    private long checksum;

    /**
     * Opens the files, cut to what the checkpoint says.
     *
     * @param disk opens them
     * @param persons in the register
     * @param inputSize bytes of the input
     * @throws LinkageFault {@code output.incomplete} when a file is shorter than the checkpoint
     *     says
     */
    JobFiles(Opening disk, Path directory, Checkpoint from, long persons, long inputSize)
            throws IOException {
        this.disk = disk;
        this.directory = directory;
        this.job = from.job();
        results = open(disk, RESULTS);
        rejects = open(disk, REJECTS);
        taken = open(disk, TAKEN);
        if (results.size() < from.results()
                || rejects.size() < from.rejects()
                || (taken.size() < from.taken() && from.offset() < inputSize)) {
            results.close();
            rejects.close();
            taken.close();
            throw new LinkageFault("output.incomplete", Map.of("directory", directory.toString()));
        }
        results.truncate(from.results());
        rejects.truncate(from.rejects());
        taken.truncate(from.taken());
        tally = from.tally();
        samples = new ArrayList<>(from.samples());
        samples.forEach(sample -> sampled[sample.outcome().ordinal()]++);
        offset = from.offset();
        nextLine = from.nextLine();
        checksum = from.checksum();
        firstLines = new FirstLines(persons);
        remember();
        if (from.results() == 0) {
            write(results, RESULTS_HEAD.getBytes(StandardCharsets.UTF_8));
            write(rejects, REJECTS_HEAD.getBytes(StandardCharsets.UTF_8));
        }
    }

    private FileChannel open(Opening disk, String name) throws IOException {
        FileChannel file = disk.open(directory.resolve(name));
        file.position(file.size());
        return file;
    }

    /** Reads again which persons were taken before. */
    private void remember() throws IOException {
        results.position(results.size());
        rejects.position(rejects.size());
        taken.position(taken.size());
        try (InputStream in = Files.newInputStream(directory.resolve(TAKEN))) {
            byte[] block = new byte[PERSON_AND_LINE << 12];
            while (true) {
                int read = in.readNBytes(block, 0, block.length);
                ByteBuffer rowsRead = ByteBuffer.wrap(block, 0, read);
                while (rowsRead.remaining() >= PERSON_AND_LINE) {
                    firstLines.note(rowsRead.getInt() & 0xFFFFFFFFL, rowsRead.getLong());
                }
                if (read < block.length) {
                    return;
                }
            }
        }
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        write(file, ByteBuffer.wrap(bytes));
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Writes what came of the next chunk; persons who come again are marked. */
    void write(ChunkResult chunk) throws IOException {
        rows.clear();
        byte[] source = chunk.rows.bytes();
        for (int row = 0; row < chunk.count(); row++) {
            long person = chunk.person(row);
            long first = person < 0 ? -1 : firstLines.note(person, chunk.line(row));
            if (person >= 0) {
                noteTaken(person, chunk.line(row));
            }
            int start = rows.length();
            if (first < 0) {
                rows.bytes(source, chunk.rowStart(row), chunk.rowEnd(row));
                sample(chunk.outcome(row), start);
            } else {
                RecordOutcome outcome = chunk.outcome(row);
                chunk.tally.move(outcome, RecordOutcome.DUPLICATE);
                int outcomeStart = chunk.outcomeStart(row);
                rows.bytes(source, chunk.rowStart(row), outcomeStart);
                rows.ascii(RecordOutcome.DUPLICATE.name());
                rows.bytes(source, outcomeStart + outcome.name().length(), chunk.rowEnd(row) - 1);
                rows.ascii(" duplicate-of=").number(first).sign('\n');
                sample(RecordOutcome.DUPLICATE, start);
            }
        }
        flushTaken();
        write(results, ByteBuffer.wrap(rows.bytes(), 0, rows.length()));
        write(rejects, ByteBuffer.wrap(chunk.rejects.bytes(), 0, chunk.rejects.length()));
        tally.add(chunk.tally);
        offset = chunk.end();
        nextLine = chunk.nextLine();
        checksum = chunk.checksum();
    }

    /** Keeps the row just written as an example of its outcome, while there are too few. */
    private void sample(RecordOutcome outcome, int start) {
        if (sampled[outcome.ordinal()] < SampleCase.OF_EACH) {
            sampled[outcome.ordinal()]++;
            samples.add(SampleCase.of(rows.bytes(), start, rows.length() - 1));
        }
    }

    private void noteTaken(long person, long line) throws IOException {
        if (takenRows.remaining() < PERSON_AND_LINE) {
            flushTaken();
        }
        takenRows.putInt((int) person).putLong(line);
    }

    private void flushTaken() throws IOException {
        write(taken, takenRows.flip());
        takenRows.clear();
    }

    /** Makes everything written so far final. */
    void checkpoint() throws IOException {
        results.force(false);
        rejects.force(false);
        taken.force(false);
        new Checkpoint(
                        job,
                        offset,
                        nextLine,
                        checksum,
                        results.size(),
                        rejects.size(),
                        taken.size(),
                        tally,
                        samples)
                .write(directory);
    }

    long offset() {
        return offset;
    }

    /** Checksum of the input up to {@link #offset}. */
    long checksum() {
        return checksum;
    }

    long nextLine() {
        return nextLine;
    }

    /** Opens files beside these. */
    Opening disk() {
        return disk;
    }

    Tally tally() {
        return tally;
    }

    List<SampleCase> samples() {
        return samples;
    }

    @Override
    public void close() throws IOException {
        results.close();
        rejects.close();
        taken.close();
    }
}
