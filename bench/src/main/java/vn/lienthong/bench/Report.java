package vn.lienthong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** Writes what was measured: Markdown to read, CSV to reckon with, and both to the console. */
final class Report {

    private final Path directory;
    private final String name;
    private final StolenTime stolen = StolenTime.begin();

    private Report(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** Begins the section of one benchmark, over an earlier one of that name. */
    static Report begin(Settings settings, String name, String title) {
        var report = new Report(settings.results(), name);
        try {
            Files.createDirectories(report.directory);
            Files.deleteIfExists(report.file(".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report.line("## " + title + "\n");
        return report;
    }

    void line(String text) {
        append(file(".md"), text + "\n");
    }

    /**
     * The load average of the machine, for the reader to judge what else ran, and how much of its
     * processors the machine's host took for others meanwhile.
     */
    void loadAverage(String when) {
        stolen.percent()
                .ifPresent(percent ->
                        line(
                                "Processor time taken by the host since the benchmark began: %.1f %%.\n"
                                        .formatted(percent)));
        try {
            String[] words = Files.readString(Path.of("/proc/loadavg")).split(" ");
            line(
                    "Load average of the machine %s: %s (1 min), %s (5 min).\n"
                            .formatted(when, words[0], words[1]));
        } catch (IOException notLinux) {
            line("Load average of the machine " + when + ": not known.\n");
        }
    }

    /** A table, also as {@code <name>-<part>.csv}. */
    void table(String part, List<String> header, List<List<String>> rows) {
        line("| " + String.join(" | ", header) + " |");
        line("|" + " --- |".repeat(header.size()));
        rows.forEach(row -> line("| " + String.join(" | ", row) + " |"));
        line("");
        Path csv = file("-" + part + ".csv");
        try {
            Files.deleteIfExists(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        append(csv, csv(header));
        rows.forEach(row -> append(csv, csv(row)));
    }

    Path file(String ending) {
        return directory.resolve(name + ending);
    }

    /** A rate or duration, to three or four figures. */
    static String figure(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String csv(List<String> row) {
        return String.join(
                        ",",
                        row.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList())
                + "\n";
    }

    private void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file.toString().endsWith(".md")) {
            IO.print(text);
        }
    }
}
