package vn.lienthong.steering.extraction;

import java.util.List;

/**
 * A task that the rules found in a directive: a proposal for a person to confirm.
 *
 * @param source the sentence that it was read from
 * @param lead who does it; several where the directive gives it to several, never none
 * @param cooperating who helps
 * @param content what is to be done, in the words of the directive
 * @param product what has to come of it; empty where the directive does not say
 * @param due by when, such as {@code 30/06/2026}, {@code quý II/2026} or {@code thường xuyên};
 *     empty where the directive does not say
 * @param dueRule code of the rule that read the deadline; empty where there is none
 */
public record FoundTask(
        Quote source,
        List<FoundBody> lead,
        List<FoundBody> cooperating,
        String content,
        String product,
        String due,
        String dueRule) {

    public FoundTask {
        lead = List.copyOf(lead);
        cooperating = List.copyOf(cooperating);
        if (lead.isEmpty()) {
            throw new IllegalArgumentException("a task is somebody's");
        }
    }
}
