package vn.lienthong.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;
import vn.lienthong.synthetic.SyntheticPerson;
import vn.lienthong.synthetic.SyntheticPopulation;

/**
 * A large register at work: reads of persons with their access record, matches of number and name,
 * and the search of an officer by name without accents and year of birth.
 */
final class RegisterLoad {

    private static final int PAGE = 50;

    private final LoadedRegister register;
    private final SyntheticPopulation population;
    private final List<UUID> persons;
    private final int count;
    private int next;

    private RegisterLoad(LoadedRegister register, int count, long seed) {
        this.register = register;
        this.count = count;
        this.population = Samples.population(seed);
        this.persons =
                register.sql()
                        .sql("select person_id from population.person order by person_id")
                        .query((row, number) -> row.getObject("person_id", UUID.class))
                        .list();
    }

    /** A kind of work and its name in the table. */
    private record Kind(String name, int callers, Crowd.Work work) {}

    static void run(Settings settings, LocalDate today) throws IOException, InterruptedException {
        int persons = settings.number("persons", 200_000);
        int callers = settings.number("callers", 32);
        Duration warmUp = Duration.ofSeconds(settings.number("warmup", 5));
        Duration measured = Duration.ofSeconds(settings.number("seconds", 8));
        int rounds = settings.number("rounds", 3);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "register", "A large register at work");
        report.loadAverage("before");
        try (LoadedRegister register = LoadedRegister.with(persons, seed, Samples.AS_OF)) {
            register.sql().sql("vacuum analyze population.person_current").update();
            var load = new RegisterLoad(register, persons, seed);
            List<Kind> kinds =
                    List.of(
                            new Kind("person read with access record", callers, load::read),
                            new Kind("number and name matched", callers, load::match),
                            new Kind("search by name and year", 4, load::search));
            var rows = new ArrayList<List<String>>();
            for (int round = 1; round <= rounds; round++) {
                for (Kind kind : kinds) {
                    rows.add(load.row(round, kind, warmUp, measured));
                }
            }
            report.table(
                    "rates",
                    List.of("work", "round", "per second", "p50 ms", "p95 ms", "p99 ms", "failed"),
                    rows);
            report.line(
                    "%s persons, %s MB per million as of %s.\n"
                            .formatted(
                                    persons,
                                    Report.figure(register.megabytes() * 1e6 / persons),
                                    today));
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    private List<String> row(int round, Kind kind, Duration warmUp, Duration measured)
            throws InterruptedException {
        Crowd.Outcome outcome = Crowd.run(kind.callers(), warmUp, measured, next, kind.work());
        next += outcome.done();
        return List.of(
                kind.name(),
                Integer.toString(round),
                Report.figure(outcome.rate()),
                Report.figure(outcome.durations().millis(0.50)),
                Report.figure(outcome.durations().millis(0.95)),
                Report.figure(outcome.durations().millis(0.99)),
                outcome.failed().isEmpty() ? "0" : outcome.failed().toString());
    }

    private static Reading reading() {
        return new Reading(
                new Actor(new UUID(0, 1), Role.OFFICER, "", null, "00004"),
                Reading.Purpose.CIVIL_ACT,
                null);
    }

    /** Scatters the numbers of pieces over the register. */
    private int scattered(int number) {
        return (int) Math.floorMod(number * 7_919L, (long) count);
    }

    private void read(int number) {
        register.platform()
                .the(PopulationRegister.class)
                .read(persons.get(scattered(number)), reading());
    }

    private void match(int number) {
        SyntheticPerson person = population.person(scattered(number));
        PersonalNumber known = person.personalNumber();
        if (register.platform()
                .the(PopulationRegister.class)
                .match(new ParentClaim(known, person.name()), reading())
                .isEmpty()) {
            throw new IllegalStateException("nobody was matched");
        }
    }

    private void search(int number) {
        SyntheticPerson person = population.person(scattered(number));
        VietnameseName name = person.name();
        String year = PartialDate.ofYear(person.birthDate().getYear()).toString();
        int found =
                register.sql()
                        .sql(
                                """
                                select person_id from population.person_current
                                where plain_key >= ? and plain_key < ? and birth_date like ?
                                order by plain_key, birth_date limit ?
                                """)
                        .params(name.plainKey(), name.plainKey() + "\uFFFF", year + "%", PAGE)
                        .query((row, i) -> row.getObject("person_id", UUID.class))
                        .list()
                        .size();
        if (found == 0) {
            throw new IllegalStateException("nobody was found");
        }
    }
}
