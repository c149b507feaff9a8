package vn.lienthong.reference;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real content of the project, read once for all tests of the module. */
final class ReferenceContent {

    static final Path DIRECTORY = directory();
    static final AdministrativeUnits UNITS = AdministrativeUnits.read(DIRECTORY);
    static final AddressResolver RESOLVER = AddressResolver.read(DIRECTORY, UNITS);

    private ReferenceContent() {}

    private static Path directory() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("content/administrative-units"))) {
                return up.resolve("content");
            }
        }
        throw new IllegalStateException("the content directory is not above the working directory");
    }
}
