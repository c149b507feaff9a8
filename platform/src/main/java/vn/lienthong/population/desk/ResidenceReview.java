package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.population.Attribute;

/**
 * A resident of a divided commune who waits for an officer to say where they live. Prints as the
 * identifiers only.
 *
 * @param personId the person
 * @param actId the reorganisation
 * @param residence which of their residences is in it: permanent, temporary or current
 * @param name full name
 * @param birthYear year of birth
 * @param formerCommune the commune that was divided, by name
 * @param since first day of its successors
 * @param candidates its successors
 */
public record ResidenceReview(
        UUID personId,
        UUID actId,
        Attribute residence,
        String name,
        int birthYear,
        String formerCommune,
        LocalDate since,
        List<Candidate> candidates) {

    public ResidenceReview {
        candidates = List.copyOf(candidates);
    }

    /** A commune in which the person may live: its code and its name with the province. */
    public record Candidate(String code, String name) {}

    @Override
    public String toString() {
        return "ResidenceReview[" + personId + ", " + actId + "]";
    }
}
