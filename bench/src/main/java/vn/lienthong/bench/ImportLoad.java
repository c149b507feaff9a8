package vn.lienthong.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Persons imported per second from a file, and what they take in the database. */
final class ImportLoad {

    private ImportLoad() {}

    static void run(Settings settings) throws IOException {
        int persons = settings.number("persons", 1_000_000);
        int rounds = settings.number("rounds", 3);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "import", "Persons imported from a file");
        report.loadAverage("before");
        var rows = new ArrayList<List<String>>();
        String tables = "";
        for (int round = 1; round <= rounds; round++) {
            try (LoadedRegister register = LoadedRegister.with(persons, seed, Samples.AS_OF)) {
                double seconds = register.importSeconds().orElseThrow();
                rows.add(
                        List.of(
                                Integer.toString(round),
                                Integer.toString(persons),
                                Report.figure(seconds),
                                Report.figure(persons / seconds),
                                Report.figure(register.megabytes() * 1e6 / persons)));
                tables = register.bytesByTable(persons);
            }
        }
        report.table(
                "rates",
                List.of("round", "persons", "seconds", "persons/s", "MB per million persons"),
                rows);
        report.line("Bytes a person, table and indexes: " + tables + ".\n");
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }
}
