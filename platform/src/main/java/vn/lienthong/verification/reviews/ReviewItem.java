package vn.lienthong.verification.reviews;

import java.util.UUID;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.primitives.AgencyCode;

/**
 * A line of a file that clerks decide.
 *
 * @param body whose file
 * @param place where it stands
 * @param stratum kind of uncertainty
 * @param outcome as the body was told
 * @param state how far the decision is
 * @param decisions how many clerks have decided
 */
public record ReviewItem(
        UUID itemId,
        AgencyCode body,
        Place place,
        String stratum,
        RecordOutcome outcome,
        State state,
        int decisions) {

    /**
     * Where a line stands.
     *
     * @param line its number
     * @param offset of its first byte in the file
     * @param bytes without its end
     */
    public record Place(UUID jobId, long line, long offset, int bytes) {}

    /** Whom a line means. */
    public enum Verdict {
        /** The person who was shown. */
        PERSON,
        /** Not the person who was shown; whether somebody else of the register is not known. */
        NOT_THE_SHOWN,
        /** Nobody of the register: nobody else was near enough to be compared. */
        NOBODY
    }

    /** How far a decision is. */
    public enum State {
        /** Fewer than two clerks have decided. */
        OPEN,
        /** Two clerks disagree; a third decides. */
        DISPUTED,
        DECIDED
    }
}
