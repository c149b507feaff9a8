package vn.lienthong.linkage.link;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Files to be linked.
 *
 * @param schema what is compared
 * @param input a file with a head
 * @param with a second file, whose records are linked with those of the first; without it, records
 *     of the first are linked with each other
 * @param out directory for the results
 * @param truth who a record is, where that is known, for measuring alone
 * @param seed of what is drawn
 * @param threads how many work
 */
public record LinkOrder(
        LinkSchema schema,
        Path input,
        Optional<Path> with,
        Path out,
        Optional<TruthColumn> truth,
        long seed,
        int threads) {}
