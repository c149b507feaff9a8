package vn.lienthong.verification.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.verify.EvidenceWords;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.population.FieldAnswer;

/**
 * A line beside the person of the register who fits best. Prints without its values.
 *
 * @param given what the line says
 * @param best who fits best, null when nobody does
 */
public record Comparison(ReviewItem item, Map<Target, String> given, @Nullable Candidate best) {

    public Comparison {
        given = Map.copyOf(given);
    }

    /**
     * A person of the register.
     *
     * @param held what the register has
     * @param answers how each value agrees
     * @param posterior the chance that this is the person, 0 to 1
     * @param alone whether nobody else of the register was near enough to be compared
     * @param evidence why, in Vietnamese and in English
     */
    public record Candidate(
            UUID personId,
            Map<Target, String> held,
            Map<Target, FieldAnswer> answers,
            double posterior,
            boolean alone,
            Evidence evidence) {

        public Candidate {
            held = Map.copyOf(held);
            answers = Map.copyOf(answers);
        }

        @Override
        public String toString() {
            return "Candidate[" + personId + "]";
        }
    }

    /** What speaks for and against a person, in two languages. */
    public record Evidence(List<EvidenceWords.Step> vietnamese, List<EvidenceWords.Step> english) {}

    /** Who fits best. */
    public Optional<Candidate> candidate() {
        return Optional.ofNullable(best);
    }

    @Override
    public String toString() {
        return "Comparison[" + item.itemId() + "]";
    }
}
