package vn.lienthong;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody asked for with {@code ./lienthong start}.
 *
 * @param port HTTP port, 1–65535, or 0 for any free one
 * @param data the data directory; made when missing
 * @param people how many synthetic people a new data directory gets; empty when that was not said;
 *     0 for none
 * @param content directory with content to use in place of the project's own
 */
record ApplicationStart(int port, Path data, OptionalInt people, Optional<Path> content) {

    /** People of a new data directory when nothing was said. */
    static final int USUAL_PEOPLE = 20_000;
}
