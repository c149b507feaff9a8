package vn.lienthong.linkage.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import vn.lienthong.linkage.LinkageFault;

/**
 * Makes an index of a later day out of an index and a file of changes, without the extract. The old
 * index stays as it is.
 */
public final class IndexMerge {

    private IndexMerge() {}

    /**
     * Merges.
     *
     * @param index the index of the earlier day
     * @param changes a file that {@link IndexDelta} made, or one of the same columns
     * @param out the new index; appears whole or not at all
     * @param asOf its day
     * @throws LinkageFault {@code delta.base} when the changes are of another index, {@code
     *     delta.line} when a line is not understood, {@code delta.values} when a row has a value
     *     that no index takes
     */
    public static BuiltIndex merge(
            Path index, Path changes, Path out, LocalDate asOf, int threads, long memory)
            throws IOException {
        try (RegisterIndex old = RegisterIndex.open(index);
                var ties = new KeptTies(old)) {
            DeltaRows delta = DeltaRows.read(changes, old.ties());
            old.check(index, threads);
            delta.base()
                    .filter(base -> !base.equals(old.identity()))
                    .ifPresent(other -> {
                        throw new LinkageFault("delta.base", Map.of("file", changes.toString()));
                    });
            var order = new BuildOrder(index, out, asOf, threads, memory);
            Path unchecked = out.resolveSibling(out.getFileName() + ".merged");
            try (var extract = new MergedExtract(old, ties, delta.rows())) {
                BuiltIndex built = IndexBuild.build(order.into(unchecked), extract, persons -> {});
                if (built.rejected() > 0) {
                    throw new LinkageFault(
                            "delta.values",
                            Map.of(
                                    "file",
                                    changes.toString(),
                                    "count",
                                    Long.toString(built.rejected())));
                }
                Files.move(unchecked, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return built;
            } finally {
                Files.deleteIfExists(unchecked);
                Files.deleteIfExists(
                        unchecked.resolveSibling(unchecked.getFileName() + ".rejects.csv"));
            }
        }
    }
}
