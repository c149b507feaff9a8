package vn.lienthong.linkage.verify;

import java.util.Map;
import vn.lienthong.linkage.LinkageFault;

/**
 * How much memory a verification may take for itself. The index lies beside that: it is mapped, and
 * the operating system takes its pages back when others need them.
 *
 * @param bytes at most so many
 */
public record MemoryLimit(long bytes) {

    /** As much as the program has. */
    public static final MemoryLimit NONE = new MemoryLimit(Long.MAX_VALUE);

    private static final long MEGABYTE = 1 << 20;

    /** The program itself, reports and what is written at the end. */
    private static final long ALWAYS = 96 * MEGABYTE;

    /** Words of names that a thread keeps, and the chunks that wait for it with their results. */
    private static final long A_THREAD = 40 * MEGABYTE;

    public MemoryLimit {
        if (bytes < 1) {
            throw new IllegalArgumentException("a limit is above nothing");
        }
    }

    /** What a job takes: four bytes a person, and something for each thread. */
    static long needed(long persons, int threads) {
        return ALWAYS + FirstLines.bytes(persons) + threads * A_THREAD;
    }

    /**
     * How many threads fit in, out of those asked for.
     *
     * @throws LinkageFault {@code memory.too-little} (arguments {@code needed}, {@code given}, in
     *     megabytes) when not even one does
     */
    int threads(long persons, int asked) {
        int fit = asked;
        while (fit > 1 && needed(persons, fit) > bytes) {
            fit--;
        }
        if (needed(persons, fit) > bytes) {
            throw new LinkageFault(
                    "memory.too-little",
                    Map.of(
                            "needed",
                            Long.toString(needed(persons, 1) / MEGABYTE + 1),
                            "given",
                            Long.toString(bytes / MEGABYTE)));
        }
        return fit;
    }
}
