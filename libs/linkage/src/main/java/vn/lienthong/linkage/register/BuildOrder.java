package vn.lienthong.linkage.register;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * An index that is to be built.
 *
 * @param extract CSV in UTF-8 with a header, or Parquet with columns of the same names
 * @param out where the index goes; replaced when it is there
 * @param asOf the day of the extract
 * @param threads how many may work at once, at least 1
 * @param memory bytes that sorting may take in all; more makes it faster, never different
 */
public record BuildOrder(Path extract, Path out, LocalDate asOf, int threads, long memory) {

    /** Memory when nothing was said. */
    public static final long USUAL_MEMORY = 1L << 30;

    /** The same with the index going elsewhere. */
    BuildOrder into(Path elsewhere) {
        return new BuildOrder(extract, elsewhere, asOf, threads, memory);
    }

    public BuildOrder {
        if (threads < 1 || memory < 1) {
            throw new IllegalArgumentException("a build takes a thread and some memory");
        }
    }
}
