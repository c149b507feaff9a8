package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/** Whose record an officer opens for which purpose, and who is told. */
class PersonDeskTest {

    private static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.LAW, "68/2020/QH14", LocalDate.of(2020, 11, 13), "22");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final PersonDesk desk = platform.bean(PersonDesk.class);
    private final Enrolment mother =
            DeskPeople.enrolled("Hà Thị Nhung", Sex.FEMALE, "1970-02-03", DeskPeople.OTHER_COMMUNE);
    private final Enrolment daughter =
            DeskPeople.enrolled(
                    "Hà Thị Sen",
                    Sex.FEMALE,
                    "1995-03-27",
                    DeskPeople.OTHER_COMMUNE,
                    mother.personId());

    private OpenedPerson open(UUID person, DeskVisit visit) {
        var clock = platform.bean(Clock.class);
        return desk.open(person, LocalDate.now(clock), clock.instant(), visit);
    }

    @Test
    void theCommuneOfResidenceOpensTheWholeRecordAndEverybodyNamedIsRecorded() {
        DeskVisit visit = DeskPeople.visit(Purpose.REGISTER_KEEPING, DeskPeople.OTHER_COMMUNE);

        OpenedPerson opened = open(daughter.personId(), visit);

        assertThat(opened.file().state().value(Attribute.NAME, "full")).contains("Hà Thị Sen");
        assertThat(opened.family())
                .extracting(Relative::personId, Relative::tie)
                .containsExactly(tuple(mother.personId(), Relative.Tie.MOTHER));
        assertThat(opened.latestAct()).isPresent();
        assertThat(DeskPeople.reads(daughter.personId(), visit)).hasSize(1);
        assertThat(DeskPeople.reads(mother.personId(), visit)).hasSize(1);
    }

    @Test
    void anotherCommuneOpensNothingAndLearnsNothing() {
        DeskVisit visit = DeskPeople.visit(Purpose.REGISTER_KEEPING);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> open(daughter.personId(), visit))
                .satisfies(fault -> {
                    Violation violation = fault.violations().getFirst();
                    assertThat(violation.code()).isEqualTo("person.other-territory");
                    assertThat(violation.arguments()).isEmpty();
                });
        assertThat(DeskPeople.reads(daughter.personId(), visit)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"DOSSIER_IN_HAND", "RESIDENCE_MOVE", "CERTIFICATE"})
    void anotherCommuneOpensItFromPapersForAPurposeWithAGroundOfItsOwn(Purpose purpose) {
        DeskVisit visit = DeskPeople.visit(purpose);
        assertThat(desk.mustIdentify(daughter.personId(), visit)).isTrue();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> open(daughter.personId(), visit))
                .withMessage("person.not-identified");
        assertThat(DeskPeople.reads(daughter.personId(), visit)).isEmpty();

        DeskVisit identified = DeskPeople.identified(daughter, visit);

        assertThat(desk.mustIdentify(daughter.personId(), identified)).isFalse();
        assertThat(open(daughter.personId(), identified).file().person().personId())
                .isEqualTo(daughter.personId());
        assertThat(DeskPeople.reads(daughter.personId(), visit))
                .hasSize(2)
                .allSatisfy(read -> assertThat(read).containsEntry("purpose", purpose.name()));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> open(mother.personId(), identified))
                .withMessage("person.not-identified");
    }

    @Test
    void papersThatDoNotFitOpenNobodyAndSayNotWhatIsWrong() {
        DeskVisit visit = DeskPeople.visit(Purpose.DOSSIER_IN_HAND);
        String number = daughter.number().unmasked();

        assertThat(broken(desk.identify(number, "28/03/1995", visit)))
                .isEqualTo(broken(desk.identify(mother.number().unmasked(), "1970", visit)))
                .containsExactly("number person.not-of-papers");
        assertThat(broken(desk.identify("12", "hôm qua", visit)))
                .containsExactly("number personal-number.length", "birthDate date.format");
        assertThat(DeskPeople.reads(daughter.personId(), visit)).isEmpty();
    }

    private static List<String> broken(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var violations)
                ? violations.stream().map(each -> each.field() + " " + each.code()).toList()
                : List.of();
    }

    @Test
    void whoKeepsTheRegisterOfACommuneIdentifiesNobodyElsewhere() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        DeskPeople.identified(daughter, DeskPeople.visit(Purpose.REGISTER_KEEPING)))
                .withMessage("person.other-territory");
    }

    @Test
    void whoGuessesAtTheDeskIsStopped() {
        DeskVisit visit = DeskPeople.visit(Purpose.DOSSIER_IN_HAND);
        for (int day = 1; day <= 50; day++) {
            String guess = LocalDate.of(1990, 1, 1).plusDays(day).toString();
            assertThat(broken(desk.identify(daughter.number().unmasked(), guess, visit)))
                    .containsExactly("number person.not-of-papers");
        }

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> DeskPeople.identified(daughter, visit))
                .withMessage("person.too-many-misses");
    }

    @Test
    void aCommuneKeepsAccessToWhoLivedThere() {
        platform.bean(ActRegistration.class)
                .register(
                        new ActOrder(
                                new CivilAct.ResidenceRegistered(
                                        daughter.personId(), "00004", LocalDate.of(2026, 2, 1)),
                                DeskPeople.visit(Purpose.RESIDENCE_MOVE).officer(),
                                GROUND,
                                null));

        OpenedPerson opened =
                open(
                        daughter.personId(),
                        DeskPeople.visit(Purpose.REGISTER_KEEPING, DeskPeople.OTHER_COMMUNE));

        assertThat(opened.file().person().communeCode()).isEqualTo("00004");
    }

    @Test
    void aPurposeThatOpensNothingAtTheDeskOpensNothing() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        open(
                                daughter.personId(),
                                DeskPeople.visit(Purpose.BENEFITS, DeskPeople.OTHER_COMMUNE)));
    }

    @Test
    void aVisitNeedsAPurposeOfTheListAndAReason() {
        var purposes = platform.bean(DeskPurposes.class);
        var officer = DeskPeople.visit(Purpose.CERTIFICATE).officer();

        assertThat(
                        purposes.visit(
                                officer, "CERTIFICATE", "  trích lục 5 ", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(purposes.visit(officer, "BENEFITS", "vì", LocalDate.of(2026, 1, 1)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat((List<?>) refused.violations())
                                        .map(violation -> ((Violation) violation).code())
                                        .containsExactly("desk.purpose", "desk.reason"));
        assertThat(purposes.on(LocalDate.of(2020, 1, 1))).isEmpty();
    }
}
