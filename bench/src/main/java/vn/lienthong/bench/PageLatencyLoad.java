package vn.lienthong.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.load.BirthJourney;
import vn.lienthong.load.Browser;
import vn.lienthong.load.Child;
import vn.lienthong.load.PlatformProcess;
import vn.lienthong.load.SampleAccount;
import vn.lienthong.load.UnexpectedAnswerException;

/**
 * How long pages take while people use the platform: 85 of 100 look at public pages, 10 register
 * births, 5 decide on them. Everybody waits 0.5 to 1.5 s between two requests. The platform runs in
 * a process of its own, as {@code ./lienthong start} runs it; the users share its cores.
 */
final class PageLatencyLoad {

    private static final int ADDRESSES = 2_000;

    private final PlatformProcess platform;
    private final Path data;
    private final LocalDate today;
    private final List<String> addresses;
    private final Queue<UUID> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger children = new AtomicInteger();

    private PageLatencyLoad(
            PlatformProcess platform, Path data, LocalDate today, Settings settings) {
        this.platform = platform;
        this.data = data;
        this.today = today;
        this.addresses = new WrittenAddresses(Samples.UNITS, settings.random(0)).some(ADDRESSES);
    }

    /** One run with a number of users. */
    private record Run(
            int users, Map<String, Durations> pages, Durations all, Map<String, Integer> errors) {}

    static void run(Settings settings, LocalDate today) throws IOException, InterruptedException {
        int people = settings.number("people", 2_000);
        int warmUp = settings.number("warmup", 30);
        int seconds = settings.number("seconds", 30);
        int rounds = settings.number("rounds", 1);
        int few = settings.number("few", 50);
        int many = settings.number("many", 200);
        settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "pages", "Page latency");
        report.loadAverage("before");
        Path directory = Samples.directory();
        Path data = directory.resolve("data");
        try (PlatformProcess platform =
                PlatformProcess.start(
                        List.of(Path.of("lienthong").toAbsolutePath().toString()), data, people)) {
            report.line(
                    "First start with --demo %d: ready after %.1f s.\n"
                            .formatted(people, platform.startMillis() / 1e3));
            var load = new PageLatencyLoad(platform, data, today, settings);
            load.users(many, Duration.ofSeconds(warmUp), settings);
            for (int round = 1; round <= rounds; round++) {
                for (int users : new int[] {few, many}) {
                    load.tell(
                            report,
                            load.users(users, Duration.ofSeconds(seconds), settings),
                            round);
                }
            }
        } finally {
            Samples.delete(directory);
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    private Run users(int users, Duration time, Settings settings)
            throws IOException, InterruptedException {
        var run =
                new Run(
                        users,
                        new ConcurrentHashMap<>(),
                        new Durations(),
                        new ConcurrentHashMap<>());
        SampleAccount citizen = SampleAccount.of("congdan", data);
        SampleAccount officer = SampleAccount.of("canbo", data);
        try (HttpClient client = Browser.client()) {
            long end = System.nanoTime() + time.toNanos();
            List<Thread> crowd = new ArrayList<>();
            for (int i = 0; i < users; i++) {
                RandomGenerator random = settings.random(1 + i);
                var browser =
                        new Browser(
                                client,
                                platform.address(),
                                (page, nanos) -> {
                                    note(run, page, nanos);
                                    think(random);
                                });
                @Nullable SampleAccount account =
                        i % 20 == 0 ? officer : i % 10 == 5 ? citizen : null;
                crowd.add(Thread.ofVirtual().start(() -> use(run, browser, account, random, end)));
            }
            for (Thread user : crowd) {
                user.join();
            }
        }
        return run;
    }

    private void use(
            Run run,
            Browser browser,
            @Nullable SampleAccount account,
            RandomGenerator random,
            long end) {
        boolean signedIn = account == null;
        think(random);
        while (System.nanoTime() < end) {
            try {
                if (account != null && !signedIn) {
                    browser.signIn(account);
                    signedIn = true;
                }
                if (account == null) {
                    look(browser, random);
                } else if (account.username().equals("congdan")) {
                    apply(browser);
                } else {
                    decide(browser);
                }
            } catch (IOException | UnexpectedAnswerException e) {
                run.errors()
                        .merge(
                                e.getClass().getSimpleName() + " " + e.getMessage(),
                                1,
                                Integer::sum);
                think(random);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look(Browser visitor, RandomGenerator random)
            throws IOException, InterruptedException {
        switch (random.nextInt(6)) {
            case 0 -> visitor.read("/", "/", "lt-card");
            case 1 -> visitor.read("/dich-vu", "/dich-vu", "/dich-vu/1.001193");
            case 2 ->
                    visitor.read(
                            "/dich-vu/1.001193", "/dich-vu/1.001193", "/dich-vu/1.001193/bat-dau");
            case 3 -> visitor.read("/dieu-hanh", "/dieu-hanh", "data-figure=\"births\"");
            case 4 -> visitor.read("/dia-chi", "/dia-chi", "name=\"address\"");
            default -> {
                String address = addresses.get(random.nextInt(addresses.size()));
                visitor.read(
                        "/api/v1/reference/addresses",
                        "/api/v1/reference/addresses?q="
                                + URLEncoder.encode(address, StandardCharsets.UTF_8),
                        "\"outcome\"");
            }
        }
    }

    private void apply(Browser citizen) throws IOException, InterruptedException {
        citizen.read("own dossiers", "/ho-so", "govuk-heading");
        UUID draft = BirthJourney.begin(citizen);
        BirthJourney.fill(citizen, draft, Child.number(children.getAndIncrement(), today));
        waiting.add(BirthJourney.handIn(citizen, draft));
    }

    private void decide(Browser officer) throws IOException, InterruptedException {
        officer.read("queue of the desk", "/can-bo", "id=\"queue\"");
        UUID dossier = waiting.poll();
        if (dossier != null) {
            BirthJourney.decide(officer, dossier);
        }
    }

    private static void note(Run run, String page, long nanos) {
        run.pages().computeIfAbsent(page, ignored -> new Durations()).add(nanos);
        if (!page.startsWith("sign")) {
            run.all().add(nanos);
        }
    }

    private static void think(RandomGenerator random) {
        LockSupport.parkNanos(500_000_000L + random.nextLong(1_000_000_000L));
    }

    private void tell(Report report, Run run, int round) {
        report.line(
                "### %d users, round %d: %d errors\n"
                        .formatted(
                                run.users(),
                                round,
                                run.errors().values().stream().mapToInt(n -> n).sum()));
        run.errors().forEach((error, count) -> report.line("- " + count + " × " + error + "\n"));
        var rows = new ArrayList<List<String>>();
        rows.add(row("all pages but signing in", run.all()));
        run.pages().keySet().stream()
                .sorted()
                .forEach(page -> rows.add(row(page, run.pages().getOrDefault(page, run.all()))));
        report.table(
                run.users() + "-users-" + round,
                List.of("page", "count", "p50 ms", "p95 ms", "p99 ms"),
                rows);
    }

    private static List<String> row(String page, Durations durations) {
        return List.of(
                page,
                Integer.toString(durations.count()),
                Report.figure(durations.millis(0.50)),
                Report.figure(durations.millis(0.95)),
                Report.figure(durations.millis(0.99)));
    }
}
