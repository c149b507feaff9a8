package vn.lienthong.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Answers together what many threads ask at the same time: whoever asks while a round is under way
 * is answered in the next one. Who asks alone waits for nobody. A thousand requests a second share
 * some dozens of trips to the database in this way.
 *
 * <p>A round that fails is asked again question by question, so that a question fails only by
 * itself; answering must therefore leave nothing behind when it fails, as a transaction does.
 * Thread-safe.
 *
 * @param <Q> what is asked
 * @param <A> what is answered; never null
 */
public final class Rounds<Q, A> {

    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final int most;
    private final Semaphore free;
    private final Function<List<Q>, List<A>> answering;

    /**
     * As many rounds at the same time as half of the processors can answer: the other half is busy
     * with what comes in and goes out. Fewer rounds are larger ones, and each costs its statements
     * and a flush of the database's log once.
     *
     * @param most questions that one round answers
     * @param answering gives one answer to each question, in their order
     */
    public Rounds(int most, Function<List<Q>, List<A>> answering) {
        this(most, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), answering);
    }

    /**
     * @param most questions that one round answers
     * @param atOnce rounds that run at the same time
     * @param answering gives one answer to each question, in their order
     */
    Rounds(int most, int atOnce, Function<List<Q>, List<A>> answering) {
        this.most = most;
        this.free = new Semaphore(atOnce);
        this.answering = answering;
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** The answer; throws whatever answering this question throws. */
    public A ask(Q question) {
        var asked = new Waiting<>(question, new CompletableFuture<A>());
        waiting.add(asked);
        begin();
        try {
            return asked.answer().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** How many questions wait for a round. */
    int waitingNow() {
        return waiting.size();
    }

    private void begin() {
        if (free.tryAcquire()) {
            Thread.startVirtualThread(this::runRounds);
        }
    }

    private void runRounds() {
        try {
            for (var round = next(); !round.isEmpty(); round = next()) {
                answer(round);
            }
        } finally {
            free.release();
            // Somebody may have come after the last look and found no round free.
            if (!waiting.isEmpty()) {
                begin();
            }
        }
    }

    private List<Waiting<Q, A>> next() {
        var round = new ArrayList<Waiting<Q, A>>();
        while (round.size() < most) {
            Waiting<Q, A> asked = waiting.poll();
            if (asked == null) {
                break;
            }
            round.add(asked);
        }
        return round;
    }

    private void answer(List<Waiting<Q, A>> round) {
        try {
            List<A> answers = answering.apply(round.stream().map(Waiting::question).toList());
            if (answers.size() != round.size()) {
                throw new IllegalStateException("a round has one answer to each question");
            }
            for (int i = 0; i < round.size(); i++) {
                round.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error failed) {
            if (round.size() == 1) {
                round.getFirst().answer().completeExceptionally(failed);
            } else {
                round.forEach(asked -> answer(List.of(asked)));
            }
        }
    }
}
