package vn.lienthong.steering.obstacles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.tasks.BodyMember;
import vn.lienthong.steering.tasks.Task;

/**
 * Obstacles from the moment somebody raises one to the answer. Every official may read all of them;
 * the body that must answer answers once, and nothing is changed afterwards. Thread-safe.
 */
@Transactional
public class Obstacles {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ObstacleStore store;
    private final OwnWork work;
    private final Indicators indicators;
    private final Agencies agencies;
    private final Clock clock;

    Obstacles(
            ObstacleStore store,
            OwnWork work,
            Indicators indicators,
            Agencies agencies,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.indicators = indicators;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Obstacles on one page of a list. */
    public static final int PAGE = 100;

    /**
     * A page of obstacles.
     *
     * @param obstacles at most {@value #PAGE}
     * @param more whether there is another page after it
     */
    public record Page(List<Obstacle> obstacles, boolean more) {
        public Page {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * Tasks of the reader's body that are not over, what is due first at the top, of which an
     * obstacle may be said; of many the first.
     *
     * @param about what was chosen: a task that is meant is among them wherever it stands
     */
    @Transactional(readOnly = true)
    public List<Task> tasks(Actor actor, String about) {
        var tasks = new ArrayList<>(work.tasks(actor));
        taskOf(about)
                .filter(chosen -> tasks.stream().noneMatch(task -> task.taskId().equals(chosen)))
                .flatMap(chosen -> work.task(chosen, actor))
                .ifPresent(tasks::addFirst);
        return tasks;
    }

    /** Those that the reader's body raised or must answer, the latest first. */
    @Transactional(readOnly = true)
    public List<Obstacle> ofBody(Actor actor) {
        return store.ofBody(work.member(actor).body());
    }

    /**
     * Those that nobody answered, what has waited longest first.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public Page unanswered(int page) {
        List<Obstacle> found = store.unanswered(PAGE + 1, (long) page * PAGE);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    /** Those that a body raised or must answer and nobody did, what has waited longest first. */
    @Transactional(readOnly = true)
    public List<Obstacle> unansweredOf(AgencyCode body, int limit) {
        return store.unansweredOf(body, limit);
    }

    /** Those that a body must answer and did not, what has waited longest first. */
    @Transactional(readOnly = true)
    public List<Obstacle> toAnswer(AgencyCode body, int limit) {
        return store.toAnswer(body, limit);
    }

    /**
     * An obstacle.
     *
     * @throws FaultException {@code obstacle.unknown} when there is none
     */
    @Transactional(readOnly = true)
    public Obstacle open(UUID obstacleId) {
        return store.find(obstacleId).orElseThrow(() -> new FaultException("obstacle.unknown"));
    }

    /** Whether the reader's body must answer, and did not. */
    @Transactional(readOnly = true)
    public boolean mustAnswer(Obstacle obstacle, Actor actor) {
        return obstacle.answer().isEmpty() && store.asks(obstacle, work.member(actor).body());
    }

    /**
     * Raises an obstacle. Refuses with {@code obstacle.about}, {@code obstacle.since}, {@code
     * obstacle.words}, {@code obstacle.cause}, {@code obstacle.outside}, {@code agency-code.*} and
     * {@code agency.unknown}, each at its field.
     *
     * @throws FaultException {@code task.no-body} for those who act for no body
     */
    public Outcome<Obstacle> raise(ObstacleEntry typed, Actor actor) {
        BodyMember member = work.member(actor);
        var reader = new ObstacleReader();
        Optional<Obstacle.About> about = about(typed.about(), actor, reader);
        Optional<LocalDate> since = reader.since(typed.since(), today());
        String words = reader.words(typed.words(), "words");
        Optional<Cause> cause = reader.cause(typed.cause());
        boolean outside = reader.outside(typed.outside());
        String proposal = reader.words(typed.proposal(), "proposal");
        Optional<AgencyCode> answering = reader.answering(typed.answering());
        if (answering.isPresent() && agencies.find(answering.get(), today()).isEmpty()) {
            reader.add(Violation.of("agency.unknown").at("answering"));
        }
        if (!reader.violations().isEmpty()) {
            return Outcome.refused(reader.violations());
        }
        store.insert(
                new Obstacle(
                        typed.obstacleId(),
                        about.orElseThrow(),
                        member.body(),
                        new Obstacle.Said(
                                words, since.orElseThrow(), cause.orElseThrow(), outside, proposal),
                        answering.orElseThrow(),
                        now(),
                        null),
                member.accountId());
        return Outcome.accepted(open(typed.obstacleId()));
    }

    private Optional<Obstacle.About> about(String typed, Actor actor, ObstacleReader reader) {
        Optional<Obstacle.About> about =
                indicators
                        .find(typed)
                        .<Obstacle.About>map(found -> new Obstacle.About.OfIndicator(found.id()))
                        .or(() ->
                                taskOf(typed)
                                        .flatMap(id -> work.task(id, actor))
                                        .map(task ->
                                                new Obstacle.About.OfTask(
                                                        task.taskId(), task.place().code())));
        if (about.isEmpty()) {
            reader.add(Violation.of("obstacle.about").at("about"));
        }
        return about;
    }

    private static Optional<UUID> taskOf(String typed) {
        return IDENTIFIER.matcher(typed).matches()
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    /**
     * Answers. Refuses with {@code obstacle.words} at its field, and with {@code obstacle.answered}
     * when somebody did before.
     *
     * @throws FaultException {@code obstacle.unknown}, or {@code obstacle.not-asked} when another
     *     body must answer
     */
    public Outcome<Obstacle> answer(UUID obstacleId, String typed, Actor actor) {
        BodyMember member = work.member(actor);
        Obstacle obstacle = open(obstacleId);
        if (!store.asks(obstacle, member.body())) {
            throw new FaultException("obstacle.not-asked");
        }
        var reader = new ObstacleReader();
        String words = reader.words(typed, "words");
        if (!reader.violations().isEmpty()) {
            return Outcome.refused(reader.violations());
        }
        return store.answer(obstacleId, words, member.accountId(), member.body(), now())
                ? Outcome.accepted(open(obstacleId))
                : Outcome.refused(Violation.of("obstacle.answered"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
