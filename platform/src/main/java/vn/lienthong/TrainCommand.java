package vn.lienthong;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import vn.lienthong.shell.database.Database;
import vn.lienthong.shell.database.DatabaseException;
import vn.lienthong.shell.database.EmbeddedSettings;

/**
 * Walks the way of a start once, on a directory thrown away, while the launcher records which
 * classes it needs; for the launcher alone.
 */
@Command(name = "train", hidden = true, description = "Record what a start needs.")
final class TrainCommand implements Callable<Integer> {

    /** Pages that a visitor sees first. */
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/dich-vu",
                    "/dich-vu/1.001193",
                    "/dia-chi",
                    "/dang-nhap",
                    "/dieu-hanh",
                    "/no-such-page");

    /** Enough people for a few births. */
    private static final int PEOPLE = 320;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path trial = Files.createTempDirectory("lienthong-training-");
        // Never the database that the environment names: a training leaves no trace.
        try (Database database =
                        Database.open(
                                Map.of(),
                                EmbeddedSettings.in(trial).withSharedBuffersMegabytes(16));
                ConfigurableApplicationContext application =
                        PlatformRun.application(start(trial), database)) {
            DemonstrationStart.settle(
                    application, start(trial), new PrintWriter(Writer.nullWriter()));
            visit(PlatformRun.port(application));
        } catch (DatabaseException noDatabaseHere) {
            // An operator with an external database only: what was loaded so far is recorded.
            return ExitCode.OK;
        } finally {
            Doctor.delete(trial);
        }
        return ExitCode.OK;
    }

    private static ApplicationStart start(Path trial) {
        return new ApplicationStart(0, trial, OptionalInt.of(PEOPLE), Optional.empty());
    }

    private static void visit(int port) throws IOException, InterruptedException {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                URI address = URI.create("http://127.0.0.1:" + port + page);
                visitor.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        }
    }
}
