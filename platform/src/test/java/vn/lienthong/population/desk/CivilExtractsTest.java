package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.FaultException;

/**
 * Extracts say what was believed when they were issued, and anybody learns whether it still holds.
 */
class CivilExtractsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.LAW, "60/2014/QH13", LocalDate.of(2014, 11, 20), "3");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final CivilExtracts extracts = platform.bean(CivilExtracts.class);
    private final DeskVisit visit = DeskPeople.visit(Purpose.CERTIFICATE);
    private final Enrolment woman = DeskPeople.woman("Tòng Thị Ín");
    private final Enrolment man = DeskPeople.man("Tòng Văn Hặc");

    private UUID registered(CivilAct act) {
        return ((ActOutcome.Registered)
                        platform.bean(ActRegistration.class)
                                .register(new ActOrder(act, visit.officer(), GROUND, null)))
                .actId();
    }

    @Test
    void anExtractOfAMarriageNamesBothAndEachIsRecorded() {
        UUID marriage = registered(new CivilAct.Marriage(man.personId(), woman.personId(), DAY));
        String token = extracts.issue(woman.personId(), marriage, visit);

        CivilExtract extract = extracts.show(token, visit);

        assertThat(extract.holder().value(Attribute.NAME, "full")).contains("Tòng Thị Ín");
        assertThat(extract.spouse().flatMap(spouse -> spouse.value(Attribute.NAME, "full")))
                .contains("Tòng Văn Hặc");
        assertThat(DeskPeople.reads(man.personId(), visit)).isNotEmpty();
        assertThat(DeskPeople.reads(woman.personId(), visit))
                .allSatisfy(read -> assertThat(read).containsEntry("purpose", "CERTIFICATE"));
    }

    @Test
    void itStaysAsItWasIssuedAndTheVerificationSaysThatTheActChanged() {
        UUID death = registered(new CivilAct.Death(woman.personId(), DAY, "Hà Nội"));
        String token = extracts.issue(woman.personId(), death, visit);
        assertThat(extracts.verify(" " + token.toUpperCase(Locale.ROOT) + " "))
                .hasValueSatisfying(verified -> {
                    assertThat(verified.holds()).isTrue();
                    assertThat(verified.issue().holder()).isEqualTo("T.T.Í.");
                });

        registered(
                new CivilAct.Revocation(
                        death, List.of(woman.personId()), LocalDate.of(2026, 1, 6)));

        assertThat(extracts.verify(token))
                .hasValueSatisfying(verified -> assertThat(verified.holds()).isFalse());
        assertThat(extracts.show(token, visit).holder().value(Attribute.LIFE, "place"))
                .contains("Hà Nội");
    }

    @Test
    void itShowsTheDayThatWasCorrectedBeforeItWasIssuedAndNotALaterCorrection() {
        UUID death = registered(new CivilAct.Death(woman.personId(), DAY, "Hà Nội"));
        corrected(death, DAY.minusDays(2));
        String token = extracts.issue(woman.personId(), death, visit);
        assertThat(extracts.show(token, visit).happenedOn()).isEqualTo("" + DAY.minusDays(2));

        corrected(death, DAY.minusDays(3));

        assertThat(extracts.show(token, visit).happenedOn()).isEqualTo("" + DAY.minusDays(2));
        assertThat(extracts.verify(token))
                .hasValueSatisfying(verified -> assertThat(verified.holds()).isFalse());
    }

    private void corrected(UUID death, LocalDate right) {
        registered(
                new CivilAct.DayCorrected(
                        death, woman.personId(), right, LocalDate.of(2026, 1, 6)));
    }

    @Test
    void noExtractIsIssuedOfARevokedActOrOfAnotherKind() {
        UUID renamed =
                registered(
                        new CivilAct.NameChanged(
                                woman.personId(), VietnameseName.of("Tòng Thị Inh"), DAY));

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> extracts.issue(woman.personId(), renamed, visit))
                .withMessage("act.unknown");
    }

    @Test
    void onlyTheCommuneThatIssuedItShowsItAgainAndACodeOfNobodyVerifiesNothing() {
        UUID death = registered(new CivilAct.Death(man.personId(), DAY, ""));
        String token = extracts.issue(man.personId(), death, visit);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        extracts.show(
                                token,
                                DeskPeople.visit(Purpose.CERTIFICATE, DeskPeople.OTHER_COMMUNE)))
                .withMessage("not-found");
        assertThat(extracts.verify("0".repeat(26))).isEmpty();
        assertThat(extracts.verify("không phải mã")).isEmpty();
    }

    @Test
    void theActsOfTheLifeStandInTheFile() {
        UUID death = registered(new CivilAct.Death(man.personId(), DAY, ""));
        var clock = platform.bean(Clock.class);

        assertThat(
                        platform.bean(PersonDesk.class)
                                .open(man.personId(), LocalDate.now(clock), clock.instant(), visit)
                                .lastAct())
                .isEqualTo(death);
    }
}
