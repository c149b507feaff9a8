package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.CommuneCodes;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.primitives.LegacyEncoding;

/**
 * Verifies a file against a register index: each line gets a row of results or of rejects. Memory
 * does not grow with the file. The results are the same for any number of threads, and for a job
 * that was killed at any moment and gone on with.
 */
public final class Verification {

    private static final int CHUNKS_A_CHECKPOINT = 8;

    /** Changes with what a checkpoint holds: no job goes on with that of another version. */
    private static final String FORMAT = "4";

    private final VerificationOrder order;
    private final Progress progress;
    private final int chunksACheckpoint;
    private final JobFiles.Opening disk;

    private Verification(
            VerificationOrder order,
            Progress progress,
            int chunksACheckpoint,
            JobFiles.Opening disk) {
        this.order = order;
        this.progress = progress;
        this.chunksACheckpoint = chunksACheckpoint;
        this.disk = disk;
    }

    /** Is told how far a job has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Told after every chunk.
         *
         * @param lines done so far
         * @param bytes of the input done so far
         * @param size of the input in bytes
         */
        void at(long lines, long bytes, long size);
    }

    /**
     * Verifies; goes on where an earlier run of the same job was killed.
     *
     * @throws LinkageFault {@code input.*} when the input cannot be read as a table, {@code
     *     index.*} when the index cannot be used, {@code output.exists} when there are results of
     *     another job or of a finished one, {@code memory.too-little} when the limit is too low,
     *     {@code earlier-report.format}, {@code truth.format}
     */
    public static VerificationReport run(VerificationOrder order, Progress progress)
            throws IOException {
        return run(order, progress, CHUNKS_A_CHECKPOINT);
    }

    static VerificationReport run(VerificationOrder order, Progress progress, int checkpoint)
            throws IOException {
        return run(order, progress, checkpoint, JobFiles.DISK);
    }

    static VerificationReport run(
            VerificationOrder order, Progress progress, int checkpoint, JobFiles.Opening disk)
            throws IOException {
        return new Verification(order, progress, checkpoint, disk).run();
    }

    private VerificationReport run() throws IOException {
        JobEnd.require(order.report());
        try (RegisterIndex index = RegisterIndex.open(order.index())) {
            int threads = order.memory().threads(index.persons(), order.threads());
            InputFile input = InputFile.open(order.text(), order.columns(), order.form());
            index.check(order.index(), threads);
            Files.createDirectories(order.out());
            String job = job(order, input, index);
            Optional<Checkpoint> from = Checkpoint.read(order.out());
            if (from.isPresent() ? !from.get().job().equals(job) : hasResults()) {
                throw new LinkageFault(
                        "output.exists", Map.of("directory", order.out().toString()));
            }
            if (from.isEmpty()) {
                from = Optional.of(Checkpoint.begin(job, input.text().firstLine()));
                from.get().write(order.out());
            }
            Optional<LegacyEncoding> encoding = EncodingVote.of(input, new QueryRecord(index));
            VerificationReport report;
            try (JobFiles files =
                    new JobFiles(disk, order.out(), from.get(), index.persons(), input.size())) {
                verify(input, index, threads, encoding, files);
                report = JobEnd.write(order, input, index, encoding, files, threads);
            }
            JobEnd.clean(order.out());
            return report;
        }
    }

    private boolean hasResults() {
        return Files.exists(order.out().resolve(JobFiles.RESULTS))
                || Files.exists(order.out().resolve(JobFiles.REJECTS));
    }

    /** What a job is: the same file, index, model and reading. */
    static String job(VerificationOrder order, InputFile input, RegisterIndex index) {
        return String.join(
                        " ",
                        FORMAT,
                        input.beginning(),
                        Long.toString(input.size()),
                        index.identity(),
                        ModelText.identity(order.model()),
                        order.communes().identity(),
                        input.mapping().words(),
                        order.form().words())
                .replaceAll("\\R", " ")
                .strip();
    }

    private void verify(
            InputFile input,
            RegisterIndex index,
            int threads,
            Optional<LegacyEncoding> encoding,
            JobFiles files)
            throws IOException {
        int inFlight = 2 * threads + 1;
        var codes = new CommuneCodes(index, order.communes());
        BlockingQueue<LineVerifier> idle = new ArrayBlockingQueue<>(threads);
        for (int i = 0; i < threads; i++) {
            idle.add(new LineVerifier(index, order.model(), input, codes, encoding));
        }
        Deque<Future<ChunkResult>> pending = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (InputFile.Lines lines =
                input.lines(files.nextLine(), files.offset(), files.checksum())) {
            int chunks = 0;
            LineChunk next = lines.chunks().next();
            while (next != null || !pending.isEmpty()) {
                if (next != null && pending.size() < inFlight) {
                    LineChunk chunk = next;
                    pending.add(workers.submit(() -> verified(chunk, idle)));
                    next = lines.chunks().next();
                } else {
                    files.write(result(pending.removeFirst()));
                    progress.at(files.nextLine() - 1, files.offset(), input.size());
                    if (++chunks % chunksACheckpoint == 0) {
                        files.checkpoint();
                    }
                }
            }
            files.checkpoint();
        } finally {
            workers.shutdownNow();
        }
    }

    private static ChunkResult verified(LineChunk chunk, BlockingQueue<LineVerifier> idle)
            throws InterruptedException {
        LineVerifier verifier = idle.take();
        try {
            return verifier.verify(chunk);
        } finally {
            idle.put(verifier);
        }
    }

    /** What a thread made of its part, once it has. */
    static <T> T result(Future<T> pending) throws IOException {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                // Such as no memory left: what the checkpoint says is done stays done.
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
