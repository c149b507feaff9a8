package vn.lienthong.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the platform again and again under a load of birth dossiers, and after each restart holds
 * it to everything it told its users. Used by one thread.
 */
public final class KillRun {

    private static final Pattern RECEIVED =
            Pattern.compile("data-figure=\"received\"[^>]*>([^<]*)<");
    private static final Duration QUIET_LIMIT = Duration.ofSeconds(60);

    /** A platform just started is slow for its first users. */
    private static final Duration FIRST_RECEIPT_LIMIT = Duration.ofSeconds(120);

    private final Order order;
    private final List<String> command;
    private final Path data;
    private final LocalDate today;
    private final Acknowledged acknowledged = new Acknowledged();
    private final List<String> broken = new ArrayList<>();

    /**
     * How hard to try.
     *
     * @param kills how often the platform is killed, at least once
     * @param citizens how many apply at the same time
     * @param officers how many decide at the same time
     * @param people synthetic people of the demonstration country
     * @param shortestMillis from the first receipt after a start to the kill, at least
     * @param longestMillis from the first receipt after a start to the kill, at most
     * @param seed decides the moments
     */
    public record Order(
            int kills,
            int citizens,
            int officers,
            int people,
            long shortestMillis,
            long longestMillis,
            long seed) {}

    /**
     * One kill and what came after.
     *
     * @param number from 1
     * @param everything whether the database server was killed too
     * @param killedAfterMillis from the first receipt after the start to the kill
     * @param receipts receipts read until then, in all rounds
     * @param approvals approvals seen until then, in all rounds
     * @param unanswered dossiers sent whose receipt was cut off by this kill
     * @param restartMillis from the launch until the first page answers
     */
    public record Round(
            int number,
            boolean everything,
            long killedAfterMillis,
            int receipts,
            int approvals,
            int unanswered,
            long restartMillis) {}

    /**
     * What came of it.
     *
     * @param rounds one a kill
     * @param receipts dossiers whose receipt an applicant read
     * @param approvals dossiers whose approval an officer saw
     * @param dossiers dossiers in the database at the end, the demonstration's included
     * @param numbers personal numbers issued, all different
     * @param broken what did not hold, in words; empty when all did
     */
    public record Result(
            List<Round> rounds,
            int receipts,
            int approvals,
            long dossiers,
            long numbers,
            List<String> broken) {}

    /** Is told of each round when it is over. */
    @FunctionalInterface
    public interface Watcher {
        /** A round is over. */
        void over(Round round);
    }

    /**
     * @param command what runs the platform, without the word {@code start}
     * @param data data directory, new
     * @param today children are born shortly before
     */
    public KillRun(Order order, List<String> command, Path data, LocalDate today) {
        this.order = order;
        this.command = List.copyOf(command);
        this.data = data;
        this.today = today;
    }

    /** Runs all rounds and stops the platform. */
    public Result run(Watcher watcher) throws IOException, InterruptedException, SQLException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(order.seed());
        var rounds = new ArrayList<Round>();
        var names = new BirthLoad.Names(today);
        PlatformProcess platform = PlatformProcess.start(command, data, order.people());
        try {
            for (int number = 1; number <= order.kills(); number++) {
                long millis = random.nextLong(order.shortestMillis(), order.longestMillis() + 1);
                boolean everything = number % 2 == 0;
                load(platform, names, millis, everything);
                int unanswered = acknowledged.unanswered().size();
                int receipts = acknowledged.receivedCount();
                int approvals = acknowledged.approvedCount();
                platform = PlatformProcess.start(command, data, order.people());
                check("after kill " + number, platform);
                askAgain(platform);
                rounds.add(
                        new Round(
                                number,
                                everything,
                                millis,
                                receipts,
                                approvals,
                                unanswered,
                                platform.startMillis()));
                watcher.over(rounds.getLast());
            }
            check("at the end", platform);
            try (Connection database = DirectDatabase.of(data)) {
                return new Result(
                        List.copyOf(rounds),
                        acknowledged.receivedCount(),
                        acknowledged.approvedCount(),
                        Recount.count(database, "select count(*) from services.dossier"),
                        Recount.count(database, "select count(*) from population.personal_number"),
                        List.copyOf(broken));
            }
        } finally {
            platform.close();
        }
    }

    private void load(
            PlatformProcess platform, BirthLoad.Names names, long millis, boolean everything)
            throws IOException, InterruptedException {
        int before = acknowledged.receivedCount();
        try (HttpClient client = Browser.client()) {
            var load = new BirthLoad(client, platform.address(), data, acknowledged, names);
            load.start(order.citizens(), order.officers());
            if (!acknowledged.awaitMoreThan(before, FIRST_RECEIPT_LIMIT)) {
                broken.add("nobody got a receipt within " + FIRST_RECEIPT_LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            load.expectTheEnd();
            if (everything) {
                platform.killAll();
            } else {
                platform.killApplication();
            }
            client.shutdownNow();
            broken.addAll(load.awaitEnd());
        }
    }

    /** What people do whose browser lost its connection: send again, and ask the officer again. */
    private void askAgain(PlatformProcess platform) throws IOException, InterruptedException {
        try (HttpClient client = Browser.client()) {
            var citizen = new Browser(client, platform.address(), Timings.NONE);
            citizen.signIn(SampleAccount.of("congdan", data));
            for (Acknowledged.Draft draft : acknowledged.unanswered()) {
                acknowledged.readReceipt(BirthJourney.handIn(citizen, draft.draft()), draft);
            }
        }
    }

    private void check(String when, PlatformProcess platform)
            throws IOException, InterruptedException, SQLException {
        try (Connection database = DirectDatabase.of(data);
                HttpClient client = Browser.client()) {
            awaitQuiet(database);
            Recount.broken(database).forEach(claim -> broken.add(when + ", " + claim));
            acknowledged.broken(database).forEach(claim -> broken.add(when + ", " + claim));
            long counted = Recount.count(database, "select count(*) from services.dossier");
            long shown = shownReceived(new Browser(client, platform.address(), Timings.NONE));
            if (shown != counted) {
                broken.add(when + ", the public page shows " + shown + " dossiers of " + counted);
            }
        }
    }

    private static void awaitQuiet(Connection database) throws SQLException {
        long end = System.nanoTime() + QUIET_LIMIT.toNanos();
        while (System.nanoTime() < end && Recount.count(database, Recount.OUTSTANDING) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static long shownReceived(Browser visitor) throws IOException, InterruptedException {
        Matcher figure =
                RECEIVED.matcher(visitor.read("figures", "/dieu-hanh", "data-figure").body());
        return figure.find() ? Long.parseLong(figure.group(1).replaceAll("[^0-9]", "")) : -1;
    }
}
