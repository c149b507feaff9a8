package vn.lienthong.linkage.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.register.IndexLayout.Section;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.PlainTable;

/**
 * Builds a register index from an extract. The same extract gives the same bytes, whatever the
 * number of threads and the memory.
 */
public final class IndexBuild {

    /** Most syllables of a name; lines with more are rejected. */
    static final int SYLLABLES_MAX = 32;

    private final BuildOrder order;
    private final LongConsumer progress;

    private IndexBuild(BuildOrder order, LongConsumer progress) {
        this.order = order;
        this.progress = progress;
    }

    /**
     * Builds; the file appears whole or not at all.
     *
     * @param progress told now and then how many persons have been read
     * @throws LinkageFault {@code extract.empty} or {@code extract.column-missing}
     */
    public static BuiltIndex build(BuildOrder order, LongConsumer progress) throws IOException {
        Path work = order.out().resolveSibling(order.out().getFileName() + ".text");
        try (InputStream extract =
                Files.newInputStream(PlainTable.of(order.extract(), work).file())) {
            return build(order, extract, progress);
        } finally {
            Files.deleteIfExists(work);
        }
    }

    /** Builds from an extract that is read from a stream. */
    static BuiltIndex build(BuildOrder order, InputStream extract, LongConsumer progress)
            throws IOException {
        return new IndexBuild(order, progress).build(extract);
    }

    private BuiltIndex build(InputStream extract) throws IOException {
        Files.deleteIfExists(beside(".rejects.csv"));
        Path unfinished = beside(".unfinished");
        try {
            BuiltIndex built;
            try (FileChannel file =
                            FileChannel.open(
                                    unfinished,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE);
                    var identifiers = new IdentifierWriter(beside(".identifiers"));
                    var ties = new TieIntake(beside(".ties"))) {
                built = write(file, identifiers, ties, extract);
                file.force(true);
            }
            Files.move(unfinished, order.out(), StandardCopyOption.REPLACE_EXISTING);
            return built;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path beside(String ending) {
        return order.out().resolveSibling(order.out().getFileName() + ending);
    }

    private BuiltIndex write(
            FileChannel file, IdentifierWriter identifiers, TieIntake ties, InputStream extract)
            throws IOException {
        var records = new SectionWriter(file, IndexLayout.HEAD);
        var intake = new PersonIntake(records, identifiers, ties);
        MessageDigest source = IndexLayout.sha256();
        long rejected = read(extract, intake, source);
        records.flush();
        if (intake.persons() == 0) {
            throw new LinkageFault("extract.empty", Map.of("file", order.extract().toString()));
        }
        var form = new IndexForm(ties.mask() != 0, intake.persons());
        writeHead(file, form);
        long[] places = writeSections(file, identifiers, intake, form);
        long repeated = writeBlocks(file, intake, ties, places);
        byte[] digests = ChunkDigests.of(file, places[form.sections()], order.threads());
        var footer =
                new IndexFooter(
                        intake.persons(),
                        order.asOf(),
                        source.digest(),
                        identifiers.isTexts(),
                        places,
                        digests,
                        ties.mask());
        byte[] digest = writeFooter(file, footer);
        return new BuiltIndex(
                intake.persons(),
                rejected,
                repeated,
                file.size(),
                HexFormat.of().formatHex(digest));
    }

    private static void writeHead(FileChannel file, IndexForm form) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(IndexLayout.HEAD).order(IndexLayout.ORDER);
        head.put(IndexLayout.MAGIC).putInt(form.version()).clear();
        file.write(head, 0);
    }

    private long read(InputStream extract, PersonIntake intake, MessageDigest source)
            throws IOException {
        try (var digesting = new DigestInputStream(extract, source);
                var rejects = new Rejects(beside(".rejects.csv"))) {
            new ExtractReading(
                            new LineChunks(digesting, ExtractReading.SCAN),
                            intake,
                            rejects,
                            progress)
                    .read();
            return rejects.count;
        }
    }

    private static long[] writeSections(
            FileChannel file, IdentifierWriter identifiers, PersonIntake intake, IndexForm form)
            throws IOException {
        long[] places = new long[form.sections() + 1];
        places[Section.RECORDS.ordinal()] = IndexLayout.HEAD;
        long ids = IndexLayout.HEAD + intake.persons() * PersonRecord.BYTES;
        places[Section.IDENTIFIERS.ordinal()] = ids;
        var out = new SectionWriter(file, ids);
        identifiers.copyTo(out);
        places[Section.IDENTIFIER_PLACES.ordinal()] = out.place();
        identifiers.writePlaces(out, file, ids);
        places[Section.LONG_NAMES.ordinal()] = out.place();
        intake.writeLongNames(out);
        places[Section.COMMUNES.ordinal()] = out.place();
        intake.writeCommunes(out);
        places[Section.SYLLABLES.ordinal()] = out.place();
        intake.writeSyllables(out);
        places[Section.NAME_LENGTHS.ordinal()] = out.place();
        intake.writeLengths(out);
        out.flush();
        long place = out.place();
        for (BlockKind kind : form.kinds()) {
            places[IndexLayout.section(kind)] = place;
            place += form.blockBytes(kind, intake.keyed(kind));
        }
        places[form.sections()] = place;
        return places;
    }

    /** Writes all blocks, some at once; answers how many numbers come again. */
    private long writeBlocks(FileChannel file, PersonIntake intake, TieIntake ties, long[] places)
            throws IOException {
        var form = new IndexForm(ties.mask() != 0, intake.persons());
        try (Arena arena = Arena.ofShared();
                var workers = Executors.newFixedThreadPool(order.threads())) {
            MemorySegment written =
                    file.map(
                            FileChannel.MapMode.READ_ONLY,
                            0,
                            places[IndexLayout.section(BlockKind.NUMBER)],
                            arena);
            var source =
                    new RecordSource(
                            part(written, places, Section.RECORDS),
                            part(written, places, Section.LONG_NAMES),
                            intake.syllables(),
                            form.tied(),
                            form.tied() ? ties.aside(arena) : null);
            // Never more than the process has, whatever was allowed.
            long most = Runtime.getRuntime().maxMemory() / 2;
            long memory = Math.min(order.memory(), most) / order.threads();
            List<Future<?>> blocks = new ArrayList<>();
            for (BlockKind kind : form.kinds()) {
                blocks.add(
                        workers.submit(() -> {
                            new BlockWriter(file, source, form, memory)
                                    .write(
                                            kind,
                                            intake.keyed(kind),
                                            places[IndexLayout.section(kind)]);
                            return kind;
                        }));
            }
            await(blocks);
            return RepeatedNumbers.count(file, source, places, form);
        }
    }

    private static MemorySegment part(MemorySegment file, long[] places, Section section) {
        long start = places[section.ordinal()];
        return file.asSlice(start, places[section.ordinal() + 1] - start);
    }

    static void await(List<Future<?>> tasks) throws IOException {
        try {
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case UncheckedIOException failed -> throw new IOException(failed);
                case RuntimeException failed -> throw failed;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static byte[] writeFooter(FileChannel file, IndexFooter footer) throws IOException {
        byte[] bytes = footer.written();
        byte[] digest = IndexLayout.sha256().digest(bytes);
        ByteBuffer end =
                ByteBuffer.allocate(bytes.length + IndexLayout.TRAILER).order(IndexLayout.ORDER);
        end.put(bytes).putInt(bytes.length).put(digest).put(IndexLayout.END).flip();
        long place = footer.places()[footer.form().sections()];
        while (end.hasRemaining()) {
            place += file.write(end, place);
        }
        return digest;
    }

    /** The file of rejected lines, which is there only when a line was rejected. */
    static final class Rejects implements AutoCloseable {

        private final Path file;
        private final StringBuilder lines = new StringBuilder("line,reason\n");
        private long count;

        Rejects(Path file) {
            this.file = file;
        }

        void add(long line, String reason) throws IOException {
            count++;
            lines.append(line).append(',').append(reason).append('\n');
            if (lines.length() > 1 << 16) {
                flush();
            }
        }

        private void flush() throws IOException {
            try (OutputStream out =
                    count == 0
                            ? OutputStream.nullOutputStream()
                            : Files.newOutputStream(
                                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                out.write(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            lines.setLength(0);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
