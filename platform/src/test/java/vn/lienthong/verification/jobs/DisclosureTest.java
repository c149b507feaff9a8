package vn.lienthong.verification.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.VerifiedField;

/** A body learns nothing of fields of which its right does not speak, not even by the outcome. */
class DisclosureTest {

    private static final Set<VerifiedField> WITHOUT_SEX =
            Set.of(VerifiedField.NUMBER, VerifiedField.NAME, VerifiedField.BIRTH_DATE);

    private static ResultLine line(RecordOutcome outcome, Target corrected) {
        return new ResultLine(
                2, outcome, new UUID(0, 1), 0.999, 9, Map.of(corrected, "x"), Map.of(), "");
    }

    @ParameterizedTest
    @CsvSource({
        "MATCHED_CORRECTED, SEX, false, MATCHED",
        "MATCHED_CORRECTED, BIRTH_DATE, false, MATCHED_CORRECTED",
        "DECEASED, SEX, false, MATCHED",
        "DECEASED, BIRTH_DATE, false, MATCHED_CORRECTED",
        "DECEASED, SEX, true, DECEASED",
        "MATCHED, SEX, false, MATCHED"
    })
    void whatIsOtherwiseInAFieldOfWhichTheBodyIsNotToldChangesNothing(
            RecordOutcome outcome, Target corrected, boolean deaths, RecordOutcome told) {
        var disclosure = new Disclosure(new Right.Told(WITHOUT_SEX, Set.of(), deaths, false));

        assertThat(disclosure.outcome(line(outcome, corrected))).isEqualTo(told);
        assertThat(disclosure.row(line(outcome, corrected))).doesNotContain("sex", "x");
    }
}
