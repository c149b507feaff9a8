package vn.lienthong.steering.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;

/**
 * Order to write a task down.
 *
 * @param taskId identifier of the task; the same order given twice makes one task
 * @param place the document, the group in it, and a code that is free there: 1 to 40 characters
 * @param content what is to be done, 10 to 2,000 characters
 * @param product what has to come of it, 3 to 1,000 characters
 * @param lead who does it
 * @param cooperating who helps; not the lead
 * @param term from when, by when
 * @param targets what has to be reached, as numbers; empty where none is
 */
public record TaskDraft(
        UUID taskId,
        Task.Place place,
        String content,
        String product,
        AgencyCode lead,
        List<AgencyCode> cooperating,
        TaskTerm term,
        List<TaskTarget> targets) {

    /** Targets of a task at most. */
    public static final int TARGETS_MAX = 5;

    public TaskDraft {
        cooperating = List.copyOf(cooperating);
        targets = List.copyOf(targets);
        if (targets.size() > TARGETS_MAX) {
            throw new IllegalArgumentException("a task has at most " + TARGETS_MAX + " targets");
        }
    }

    /** A task without a number to reach. */
    public TaskDraft(
            UUID taskId,
            Task.Place place,
            String content,
            String product,
            AgencyCode lead,
            List<AgencyCode> cooperating,
            TaskTerm term) {
        this(taskId, place, content, product, lead, cooperating, term, List.of());
    }

    /** A task that is written down, as the order that would write it so. */
    static TaskDraft of(Task task, List<TaskTarget> targets) {
        return new TaskDraft(
                task.taskId(),
                task.place(),
                task.content(),
                task.product(),
                task.bodies().lead(),
                task.bodies().cooperating(),
                task.term(),
                targets);
    }

    /** Another text for any other draft: by it a form says what it showed. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
