package vn.lienthong.steering.obstacles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * What keeps a task or an indicator from going on.
 *
 * @param obstacleId identifier, also of the form that brought it
 * @param about the task or indicator
 * @param body who is kept from going on
 * @param said what, why and what is proposed
 * @param answering the body that must answer
 * @param raisedAt when it was entered
 * @param given the answer; null while there is none
 */
public record Obstacle(
        UUID obstacleId,
        About about,
        AgencyCode body,
        Said said,
        AgencyCode answering,
        Instant raisedAt,
        @Nullable Answer given) {

    /** What does not go on. */
    public sealed interface About {

        /**
         * A task.
         *
         * @param code as people call it
         */
        record OfTask(UUID taskId, String code) implements About {}

        /**
         * An indicator.
         *
         * @param id its identifier
         */
        record OfIndicator(String id) implements About {}
    }

    /**
     * What is said of it.
     *
     * @param words what it is
     * @param since since when
     * @param cause why
     * @param objective whether it lies outside the body itself
     * @param proposal what should be done
     */
    public record Said(
            String words, LocalDate since, Cause cause, boolean objective, String proposal) {}

    /**
     * The answer to it.
     *
     * @param body who answered
     */
    public record Answer(String words, AgencyCode body, Instant at) {}

    public Optional<Answer> answer() {
        return Optional.ofNullable(given);
    }
}
