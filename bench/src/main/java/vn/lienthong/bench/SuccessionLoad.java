package vn.lienthong.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.population.Rebuild;
import vn.lienthong.population.ResidencesMoved;
import vn.lienthong.population.UnitReorganisations;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;

/** The merger of communes on 1 July 2025, on a register of people who lived in those before it. */
final class SuccessionLoad {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LegalGround GROUND =
            new LegalGround(
                    LegalGround.Kind.RESOLUTION, "202/2025/QH15", LocalDate.of(2025, 6, 12), "1");

    private SuccessionLoad() {}

    static void run(Settings settings) throws IOException {
        int persons = settings.number("persons", 1_000_000);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "succession", "Residences moved on 1 July 2025");
        report.loadAverage("before");
        try (LoadedRegister register = LoadedRegister.with(persons, seed, DAY.minusDays(1))) {
            var officer = new Actor(new UUID(0, 1), Role.OFFICER, "", null, "00004");
            long begun = System.nanoTime();
            ResidencesMoved moved =
                    register.platform().the(UnitReorganisations.class).apply(DAY, officer, GROUND);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Rebuild.Report check = register.platform().the(Rebuild.class).check();
            report.table(
                    "rates",
                    List.of(
                            "persons",
                            "moved",
                            "waiting",
                            "seconds",
                            "residences/s",
                            "differences"),
                    List.of(
                            List.of(
                                    Integer.toString(persons),
                                    Long.toString(moved.moved()),
                                    Long.toString(moved.waiting()),
                                    Report.figure(seconds),
                                    Report.figure(moved.moved() / seconds),
                                    Long.toString(check.differences()))));
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }
}
