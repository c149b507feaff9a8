package vn.lienthong.verification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/**
 * The right of a body to verify persons for a purpose.
 *
 * @param body whose right it is
 * @param purpose why it may ask
 * @param list code of the sort of list that it keeps, of {@code content/verification/lists.yaml}
 * @param from first day
 * @param to first day on which it no longer holds; null while it does
 * @param consentNeeded whether each file and question names a reference of the persons' consent
 * @param told what it is told
 * @param quota how much it may ask
 * @param ground provision of law on which it rests
 */
public record Right(
        AgencyCode body,
        Reading.Purpose purpose,
        String list,
        LocalDate from,
        @Nullable LocalDate to,
        boolean consentNeeded,
        Told told,
        Quota quota,
        LegalGround ground) {

    /**
     * What a body is told of a person who was found.
     *
     * @param fields answered with yes, near, no or unknown
     * @param corrections given as the register has them where the body has them otherwise
     * @param deaths whether it learns that the person is dead
     * @param following whether it also learns of deaths after the verification
     */
    public record Told(
            Set<VerifiedField> fields,
            Set<VerifiedField> corrections,
            boolean deaths,
            boolean following) {

        public Told {
            fields = ordered(fields);
            corrections = ordered(corrections);
        }

        private static Set<VerifiedField> ordered(Set<VerifiedField> fields) {
            Set<VerifiedField> copy = EnumSet.noneOf(VerifiedField.class);
            copy.addAll(fields);
            return Collections.unmodifiableSet(copy);
        }
    }

    /**
     * How much a body may ask.
     *
     * @param fileBytes largest file
     * @param linesADay lines of files within 24 hours
     * @param checksADay single questions within 24 hours
     */
    public record Quota(long fileBytes, long linesADay, long checksADay) {}

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || day.isBefore(to));
    }

    /**
     * Lets a question go on that says on which consent it rests, where it must.
     *
     * @throws FaultException {@code verification.consent} when it must and does not
     */
    public void requireConsent(@Nullable String reference) {
        if (consentNeeded && (reference == null || reference.isBlank())) {
            throw new FaultException(List.of(Violation.of("verification.consent").at("consent")));
        }
    }
}
