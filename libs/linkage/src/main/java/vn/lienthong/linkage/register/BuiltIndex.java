package vn.lienthong.linkage.register;

/**
 * What became of a build.
 *
 * @param persons in the index
 * @param rejected lines of the extract that are in the file of rejects and not in the index
 * @param repeatedNumbers persons whose personal number an earlier person has
 * @param bytes size of the file
 * @param identity digest by which the index is known
 */
public record BuiltIndex(
        long persons, long rejected, long repeatedNumbers, long bytes, String identity) {}
