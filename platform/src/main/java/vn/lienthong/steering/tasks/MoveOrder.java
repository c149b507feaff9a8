package vn.lienthong.steering.tasks;

import java.util.Map;
import java.util.UUID;

/**
 * Order to move a task, as somebody sent it.
 *
 * @param orderId identifier of the form; a form that is sent twice moves the task once
 * @param taskId the task
 * @param move what to do
 * @param seen how many moves there were when the form was shown
 * @param said what was typed with it
 */
public record MoveOrder(UUID orderId, UUID taskId, TaskMove move, int seen, Said said) {

    /** Names of the fields, as violations name them. */
    public static final String WORDS = "words";

    public static final String DOCUMENT_NUMBER = "documentNumber";
    public static final String DOCUMENT_DATE = "documentDate";
    public static final String DEADLINE = "deadline";

    /** The file that shows that a task was done. */
    public static final String FILE = "file";

    /** What was achieved of a target, with its number behind. */
    public static final String ACHIEVED = "achieved";

    /**
     * What was typed; what the move does not need is not read.
     *
     * @param words reason or evidence
     * @param documentNumber number of the document
     * @param documentDate its day, dd/mm/yyyy
     * @param deadline the new last day, dd/mm/yyyy
     * @param achieved what was achieved, by number of the target
     */
    public record Said(
            String words,
            String documentNumber,
            String documentDate,
            String deadline,
            Map<Integer, String> achieved) {

        public Said {
            achieved = Map.copyOf(achieved);
        }

        /** What is said of a task without targets. */
        public Said(String words, String documentNumber, String documentDate, String deadline) {
            this(words, documentNumber, documentDate, deadline, Map.of());
        }

        public static final Said NOTHING = new Said("", "", "", "");

        public static Said words(String words) {
            return new Said(words, "", "", "");
        }
    }
}
