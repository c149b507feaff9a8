package vn.lienthong.population.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The records of a file of persons, one at a time, each as a line of CSV. For one thread. */
interface RecordLines extends Closeable {

    /** The next record; empty at the end of the file. */
    Optional<CsvLines.Line> next() throws IOException;
}
