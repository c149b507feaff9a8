package vn.lienthong.population.intake;

import java.util.List;

/**
 * How far an import is.
 *
 * @param bytes bytes of the file that were dealt with
 * @param bytesInAll size of the file
 * @param lines lines that were dealt with, the head included
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
