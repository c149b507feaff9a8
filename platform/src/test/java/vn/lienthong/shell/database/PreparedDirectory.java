package vn.lienthong.shell.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A data directory after a first start and a clean stop, made once and copied for each test. */
final class PreparedDirectory {

    private PreparedDirectory() {}

    /** Makes {@code directory} a data directory with a cluster that nobody uses. */
    static void copyTo(Path directory) throws IOException {
        List<Path> content;
        try (Stream<Path> paths = Files.walk(Original.DIRECTORY)) {
            content = paths.toList();
        }
        for (Path path : content) {
            Files.copy(
                    path,
                    directory.resolve(Original.DIRECTORY.relativize(path).toString()),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Made when the first copy is asked for. */
    private static final class Original {

        static final Path DIRECTORY = make();

        private static Path make() {
            try {
                Path directory = Files.createTempDirectory("lienthong-prepared-");
                EmbeddedPostgres.start(EmbeddedSettings.in(directory)).close();
                ServerBinaries.delete(directory.resolve("log"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
                return directory;
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }

        private static void delete(Path directory) {
            try {
                ServerBinaries.delete(directory);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
