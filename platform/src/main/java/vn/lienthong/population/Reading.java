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
 */
public record Reading(Actor reader, Purpose purpose, @Nullable UUID caseReference) {

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
        /** An officer keeps the register right: duplicates, gaps, contradictions. */
        DATA_QUALITY,
        /** Another agency decides on a benefit or pays one. */
        BENEFITS,
        /** Another agency keeps up health insurance or care. */
        HEALTH,
        /** Another agency enrols in a school or examination. */
        EDUCATION,
        /** Another agency assesses a tax or fee. */
        TAX;

        /** Whether it is a purpose for which programs of other agencies may ask. */
        public boolean isOfAgencies() {
            return switch (this) {
                case BENEFITS, HEALTH, EDUCATION, TAX -> true;
                case OWN_RECORD,
                        PREFILL,
                        CHECK_OF_CLAIM,
                        DOSSIER,
                        CIVIL_ACT,
                        RESULT,
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
