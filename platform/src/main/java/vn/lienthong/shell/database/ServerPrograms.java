package vn.lienthong.shell.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's programs, run under the right account and in a clean environment. */
record ServerPrograms(Path home, ServerAccount account) {

    /**
     * What a program came to.
     *
     * @param status its exit status
     * @param output what it wrote to both streams
     */
    record Result(int status, String output) {}

    /** Runs a program to its end, feeding it {@code input}. */
    Result run(String input, String program, String... arguments) {
        try {
            Process process =
                    builder(List.of(), program, arguments).redirectErrorStream(true).start();
            try (var stdin = process.outputWriter(UTF_8)) {
                stdin.write(input);
            } catch (IOException endedEarly) {
                // The program says why in its output and status.
            }
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + program, interrupted);
        }
    }

    /**
     * Starts a program that stays: in a session of its own, so that a Ctrl-C in the terminal
     * reaches the application alone, which stops the server after its last query.
     *
     * @return a process whose id is the program's own
     */
    Process launch(Path output, String program, String... arguments) throws IOException {
        Files.deleteIfExists(output);
        return builder(List.of("setsid"), program, arguments)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private ProcessBuilder builder(List<String> wrapper, String program, String... arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(account.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }
}
