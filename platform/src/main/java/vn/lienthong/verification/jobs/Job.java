package vn.lienthong.verification.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.table.PlainTable;

/**
 * A file that a body has verified.
 *
 * @param order whose, why and on which ground
 * @param input the file
 * @param state where it is on its way
 * @param times when it came how far
 * @param progress how far it has come
 * @param judged how sure the engine had to be; null before the start
 * @param ending how it ended
 */
public record Job(
        UUID jobId,
        JobOrder order,
        Input input,
        JobState state,
        Times times,
        Progress progress,
        @Nullable Judged judged,
        Ending ending) {

    /**
     * A file as it was uploaded.
     *
     * @param bytes of it as text
     * @param lines line ends in that
     * @param sha256 digest of the file as it was sent, in hexadecimal digits
     * @param mapping what was said about its columns, see {@link Columns}
     * @param origin what the text was made of
     */
    public record Input(
            long bytes, long lines, String sha256, String mapping, PlainTable.Origin origin) {}

    /** When a file came how far; null for what is still to come. */
    public record Times(
            Instant submittedAt,
            @Nullable Instant queuedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant filesRemovedAt) {}

    /**
     * How far a file has come.
     *
     * @param indexId the index that it is verified against; null before the start
     * @param runs how often it was begun: more than once after a stop of the platform
     * @param released line of results up to which access records are written
     * @param changesIndexId the latest index by which a line became otherwise; null when none did
     */
    public record Progress(
            @Nullable UUID indexId,
            int runs,
            long lines,
            long bytes,
            long released,
            @Nullable UUID changesIndexId) {}

    /**
     * How sure the engine had to be to take somebody for the person of a line.
     *
     * @param model digest of the model that it weighed by
     */
    public record Judged(Threshold threshold, String model) {}

    /**
     * How a file ended.
     *
     * @param rejected lines that could not be read
     * @param fault code of what stopped it
     * @param packageSha256 digest of the package of results
     */
    public record Ending(
            @Nullable Long rejected, @Nullable String fault, @Nullable String packageSha256) {}

    /** Share of the file that is read, 0 to 100. */
    public long percent() {
        return input.bytes() == 0 ? 0 : Math.min(100, 100 * progress.bytes() / input.bytes());
    }

    /** The index that it is verified against. */
    public Optional<UUID> indexId() {
        return Optional.ofNullable(progress.indexId());
    }

    /** Whether its results can be had. */
    public boolean hasPackage() {
        return state == JobState.DONE && times.filesRemovedAt() == null;
    }
}
