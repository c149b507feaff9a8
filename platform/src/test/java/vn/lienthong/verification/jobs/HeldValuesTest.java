package vn.lienthong.verification.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.People;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.VerifiedField;

/** Old numbers and communes are given right where the right allows it, and nowhere else. */
class HeldValuesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Set<VerifiedField> ALL = Set.of(VerifiedField.values());

    private final HeldValues held = new HeldValues(PLATFORM.bean(AgencyVerification.class));
    private final KnownPerson person = KnownPerson.entered("Quách Ngọc Lam");

    @BeforeEach
    void aPersonWithAnOldNumber() {
        People.order(
                PLATFORM,
                new CivilAct.DetailsDeclared(
                        person.personId(),
                        Attribute.OLD_NUMBER,
                        Map.of("number", "012345678"),
                        LocalDate.of(2026, 1, 5)));
    }

    private ResultLine line(Level oldNumber, Level commune) {
        return new ResultLine(
                2,
                RecordOutcome.MATCHED,
                person.personId(),
                0.9999,
                14,
                Map.of(),
                Map.of(
                        Field.NUMBER, Level.NUMBER_EXACT,
                        Field.OLD_NUMBER, oldNumber,
                        Field.COMMUNE, commune),
                "");
    }

    private static Right.Told told(VerifiedField... corrections) {
        return new Right.Told(ALL, Set.of(corrections), true, true);
    }

    private ResultLine corrected(Right.Told told, ResultLine line) {
        return held.corrected(List.of(line), told).getFirst();
    }

    @Test
    void whatIsWrongIsCorrected() {
        Right.Told told = told(VerifiedField.OLD_NUMBER, VerifiedField.COMMUNE);
        ResultLine line =
                corrected(told, line(Level.OLD_NUMBER_ONE_DIGIT, Level.COMMUNE_DIFFERENT));

        assertThat(line.corrections())
                .containsOnly(
                        Map.entry(Target.OLD_NUMBER, "012345678"),
                        Map.entry(Target.COMMUNE_CODE, People.COMMUNE));
        var disclosure = new Disclosure(told);
        assertThat(disclosure.outcome(line)).isEqualTo(RecordOutcome.MATCHED_CORRECTED);
        assertThat(disclosure.row(line))
                .contains("old_number=012345678;commune_code=" + People.COMMUNE);
    }

    @Test
    void whatIsRightOrWasNotGivenIsNotHandedOut() {
        Right.Told told = told(VerifiedField.OLD_NUMBER, VerifiedField.COMMUNE);

        assertThat(
                        corrected(told, line(Level.OLD_NUMBER_MISSING, Level.COMMUNE_MISSING))
                                .corrections())
                .isEmpty();
        assertThat(corrected(told, line(Level.OLD_NUMBER_EXACT, Level.COMMUNE_SAME)).corrections())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMBER", "NAME", "BIRTH_DATE", "SEX"})
    void aBodyWhoseRightDoesNotSayItIsGivenNeither(VerifiedField allowed) {
        Right.Told told = told(allowed);
        ResultLine line =
                corrected(told, line(Level.OLD_NUMBER_DIFFERENT, Level.COMMUNE_DIFFERENT));

        assertThat(line.corrections()).isEmpty();
        assertThat(new Disclosure(told).outcome(line)).isEqualTo(RecordOutcome.MATCHED);
    }
}
