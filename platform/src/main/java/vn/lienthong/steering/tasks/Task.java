package vn.lienthong.steering.tasks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.primitives.AgencyCode;

/**
 * Something that a body of the State has to do.
 *
 * @param taskId its identifier
 * @param place the document and group that it belongs to, and its code there
 * @param content what is to be done
 * @param product what has to come of it
 * @param bodies who has a part in it
 * @param term from when, by when, as first said
 * @param standing where it stands now
 * @param moves how many moves were made so far
 */
public record Task(
        UUID taskId,
        Place place,
        String content,
        String product,
        Bodies bodies,
        TaskTerm term,
        TaskStanding standing,
        int moves) {

    /**
     * Where a task is written down.
     *
     * @param documentId the directing document
     * @param group number of the group in the document, from 1
     * @param code code of the task, one of its kind in the document
     */
    public record Place(UUID documentId, int group, String code) {}

    /**
     * Who has a part in a task.
     *
     * @param lead who does it and answers for it
     * @param cooperating who helps; never the lead
     * @param monitor who sees to it and confirms
     * @param former those that ended, as the document names them, by who took over
     */
    public record Bodies(
            AgencyCode lead,
            List<AgencyCode> cooperating,
            AgencyCode monitor,
            Map<AgencyCode, Set<AgencyCode>> former) {
        public Bodies {
            cooperating = List.copyOf(cooperating);
            former = Map.copyOf(former);
            if (cooperating.contains(lead)) {
                throw new IllegalArgumentException("the lead body does not help itself");
            }
        }

        /** Bodies of which none has ended. */
        public Bodies(AgencyCode lead, List<AgencyCode> cooperating, AgencyCode monitor) {
            this(lead, cooperating, monitor, Map.of());
        }

        /** As whom the document names a body that took over; empty where it names itself. */
        public Set<AgencyCode> formerly(AgencyCode body) {
            return former.getOrDefault(body, Set.of());
        }

        boolean include(AgencyCode body) {
            return body.equals(lead) || body.equals(monitor) || cooperating.contains(body);
        }
    }
}
