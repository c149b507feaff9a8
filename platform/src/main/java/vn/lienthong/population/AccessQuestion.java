package vn.lienthong.population;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that a person opened about a read that they did not expect.
 *
 * @param askedAt when
 * @param words what they added, may be empty
 * @param reply null while nobody answered
 */
public record AccessQuestion(
        UUID questionId, Instant askedAt, String words, @Nullable Reply reply) {

    /** Where a question stands. */
    public enum State {
        /** Nobody answered yet. */
        OPEN,
        /** The office answered. */
        ANSWERED
    }

    /**
     * The office's answer.
     *
     * @param text 10 to 1,000 characters
     */
    public record Reply(String text, Instant answeredAt) {}

    public State state() {
        return reply == null ? State.OPEN : State.ANSWERED;
    }

    public Optional<Reply> answer() {
        return Optional.ofNullable(reply);
    }

    /** The identifier and the state: the words are personal and stay out of logs. */
    @Override
    public String toString() {
        return "AccessQuestion[" + questionId + ", " + state() + "]";
    }
}
