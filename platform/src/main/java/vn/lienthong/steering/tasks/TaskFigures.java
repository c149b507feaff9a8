package vn.lienthong.steering.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;

/**
 * Counts tasks by category, as of today, and lists those behind a count. The category of a task is
 * said by {@link TaskStanding} alone, for the counts as for the lists. Thread-safe.
 */
@Transactional(readOnly = true)
public class TaskFigures {

    /** Tasks on one page of a list. */
    public static final int PAGE = 100;

    private final FigureStore store;
    private final Clock clock;

    TaskFigures(FigureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A task of a list.
     *
     * @param task the task
     * @param category what is said of it today
     */
    public record Listed(Task task, TaskCategory category) {}

    /**
     * A page of the tasks behind a count.
     *
     * @param tasks at most {@value #PAGE}
     * @param more whether there is another page after it
     */
    public record Page(List<Listed> tasks, boolean more) {
        public Page {
            tasks = List.copyOf(tasks);
        }
    }

    /** All tasks of a filter. */
    public CategoryCounts total(FigureFilter filter) {
        return by(filter, _ -> "").getOrDefault("", CategoryCounts.NONE);
    }

    /** All tasks of a filter at the end of a day, as was known then. */
    public CategoryCounts total(FigureFilter filter, LocalDate day) {
        if (!day.isBefore(today())) {
            return total(filter);
        }
        var counts = new EnumMap<TaskCategory, Long>(TaskCategory.class);
        Instant end = day.plusDays(1).atStartOfDay(SimulatedTime.VIETNAM).toInstant();
        for (FigureStore.History one : store.histories(filter, end)) {
            TaskStanding.on(day, one.term(), one.moves())
                    .category(day)
                    .ifPresent(category -> counts.merge(category, 1L, Long::sum));
        }
        return new CategoryCounts(counts);
    }

    /** Tasks by directing document; a document without a task is absent. */
    public Map<UUID, CategoryCounts> byDocument(FigureFilter filter) {
        return by(filter, FigureStore.Alike::document);
    }

    /** Tasks by lead body; a body without a task is absent. */
    public Map<AgencyCode, CategoryCounts> byBody(FigureFilter filter) {
        return by(filter, FigureStore.Alike::lead);
    }

    private <K> Map<K, CategoryCounts> by(FigureFilter filter, Function<FigureStore.Alike, K> key) {
        LocalDate today = today();
        var counts = new LinkedHashMap<K, Map<TaskCategory, Long>>();
        for (FigureStore.Alike alike : store.alike(filter)) {
            Optional<TaskCategory> category = alike.standing().category(today);
            if (category.isPresent()) {
                counts.computeIfAbsent(key.apply(alike), _ -> new EnumMap<>(TaskCategory.class))
                        .merge(category.get(), alike.tasks(), Long::sum);
            }
        }
        var all = new LinkedHashMap<K, CategoryCounts>();
        counts.forEach((of, tasks) -> all.put(of, new CategoryCounts(tasks)));
        return all;
    }

    /**
     * The tasks behind a count, what is due first at the top.
     *
     * @param category the category; null for all
     * @param page from 0
     */
    public Page list(FigureFilter filter, @Nullable TaskCategory category, int page) {
        LocalDate today = today();
        List<FigureStore.Standing> found =
                store.standings(filter).stream()
                        .filter(one ->
                                one.standing()
                                        .category(today)
                                        .filter(of -> category == null || of == category)
                                        .isPresent())
                        .skip((long) page * PAGE)
                        .limit(PAGE + 1L)
                        .toList();
        List<FigureStore.Standing> shown = found.stream().limit(PAGE).toList();
        Map<UUID, Task> tasks =
                store.tasks(shown.stream().map(FigureStore.Standing::taskId).toList());
        return new Page(
                shown.stream()
                        .map(one ->
                                new Listed(
                                        Objects.requireNonNull(tasks.get(one.taskId()), "task"),
                                        one.standing().category(today).orElseThrow()))
                        .toList(),
                found.size() > PAGE);
    }

    /**
     * The tasks that wait for their lead body: to be taken on, done, mended, or confirmed by its
     * leader; what is due first at the top, at most {@value #PAGE}.
     */
    public List<Listed> waitingFor(AgencyCode lead) {
        LocalDate today = today();
        return store.waitingFor(lead, PAGE).stream()
                .map(task -> new Listed(task, task.standing().category(today).orElseThrow()))
                .toList();
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
