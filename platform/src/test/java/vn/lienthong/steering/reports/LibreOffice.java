package vn.lienthong.steering.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** LibreOffice Writer, which says whether a document can be opened. */
final class LibreOffice {

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    private static final long MINUTES_MAX = 3;

    private LibreOffice() {}

    /**
     * Opens a document and writes its text in UTF-8.
     *
     * @throws AssertionError when the program is missing, or does not open it
     */
    static Path text(Path document, Path directory) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            throw new AssertionError(
                    PROGRAM
                            + " is missing. On Debian: apt-get install --no-install-recommends"
                            + " libreoffice-writer");
        }
        Path told = directory.resolve("soffice.txt");
        Process process =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "txt:Text (encoded):UTF8",
                                "--outdir",
                                directory.toString(),
                                document.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(told.toFile())
                        .start();
        if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice did not come to an end");
        }
        Path made =
                directory.resolve(
                        document.getFileName().toString().replaceFirst("\\.[a-z]+$", ".txt"));
        if (!Files.exists(made)) {
            throw new AssertionError("LibreOffice wrote nothing: " + Files.readString(told));
        }
        return made;
    }
}
