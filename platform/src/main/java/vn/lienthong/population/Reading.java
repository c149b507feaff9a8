package vn.lienthong.population;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Actor;

/**
 * Who wants to read a person's record, and why; kept as the access record.
 *
 * @param reader the account
 * @param purpose why
 * @param caseReference the dossier for which it is read, null where there is none
 * @param statedReason what an officer at the desk wrote about why, null elsewhere
 */
public record Reading(
        Actor reader,
        Purpose purpose,
        @Nullable UUID caseReference,
        @Nullable String statedReason) {

    /** A read whose purpose says all. */
    public Reading(Actor reader, Purpose purpose, @Nullable UUID caseReference) {
        this(reader, purpose, caseReference, null);
    }

    /** Why a record is read. */
    public enum Purpose {
        /** The person looks at their own record. */
        OWN_RECORD,
        /** A form is filled in with what the State already knows. */
        PREFILL,
        /** Somebody named in a dossier is compared with the register. */
        CHECK_OF_CLAIM,
        /** An officer reads a dossier that the person handed in. */
        DOSSIER,
        /** A civil act is registered. */
        CIVIL_ACT,
        /** A result is shown to the person to whom it belongs. */
        RESULT,
        /** A commune keeps the records of its residents. */
        REGISTER_KEEPING,
        /** An officer decides on a dossier that is about the person. */
        DOSSIER_IN_HAND,
        /** A person moves from one commune to another. */
        RESIDENCE_MOVE,
        /** An extract of a civil act is issued, wherever the person lives. */
        CERTIFICATE,
        /** The residence in a divided commune is assigned to one of its successors. */
        RESIDENCE_REVIEW,
        /** An officer keeps the register right: duplicates, gaps, contradictions. */
        DATA_QUALITY,
        /** Another agency decides on a benefit or pays one. */
        BENEFITS,
        /** Another agency keeps up health insurance or care. */
        HEALTH,
        /** Another agency enrols in a school or examination. */
        EDUCATION,
        /** Another agency assesses a tax or fee. */
        TAX,
        /** Another agency keeps driver licences. */
        DRIVING,
        /** Another agency keeps the subscribers of telephone networks. */
        TELECOMMUNICATIONS,
        /** Another agency keeps the certificates of securities practitioners. */
        SECURITIES;

        /** Whether it is a purpose for which programs of other agencies may ask. */
        public boolean isOfAgencies() {
            return switch (this) {
                case BENEFITS, HEALTH, EDUCATION, TAX, DRIVING, TELECOMMUNICATIONS, SECURITIES ->
                        true;
                case OWN_RECORD,
                        PREFILL,
                        CHECK_OF_CLAIM,
                        DOSSIER,
                        CIVIL_ACT,
                        RESULT,
                        REGISTER_KEEPING,
                        DOSSIER_IN_HAND,
                        RESIDENCE_MOVE,
                        CERTIFICATE,
                        RESIDENCE_REVIEW,
                        DATA_QUALITY ->
                        false;
            };
        }

        /** The codes of all purposes for which programs of other agencies may ask. */
        public static List<String> ofAgencies() {
            return Arrays.stream(values())
                    .filter(Purpose::isOfAgencies)
                    .map(Purpose::name)
                    .toList();
        }
    }
}
