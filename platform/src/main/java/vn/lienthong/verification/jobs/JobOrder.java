package vn.lienthong.verification.jobs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;

/**
 * Whose file is verified, why and on which ground.
 *
 * @param body whose file
 * @param purpose why
 * @param list code of the sort of list that it is
 * @param rightFrom since when the body has the right by which it is judged
 * @param ground the provision of law, in Vietnamese words
 * @param caseReference the body's own reference; people who are found may see it
 * @param consent the body's reference of consents, null where none is needed
 * @param title what the body calls it; no personal data
 * @param submitter the account or client that handed it in
 */
public record JobOrder(
        AgencyCode body,
        Reading.Purpose purpose,
        String list,
        LocalDate rightFrom,
        String ground,
        String caseReference,
        @Nullable String consent,
        String title,
        UUID submitter) {

    /** The body's reference of consents. */
    public Optional<String> consentReference() {
        return Optional.ofNullable(consent);
    }
}
