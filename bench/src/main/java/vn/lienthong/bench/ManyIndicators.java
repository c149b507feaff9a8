package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The content of the project with further indicators, so that there are as many as asked for:
 * shares of measures of all kinds, each with a target and a measure of its own.
 */
final class ManyIndicators {

    private static final String MEASURES = "indicators/measures.yaml";

    /** Measures to divide by, and what narrows facts of their kind down. */
    private static final List<Part> PARTS =
            List.of(
                    new Part("dossiers.received", "RECEIVED", "detail: ONLINE", "PLACE"),
                    new Part("dossiers.received", "RECEIVED", "detail: COUNTER", "PLACE"),
                    new Part("dossiers.closed", "CLOSED", "onTime: true", "PLACE"),
                    new Part("dossiers.closed", "CLOSED", "onTime: false", "PLACE"),
                    new Part("births.occurred", "BORN", "daysAtMost: 30", "PLACE"),
                    new Part("births.occurred", "BORN", "daysAtMost: 60", "PLACE"),
                    new Part("births.occurred", "BORN", "daysAtMost: 90", "PLACE"),
                    new Part("tasks.assigned", "TASKS_ASSIGNED", "detail: TIMED", "BODY"),
                    new Part("tasks.assigned", "TASKS_DONE", "onTime: true", "BODY"));

    private ManyIndicators() {}

    private record Part(String whole, String facts, String where, String dimension) {}

    /** Writes the content, with so many indicators at least. */
    static Path write(Path directory, int indicators) throws IOException {
        Path root = Samples.CONTENT.root();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve(root.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
        int there = Samples.CONTENT.documents("indicators").size();
        var measures = new ArrayList<String>();
        for (int number = there; number < indicators; number++) {
            Part part = PARTS.get(number % PARTS.size());
            measures.add(measure(number, part));
            Path folder = directory.resolve("indicators/bench.share-" + number);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("indicator.yaml"), indicator(number, part));
        }
        Files.writeString(
                directory.resolve(MEASURES), String.join("", measures), StandardOpenOption.APPEND);
        return directory;
    }

    private static String measure(int number, Part part) {
        return """
          bench.part-%1$d:
            name: { vi: "Phần %1$d", en: "Part %1$d" }
            facts: %2$s
            where: { %3$s }
        """
                .formatted(number, part.facts(), part.where());
    }

    private static String indicator(int number, Part part) {
        return """
        id: bench.share-%1$d
        name: { vi: "Tỷ lệ %1$d", en: "Share %1$d" }
        unit: { vi: "%%", en: "%%" }
        direction: UP
        source: MEASURED
        numerator: bench.part-%1$d
        denominator: %2$s
        factor: 100
        dimensions: [%3$s]
        targets:
          - { since: 2022-06-23, value: 80, ground: { kind: DECISION, number: 766/QĐ-TTg, date: 2022-06-23, article: "1" } }
        reading: { vi: "Dùng để đo tải.", en: "For loads." }
        examples:
          - { measures: { %2$s: 4, bench.part-%1$d: 3 }, value: 75 }
          - { measures: { %2$s: 0, bench.part-%1$d: 0 }, notComputable: NOTHING_TO_DIVIDE_BY }
        """
                .formatted(number, part.whole(), part.dimension());
    }
}
