package vn.lienthong.population.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an extract is: signed, so that whoever holds it can tell whether it is whole and whose.
 *
 * @param format name and version of the format
 * @param extractId the entry in the register's list of extracts
 * @param asOf moment as of which the extract speaks
 * @param file name of the file beside the manifest
 * @param columns its columns
 * @param rows persons in it, without the head
 * @param bytes its size
 * @param sha256 its digest, in hexadecimal digits
 * @param purpose why it was taken
 * @param ground on which law
 */
public record ExtractManifest(
        String format,
        UUID extractId,
        Instant asOf,
        String file,
        List<String> columns,
        long rows,
        long bytes,
        String sha256,
        String purpose,
        String ground) {

    static final String FORMAT = "lienthong-register-extract/2";

    public ExtractManifest {
        columns = List.copyOf(columns);
    }
}
