package vn.lienthong.linkage.table;

/**
 * Some whole records of a file.
 *
 * @param number 0 for the first chunk read, then 1, 2 …
 * @param bytes holds the lines; belongs to the reader of the chunk
 * @param length of the lines, in bytes
 * @param firstLine number of the first line in the file, from 1
 * @param end offset in the file behind the last byte of the chunk
 * @param lines how many lines
 * @param checksum CRC-32C of the file from its beginning to {@code end}
 * @param cut bytes of the last line that were passed over because it does not fit in a chunk
 */
public record LineChunk(
        int number,
        byte[] bytes,
        int length,
        long firstLine,
        long end,
        int lines,
        long checksum,
        long cut) {

    /** Longest record that anybody reads, in bytes without its line end. */
    public static final int LONGEST_LINE = 1 << 16;
}
