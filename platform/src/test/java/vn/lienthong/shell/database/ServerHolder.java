package vn.lienthong.shell.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A second application process for tests: holds a server until it is killed or its input ends. */
final class ServerHolder {

    private ServerHolder() {}

    /** Starts the server of the directory {@code arguments[0]} and says so in one line. */
    static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.start(
                        EmbeddedSettings.in(Path.of(arguments[0]))
                                .withSharedBuffersMegabytes(32))) {
            IO.println(server.pid());
            int end = System.in.read();
            IO.println(end);
        }
    }

    /** A running process that has started the server of {@code directory}. */
    static Process launch(Path directory) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServerHolder.class.getName(),
                                directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits for the server of a launched process and gives the server's own process id. */
    static long awaitServer(Process holder) throws IOException {
        String line = holder.inputReader().readLine();
        while (line != null && !line.matches("[0-9]+")) {
            line = holder.inputReader().readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the holder ended without a server");
        }
        return Long.parseLong(line);
    }
}
