package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

    /**
     * All files under a folder whose name ends so, without what builds and runs leave behind: there
     * files come and go while others' tests run, so nobody looks.
     */
    static List<Path> files(String folder, String ending) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    ROOT.resolve(folder),
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path directory, BasicFileAttributes attributes) {
                            return isOurs(directory)
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (file.toString().endsWith(ending) && isOurs(file)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(found);
        return List.copyOf(found);
    }

    private static boolean isOurs(Path file) {
        String name = ROOT.equals(file) ? "" : file.getFileName().toString();
        return !NOT_OURS.contains(name) && !name.startsWith(".");
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
