package vn.lienthong.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Citizens who apply and officers who decide, all at once, until the platform is gone. Used by one
 * thread, which starts and awaits the others.
 */
final class BirthLoad {

    private final HttpClient client;
    private final String address;
    private final Path data;
    private final Acknowledged acknowledged;
    private final Names names;
    private final BlockingQueue<UUID> waiting;
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean endExpected;

    /** Names for children, each given once. Thread-safe. */
    static final class Names {

        private final AtomicInteger next = new AtomicInteger();
        private final LocalDate today;

        Names(LocalDate today) {
            this.today = today;
        }

        Child next() {
            return Child.number(next.getAndIncrement(), today);
        }
    }

    /** What one user does again and again. */
    @FunctionalInterface
    private interface Work {
        void once(Browser browser) throws IOException, InterruptedException;
    }

    BirthLoad(
            HttpClient client, String address, Path data, Acknowledged acknowledged, Names names) {
        this.client = client;
        this.address = address;
        this.data = data;
        this.acknowledged = acknowledged;
        this.names = names;
        this.waiting = new LinkedBlockingQueue<>(acknowledged.undecided());
    }

    void start(int citizens, int officers) throws IOException {
        SampleAccount citizen = SampleAccount.of("congdan", data);
        SampleAccount officer = SampleAccount.of("canbo", data);
        for (int i = 0; i < citizens; i++) {
            run(citizen, this::apply);
        }
        for (int i = 0; i < officers; i++) {
            run(officer, this::decide);
        }
    }

    /** From now on a lost connection is no surprise. */
    void expectTheEnd() {
        endExpected = true;
    }

    /** Waits until every user has given up; what went wrong before the end, in words. */
    List<String> awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(broken);
    }

    private void run(SampleAccount account, Work work) {
        threads.add(Thread.ofVirtual().start(() -> untilTheEnd(account, work)));
    }

    private void untilTheEnd(SampleAccount account, Work work) {
        try {
            var browser = new Browser(client, address, Timings.NONE);
            browser.signIn(account);
            while (true) {
                work.once(browser);
            }
        } catch (IOException | UncheckedIOException lost) {
            if (!endExpected) {
                broken.add("a connection was lost while the platform ran: " + lost);
            }
        } catch (UnexpectedAnswerException wrong) {
            broken.add("a wrong answer while the platform ran: " + wrong.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(Browser citizen) throws IOException, InterruptedException {
        Child child = names.next();
        UUID draft = BirthJourney.begin(citizen);
        BirthJourney.fill(citizen, draft, child);
        var sent = new Acknowledged.Draft(draft, child);
        acknowledged.sends(sent);
        UUID dossier = BirthJourney.handIn(citizen, draft);
        acknowledged.readReceipt(dossier, sent);
        waiting.add(dossier);
    }

    private void decide(Browser officer) throws IOException, InterruptedException {
        @Nullable UUID dossier = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (dossier != null) {
            BirthJourney.decide(officer, dossier);
            acknowledged.readApproval(dossier);
        } else if (endExpected) {
            throw new IOException("nothing is left to decide");
        }
    }
}
