package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the project as they lie in the repository, for tests that hold them to account. */
public final class ProjectFiles {

    /** The directory of the launcher. */
    public static final Path ROOT = root();

    /** Set to {@code true}, generated pages are written anew in place of being compared. */
    private static final String REGENERATE = "regenerate";

    private static final Set<String> NOT_OURS = Set.of("target", "data", "node_modules");

    private ProjectFiles() {}

    /** The text of a file, by its path from the root. */
    public static String text(String path) {
        return text(ROOT.resolve(path));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files under a folder whose name ends so, without what builds and runs leave behind. */
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(ProjectFiles::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            String name = part.toString();
            if (NOT_OURS.contains(name) || name.startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    /**
     * Holds a generated page to what the code says now; {@code -Dregenerate=true} writes it
     * instead.
     */
    public static void assertGenerated(String path, String content) {
        Path file = ROOT.resolve(path);
        if (Boolean.getBoolean(REGENERATE)) {
            try {
                Files.createDirectories(Objects.requireNonNull(file.getParent(), "folder"));
                Files.writeString(file, content, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(text(file))
                .as("%s is out of date; run ./lienthong test -Dregenerate=true", path)
                .isEqualTo(content);
    }

    private static Path root() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isRegularFile(up.resolve("lienthong"))
                    && Files.isDirectory(up.resolve("docs"))) {
                return up;
            }
        }
        throw new IllegalStateException("the launcher is not above the working directory");
    }
}
