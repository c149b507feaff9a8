package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.lienthong.population.Reading;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.population.desk.PersonSearch;
import vn.lienthong.population.desk.SearchQuestion;
import vn.lienthong.population.desk.SearchResult;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;
import vn.lienthong.synthetic.SyntheticPerson;
import vn.lienthong.synthetic.SyntheticPopulation;

/**
 * A large register at work, in several sizes: how it fills, and then persons read over HTTP with
 * their access record, persons matched over HTTP, births with their numbers, and an officer's
 * search by a name without accents and a year of birth.
 */
final class RegisterLoad {

    /** More than give birth in a run, so that none of them does a second time in the year. */
    private static final int MOTHERS_MAX = 100_000;

    private static final int PERSONS_A_MOTHER = 10;

    /** Persons in one question of those that ask about several. */
    private static final int TOGETHER = 50;

    private static final int SEARCHES_OF_AN_OFFICER = 100;

    private final LoadedRegister register;
    private final SyntheticPopulation population;
    private final List<UUID> persons;
    private final List<SyntheticPerson> mothers;
    private final List<String> communes;
    private final MatchClient matches;
    private final MatchClient reads;
    private final Births births;

    /** Births are counted by themselves: no mother comes again before all have. */
    private final AtomicInteger born;

    private int next;

    /**
     * @param imported how many persons it was filled with; whoever else there is was born in
     *     earlier runs, and the births of this one go on after theirs
     */
    private RegisterLoad(LoadedRegister register, int imported, long seed, LocalDate today) {
        this.register = register;
        this.population = Samples.population(seed);
        this.persons =
                register.sql()
                        .sql("select person_id from population.person order by person_id")
                        .query((row, number) -> row.getObject("person_id", UUID.class))
                        .list();
        this.mothers =
                Parents.women(population, Math.min(imported / PERSONS_A_MOTHER, MOTHERS_MAX));
        this.communes = Samples.communes().stream().map(commune -> commune.code()).toList();
        this.matches = MatchClient.of(register.platform(), "/api/v1/population/match");
        this.reads = MatchClient.of(register.platform(), "/api/v1/population/persons");
        this.births = Births.of(register.platform(), today);
        this.born = new AtomicInteger(persons.size() - imported);
    }

    /** A kind of work, by its word among the settings and its name in the table. */
    private record Kind(String word, String name, int callers, Crowd.Work work) {

        /** About how many persons one piece of work is. */
        int persons() {
            return word.equals("matches") ? TOGETHER : 1;
        }
    }

    /** What is done, and for how long. */
    private record Plan(List<String> work, Duration warmUp, Duration measured, int rounds) {}

    static void run(Settings settings, LocalDate today) throws IOException, InterruptedException {
        List<Integer> sizes = settings.numbers("persons", "500000,1500000,5000000");
        var plan =
                new Plan(
                        settings.words(
                                "work", List.of("read", "match", "matches", "birth", "search")),
                        Duration.ofSeconds(settings.number("warmup", 10)),
                        Duration.ofSeconds(settings.number("seconds", 8)),
                        settings.number("rounds", 3));
        long seed = settings.seed();
        String keep = settings.text("keep", "");
        String used = settings.used();
        Report report = Report.begin(settings, "register", "A large register at work");
        report.loadAverage("before");
        var filled = new ArrayList<List<String>>();
        var rates = new ArrayList<List<String>>();
        for (int persons : sizes) {
            try (LoadedRegister register = register(keep, persons, seed)) {
                register.importSeconds()
                        .ifPresent(seconds ->
                                filled.add(
                                        List.of(
                                                Integer.toString(persons),
                                                Report.figure(seconds),
                                                Report.figure(persons / seconds),
                                                Report.figure(
                                                        register.megabytes() * 1e6 / persons))));
                // As a night after the import leaves it; or else the server does so while it is
                // measured.
                register.sql().sql("vacuum analyze").update();
                rates.addAll(new RegisterLoad(register, persons, seed, today).rates(plan));
            }
        }
        report.table(
                "filled",
                List.of("persons", "imported in s", "persons/s", "MB per million persons"),
                filled);
        report.table(
                "rates",
                List.of(
                        "persons",
                        "work",
                        "round",
                        "per second",
                        "p50 ms",
                        "p95 ms",
                        "p99 ms",
                        "failed"),
                rates);
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    /** One that is there only for this run, or one in a directory where it stays. */
    private static LoadedRegister register(String keep, int persons, long seed) throws IOException {
        return keep.isEmpty()
                ? LoadedRegister.with(persons, seed, Samples.AS_OF)
                : LoadedRegister.kept(
                        Path.of(keep, Integer.toString(persons)), persons, seed, Samples.AS_OF);
    }

    private List<List<String>> rates(Plan plan) throws InterruptedException {
        List<Kind> kinds =
                List.of(
                        new Kind(
                                "read",
                                "person read with access record, 32 callers",
                                32,
                                this::read),
                        new Kind("match", "person matched over HTTP, 32 callers", 32, this::match),
                        new Kind(
                                "matches",
                                "persons matched over HTTP by fifties, 8 callers",
                                8,
                                this::matches),
                        new Kind(
                                "birth",
                                "birth with its number, 64 writers",
                                64,
                                _ -> birth(born.getAndIncrement())),
                        new Kind("search", "search by name and year, 4 officers", 4, this::search));
        var rows = new ArrayList<List<String>>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Kind kind : kinds) {
                if (!plan.work().contains(kind.word())) {
                    continue;
                }
                rows.add(row(round, kind, plan));
            }
        }
        matches.close();
        reads.close();
        return rows;
    }

    private List<String> row(int round, Kind kind, Plan plan) throws InterruptedException {
        Crowd.Outcome outcome =
                Crowd.run(kind.callers(), plan.warmUp(), plan.measured(), next, kind.work());
        next += outcome.done() + outcome.failed().values().stream().mapToInt(n -> n).sum();
        return List.of(
                Integer.toString(persons.size()),
                kind.name(),
                Integer.toString(round),
                Report.figure(outcome.rate() * kind.persons()),
                Report.figure(outcome.durations().millis(0.50)),
                Report.figure(outcome.durations().millis(0.95)),
                Report.figure(outcome.durations().millis(0.99)),
                outcome.failed().isEmpty() ? "0" : outcome.failed().toString());
    }

    /** Scatters the numbers of pieces over the register. */
    private int scattered(int number) {
        return (int) Math.floorMod(number * 7_919L, (long) persons.size());
    }

    private void read(int number) {
        reads.read(persons.get(scattered(number)), number);
    }

    private void match(int number) {
        matches.ask(population.person(scattered(number)), number);
    }

    private void matches(int number) {
        matches.ask(
                IntStream.range(0, TOGETHER)
                        .mapToObj(i -> population.person(scattered(number * TOGETHER + i)))
                        .toList(),
                number);
    }

    private void birth(int number) {
        SyntheticPerson mother = mothers.get(number % mothers.size());
        String commune = communes.get((int) (number * 7_919L % communes.size()));
        births.register(mother, number % 2 == 0 ? Sex.FEMALE : Sex.MALE, commune, number);
    }

    private void search(int number) {
        SyntheticPerson person = population.person(scattered(number));
        var question =
                new SearchQuestion(
                        person.name().plainKey(),
                        Integer.toString(person.birthDate().getYear()),
                        "",
                        "",
                        "");
        // As many officers as would do so many searches within a day.
        var officer =
                new Actor(
                        new UUID(0, number / SEARCHES_OF_AN_OFFICER),
                        Role.OFFICER,
                        "",
                        null,
                        "00004");
        var visit = new DeskVisit(officer, Reading.Purpose.REGISTER_KEEPING, "bench");
        Outcome<SearchResult> found =
                register.platform().the(PersonSearch.class).search(question, visit);
        if (found.orElseThrow().persons().isEmpty()) {
            throw new IllegalStateException("nobody was found");
        }
    }
}
