package vn.lienthong.steering.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.ProjectFiles;
import vn.lienthong.steering.extraction.Folded;
import vn.lienthong.steering.extraction.FoundTask;

/** Directives that were written for these tests, each with the tasks that a person reads in it. */
final class DirectiveCorpus {

    private static final String FOLDER = "platform/src/test/resources/directives";

    private DirectiveCorpus() {}

    /** A directive and its tasks. */
    record Directive(String name, LocalDate signedOn, String text, List<Expected> tasks) {}

    /**
     * A task.
     *
     * @param lead the first body that leads, as the text names it
     * @param due by when; empty where the text does not say
     * @param words words of what is to be done
     */
    record Expected(String lead, String due, String words) {

        boolean is(FoundTask found) {
            return Folded.of(found.content()).contains(Folded.of(words))
                    && Folded.of(found.lead().getFirst().words()).equals(Folded.of(lead));
        }
    }

    static List<Directive> all() {
        try (Stream<Path> files = Files.list(ProjectFiles.ROOT.resolve(FOLDER))) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(name -> directive(name, ProjectFiles.text(FOLDER + "/" + name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Directive directive(String name, String file) {
        int begins = file.indexOf('\n') + 1;
        int ends = file.indexOf("=====\n");
        var tasks = new ArrayList<Expected>();
        file.substring(ends + 6)
                .lines()
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .forEach(
                        parts -> tasks.add(new Expected(parts.get(0), parts.get(1), parts.get(2))));
        return new Directive(
                name,
                LocalDate.parse(file.substring("signed ".length(), begins).strip()),
                file.substring(begins, ends).strip(),
                tasks);
    }
}
