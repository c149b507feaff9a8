package vn.lienthong.population.intake;

import java.util.List;

/**
 * How far an import is.
 *
 * @param bytes how much of the file was dealt with: bytes, or rows where a file is one of rows
 * @param bytesInAll how much there is in all
 * @param lines lines that were dealt with, the head of a file of lines included
 * @param entered persons who were new
 * @param known lines that said what the register knew already
 * @param rejected lines that were not taken in
 * @param unread titles of columns that mean nothing to the register
 */
public record ImportProgress(
        long bytes,
        long bytesInAll,
        long lines,
        long entered,
        long known,
        long rejected,
        List<String> unread) {

    public ImportProgress {
        unread = List.copyOf(unread);
    }

    /** How much of the file was read, in percent. */
    public double percent() {
        return bytesInAll == 0 ? 100 : 100.0 * bytes / bytesInAll;
    }
}
