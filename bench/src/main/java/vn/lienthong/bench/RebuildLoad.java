package vn.lienthong.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.population.Rebuild;

/** Acts replayed and compared per second, on a register with three acts a person. */
final class RebuildLoad {

    private RebuildLoad() {}

    static void run(Settings settings) throws IOException {
        int persons = settings.number("persons", 1_000_000);
        int rounds = settings.number("rounds", 3);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "rebuild", "Acts replayed and compared");
        report.loadAverage("before");
        try (LoadedRegister register = LoadedRegister.with(persons, seed, Samples.AS_OF)) {
            register.twoActsMore();
            var rows = new ArrayList<List<String>>();
            for (int round = 1; round <= rounds; round++) {
                long begun = System.nanoTime();
                Rebuild.Report found = register.platform().the(Rebuild.class).check();
                double seconds = (System.nanoTime() - begun) / 1e9;
                rows.add(
                        List.of(
                                Integer.toString(round),
                                Long.toString(found.persons()),
                                Long.toString(found.acts()),
                                Report.figure(seconds),
                                Report.figure(found.acts() / seconds),
                                Long.toString(found.differences())));
            }
            report.table(
                    "rates",
                    List.of("round", "persons", "acts", "seconds", "acts/s", "differences"),
                    rows);
            report.line(
                    "Database with three acts a person: %s MB per million persons; bytes a person, table and indexes: %s.\n"
                            .formatted(
                                    Report.figure(register.megabytes() * 1e6 / persons),
                                    register.bytesByTable(persons)));
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }
}
