package vn.lienthong.steering.tasks;

import java.util.EnumMap;
import java.util.Map;
import vn.lienthong.steering.Share;

/**
 * How many tasks are in each category.
 *
 * @param tasks a number for every category
 */
public record CategoryCounts(Map<TaskCategory, Long> tasks) {

    public CategoryCounts {
        var all = new EnumMap<TaskCategory, Long>(TaskCategory.class);
        for (TaskCategory category : TaskCategory.values()) {
            all.put(category, tasks.getOrDefault(category, 0L));
        }
        tasks = Map.copyOf(all);
    }

    public static final CategoryCounts NONE = new CategoryCounts(Map.of());

    public long of(TaskCategory category) {
        return tasks.getOrDefault(category, 0L);
    }

    /** All of them. */
    public long total() {
        return tasks.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that are done, with a deadline or without. */
    public long done() {
        return doneByDeadline() + of(TaskCategory.DONE_UNTIMED);
    }

    /** Those that had a deadline and are done, on time or late. */
    private long doneByDeadline() {
        return of(TaskCategory.DONE_ON_TIME) + of(TaskCategory.DONE_LATE);
    }

    /** Done, of all. */
    public Share doneOfAll() {
        return new Share(done(), total());
    }

    /** Done on time, of those that had a deadline and are done. */
    public Share onTimeOfDone() {
        return new Share(of(TaskCategory.DONE_ON_TIME), doneByDeadline());
    }

    /** Done, of those that were due: done, or overdue. What has no deadline never is. */
    public Share doneOfDue() {
        return new Share(doneByDeadline(), doneByDeadline() + of(TaskCategory.OVERDUE));
    }

    /** These and those together. */
    CategoryCounts plus(CategoryCounts other) {
        var sum = new EnumMap<TaskCategory, Long>(TaskCategory.class);
        for (TaskCategory category : TaskCategory.values()) {
            sum.put(category, of(category) + other.of(category));
        }
        return new CategoryCounts(sum);
    }
}
