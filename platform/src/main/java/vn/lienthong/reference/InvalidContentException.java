package vn.lienthong.reference;

import java.nio.file.Path;

/** A content file that cannot be used: which, on what line, and why. */
public final class InvalidContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param line from 1; 0 for the file as a whole
     */
    InvalidContentException(Path file, int line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
    }
}
