package vn.lienthong;

import java.nio.file.Path;

/** The directory of the launcher. */
final class HomeDirectory {

    private HomeDirectory() {}

    /** What the launcher says, else the working directory. */
    static Path path() {
        return Path.of(System.getProperty("lienthong.home", "")).toAbsolutePath();
    }
}
