package vn.lienthong.population.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * Order to import a file.
 *
 * @param file the file
 * @param mapping title in the file by title of the column, where they differ
 * @param rejects where lines that are not taken in are written
 * @param asOf the day as of which the file speaks: its communes are those of that day
 * @param resume whether to go on with an import of this file that was cut off
 */
public record ImportOrder(
        Path file, Map<String, String> mapping, Path rejects, LocalDate asOf, boolean resume) {

    public ImportOrder {
        mapping = Map.copyOf(mapping);
    }
}
