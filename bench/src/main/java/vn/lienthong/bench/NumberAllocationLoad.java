package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.primitives.Sex;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.EventDelivery;

/**
 * Personal numbers issued per second, each in a committed transaction of its own. The number is the
 * smaller part of it: what is called is {@link
 * vn.lienthong.population.CivilRegistration#registerBirth}, the only way in which the platform
 * issues numbers, with the act, its facts, the access record of the mother and the event.
 */
final class NumberAllocationLoad {

    private static final int MOTHERS = 4_000;
    private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(30);
    private final PlatformInThisJvm platform;
    private final List<Parents.Mother> mothers;
    private final Births births;
    private int next;

    private NumberAllocationLoad(PlatformInThisJvm platform, long seed, LocalDate today) {
        this.platform = platform;
        this.mothers = Parents.enrolled(platform, MOTHERS, seed);
        this.births = Births.of(platform, today);
    }

    /** Where and as what the child with a number is born. */
    private record Cell(String name, IntFunction<String> commune, IntFunction<Sex> sex) {}

    static void run(Settings settings, LocalDate today) throws IOException, InterruptedException {
        int writers = settings.number("writers", 64);
        Duration warmUp = Duration.ofSeconds(settings.number("warmup", 5));
        Duration measured = Duration.ofSeconds(settings.number("seconds", 8));
        int rounds = settings.number("rounds", 3);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "numbers", "Personal numbers issued");
        report.loadAverage("before");
        Path directory = Samples.directory();
        try (PlatformInThisJvm platform = PlatformInThisJvm.on(directory.resolve("data"))) {
            var load = new NumberAllocationLoad(platform, seed, today);
            var rows = new ArrayList<List<String>>();
            for (int round = 1; round <= rounds; round++) {
                for (Cell cell : cells()) {
                    Crowd.Outcome outcome = load.measure(cell, writers, warmUp, measured);
                    rows.add(row(cell, round, outcome, load.deliverySeconds()));
                }
            }
            report.table(
                    "rates",
                    List.of(
                            "cell",
                            "round",
                            "numbers/s",
                            "p50 ms",
                            "p95 ms",
                            "p99 ms",
                            "failed",
                            "events read after s"),
                    rows);
            load.prove(report);
        } finally {
            Samples.delete(directory);
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    private static List<Cell> cells() {
        List<AdministrativeUnit> all = Samples.communes();
        List<AdministrativeUnit> province =
                Samples.UNITS.children("01", Samples.AS_OF).stream()
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                        .toList();
        return List.of(
                new Cell(
                        "one cell, one commune",
                        number -> province.getFirst().code(),
                        number -> Sex.FEMALE),
                new Cell(
                        "one cell, all communes of its province",
                        number -> province.get(number % province.size()).code(),
                        number -> Sex.FEMALE),
                new Cell(
                        "all cells of the year",
                        number -> all.get((int) (number * 7919L % all.size())).code(),
                        number -> number % 2 == 0 ? Sex.FEMALE : Sex.MALE));
    }

    private Crowd.Outcome measure(Cell cell, int writers, Duration warmUp, Duration measured)
            throws InterruptedException {
        Crowd.Outcome outcome =
                Crowd.run(
                        writers,
                        warmUp,
                        measured,
                        next,
                        number ->
                                births.register(
                                        mothers.get(number % mothers.size()).person(),
                                        cell.sex().apply(number),
                                        cell.commune().apply(number),
                                        number));
        next += outcome.done() + outcome.failed().values().stream().mapToInt(n -> n).sum();
        return outcome;
    }

    /**
     * Seconds until every event of the round was read by the figures; −1 if some were not within 30
     * s.
     */
    private double deliverySeconds() {
        long begun = System.nanoTime();
        boolean quiet = platform.the(EventDelivery.class).awaitQuiet(DELIVERY_LIMIT);
        return quiet ? (System.nanoTime() - begun) / 1e9 : -1;
    }

    private void prove(Report report) {
        Map<String, @Nullable Object> counts =
                platform.the(JdbcClient.class)
                        .sql(
                                """
                                select count(*) as issued, count(distinct number) as different,
                                       count(distinct person_id) as persons,
                                       (select count(*) from population.civil_act where kind = 'BIRTH') as births,
                                       (select count(*) from steering.case_fact where measure = 'BIRTHS') as counted
                                from population.personal_number
                                """)
                        .query()
                        .singleRow();
        report.line(
                "Proof, by SQL after all rounds: %s numbers issued, %s different, to %s persons; %s births, %s of them in the figures; %d births were acknowledged or failed.\n"
                        .formatted(
                                counts.get("issued"),
                                counts.get("different"),
                                counts.get("persons"),
                                counts.get("births"),
                                counts.get("counted"),
                                next));
    }

    private static List<String> row(
            Cell cell, int round, Crowd.Outcome outcome, double deliverySeconds) {
        return List.of(
                cell.name(),
                Integer.toString(round),
                Report.figure(outcome.rate()),
                Report.figure(outcome.durations().millis(0.50)),
                Report.figure(outcome.durations().millis(0.95)),
                Report.figure(outcome.durations().millis(0.99)),
                outcome.failed().isEmpty() ? "0" : outcome.failed().toString(),
                deliverySeconds < 0 ? "not all" : Report.figure(deliverySeconds));
    }
}
