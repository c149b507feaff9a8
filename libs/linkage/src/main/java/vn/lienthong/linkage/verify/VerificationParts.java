package vn.lienthong.linkage.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.CommuneCodes;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.primitives.LegacyEncoding;

/**
 * A verification cut into parts that may be done anywhere, in any order and more than once, and are
 * then put together in the order of the file. What comes out is what {@link Verification} writes,
 * byte by byte. All who take part see the same directory.
 */
public final class VerificationParts {

    /** Where parts wait to be put together, in the directory of the results. */
    private static final String DIRECTORY = "parts.work";

    /** What the parts are of. */
    private static final String JOB = "job";

    private final VerificationOrder order;
    private final InputFile input;

    private VerificationParts(VerificationOrder order, InputFile input) {
        this.order = order;
        this.input = input;
    }

    /**
     * Some records of the input that follow each other.
     *
     * @param number 0 for the first part, then 1, 2 …
     * @param offset place in the text of its first byte
     * @param length in bytes
     * @param firstLine number of its first line
     */
    public record Part(int number, long offset, long length, long firstLine)
            implements Serializable {}

    /**
     * Begins a job, or goes on with it.
     *
     * @throws LinkageFault {@code input.*}, {@code index.*}, or {@code output.exists} when there
     *     are results of another job or of a finished one
     */
    public static VerificationParts begin(VerificationOrder order) throws IOException {
        JobEnd.require(order.report());
        Path directory = order.out().resolve(DIRECTORY);
        boolean goesOn = Files.exists(directory.resolve(JOB));
        if (!goesOn
                && (Files.exists(order.out().resolve(JobFiles.RESULTS))
                        || Files.exists(order.out().resolve(JobFiles.REJECTS)))) {
            throw exists(order);
        }
        Files.createDirectories(directory);
        InputFile input = InputFile.open(order.text(), order.columns(), order.form());
        try (RegisterIndex index = RegisterIndex.open(order.index())) {
            String job = Verification.job(order, input, index);
            if (goesOn && !Files.readString(directory.resolve(JOB)).equals(job)) {
                throw exists(order);
            }
            Files.writeString(directory.resolve(JOB), job);
        }
        // What an earlier run had begun to put together is put together anew.
        for (String begun : List.of(JobFiles.RESULTS, JobFiles.REJECTS, JobFiles.TAKEN)) {
            Files.deleteIfExists(order.out().resolve(begun));
        }
        return new VerificationParts(order, input);
    }

    private static LinkageFault exists(VerificationOrder order) {
        return new LinkageFault("output.exists", Map.of("directory", order.out().toString()));
    }

    /** Takes part in a job that was begun. */
    public static VerificationParts join(VerificationOrder order, PlainTable.Text text)
            throws IOException {
        return new VerificationParts(order, InputFile.open(text, order.columns(), order.form()));
    }

    /** The input as text; what {@link #join} needs. */
    public PlainTable.Text text() {
        return input.text();
    }

    /**
     * Cuts the input where records end, in one pass over it.
     *
     * @param size bytes of a part, more or less
     */
    public List<Part> parts(long size) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (InputFile.Lines lines = input.lines()) {
            long offset = 0;
            long firstLine = input.text().firstLine();
            long end = 0;
            long nextLine = firstLine;
            for (LineChunk chunk = lines.chunks().next();
                    chunk != null;
                    chunk = lines.chunks().next()) {
                end = chunk.end();
                nextLine = chunk.firstLine() + chunk.lines();
                if (end - offset >= size) {
                    parts.add(new Part(parts.size(), offset, end - offset, firstLine));
                    offset = end;
                    firstLine = nextLine;
                }
            }
            if (end > offset) {
                parts.add(new Part(parts.size(), offset, end - offset, firstLine));
            }
        }
        return List.copyOf(parts);
    }

    private static String name(Part part) {
        return "%06d-%d-%d-".formatted(part.number(), part.offset(), part.length());
    }

    /** What was done of a part, whatever its text was then. */
    private List<Path> done(Part part) throws IOException {
        var done = new ArrayList<Path>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(order.out().resolve(DIRECTORY), name(part) + "*")) {
            found.forEach(done::add);
        }
        return done;
    }

    /**
     * Verifies a part, unless that was done of the text as it is now; its file appears whole or not
     * at all.
     */
    public void verify(RegisterIndex index, Part part) throws IOException {
        Path file =
                order.out()
                        .resolve(DIRECTORY)
                        .resolve(name(part) + "%08x".formatted(checksum(part)));
        for (Path done : done(part)) {
            if (done.equals(file)) {
                return;
            }
            Files.delete(done);
        }
        Path unfinished = Files.createTempFile(file.getParent(), "unfinished", ".part");
        var verifier =
                new LineVerifier(
                        index,
                        order.model(),
                        input,
                        new CommuneCodes(index, order.communes()),
                        encoding(index));
        try (InputStream in = text(part);
                var out =
                        new DataOutputStream(
                                new BufferedOutputStream(
                                        Files.newOutputStream(unfinished), 1 << 16))) {
            var chunks =
                    new LineChunks(
                            in,
                            input.dialect().scan(),
                            part.firstLine(),
                            part.offset(),
                            new CRC32C());
            for (LineChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                verifier.verify(chunk).write(out);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private InputStream text(Part part) throws IOException {
        FileChannel text = FileChannel.open(input.text().file());
        text.position(part.offset());
        return new Bounded(
                new BufferedInputStream(Channels.newInputStream(text), 1 << 16), part.length());
    }

    private long checksum(Part part) throws IOException {
        var checksum = new CRC32C();
        try (var in = new CheckedInputStream(text(part), checksum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return checksum.getValue();
    }

    private Optional<LegacyEncoding> encoding(RegisterIndex index) throws IOException {
        return EncodingVote.of(input, new QueryRecord(index));
    }

    /**
     * Puts all parts together and writes the reports; the parts go.
     *
     * @throws LinkageFault {@code output.incomplete} when one is missing or cut off
     */
    public VerificationReport end(RegisterIndex index, List<Part> parts) throws IOException {
        var files = new ArrayList<Path>(parts.size());
        for (Part part : parts) {
            List<Path> done = done(part);
            if (done.size() != 1) {
                throw incomplete();
            }
            files.add(done.getFirst());
        }
        VerificationReport report;
        try (var out =
                new JobFiles(
                        JobFiles.DISK,
                        order.out(),
                        Checkpoint.begin("parts", input.text().firstLine()),
                        index.persons(),
                        input.size())) {
            for (Path file : files) {
                try (var in =
                        new DataInputStream(
                                new BufferedInputStream(Files.newInputStream(file), 1 << 18))) {
                    while (in.available() > 0) {
                        out.write(ChunkResult.read(in));
                    }
                } catch (EOFException cut) {
                    throw incomplete();
                }
            }
            report = JobEnd.write(order, input, index, encoding(index), out, order.threads());
        }
        JobEnd.clean(order.out());
        List<Path> left;
        try (Stream<Path> listed = Files.list(order.out().resolve(DIRECTORY))) {
            left = listed.toList();
        }
        for (Path file : left) {
            Files.delete(file);
        }
        Files.delete(order.out().resolve(DIRECTORY));
        return report;
    }

    private LinkageFault incomplete() {
        return new LinkageFault("output.incomplete", Map.of("directory", order.out().toString()));
    }

    /** So many bytes of a stream. */
    private static final class Bounded extends InputStream {

        private final InputStream in;
        private long left;

        Bounded(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return length == 0 ? 0 : -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
