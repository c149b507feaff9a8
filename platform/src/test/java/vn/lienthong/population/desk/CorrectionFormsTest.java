package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.NumberAudit;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonFile;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.Rebuild;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;

/** Corrections at the desk keep the law of the acts, and a merged record is the person's. */
class CorrectionFormsTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final DeskForms forms = new DeskForms();
    private final Enrolment woman = DeskPeople.woman("Lò Thị Mai");

    private ActDraft correction(UUID act, String what, String value, String day) {
        return forms.amendment(
                woman, ActKind.CORRECTION, act, "corrected", what, "value", value, "day", day);
    }

    private UUID entry() {
        return forms.file(woman).acts().getFirst().actId();
    }

    @Test
    void thePlaceOfBirthIsSupplementedAndTheDateStays() {
        forms.send(correction(entry(), "BIRTH_PLACE", "Trạm y tế xã Mường Khoa", "05/01/2026"))
                .orElseThrow();

        assertThat(forms.state(woman).held().get(Attribute.BIRTH))
                .isEqualTo(Map.of("date", "1995-03-27", "place", "Trạm y tế xã Mường Khoa"));
    }

    private UUID actOf(Enrolment person, ActKind kind) {
        return forms.file(person).acts().stream()
                .filter(act -> act.kind() == kind)
                .reduce((_, later) -> later)
                .orElseThrow()
                .actId();
    }

    @Test
    void theDayOfADeathIsCorrectedAndTheSurvivorIsWidowedSinceThen() {
        Enrolment husband = DeskPeople.man("Lò Văn Sơn");
        marries(husband, LocalDate.of(2019, 3, 1));
        forms.registered(woman, ActKind.DEATH, "day", "05/01/2026", "place", "Sơn La");
        UUID death = actOf(woman, ActKind.DEATH);

        forms.send(correction(death, "DEATH_DAY", "02/01/2026", "08/01/2026")).orElseThrow();
        forms.send(correction(death, "DEATH_PLACE", "Hà Nội", "09/01/2026")).orElseThrow();

        assertThat(stateOn(woman, LocalDate.of(2026, 1, 2), Attribute.LIFE))
                .isEqualTo(Map.of("status", "DEAD", "place", "Hà Nội"));
        assertThat(stateOn(woman, LocalDate.of(2026, 1, 1), Attribute.LIFE)).isEmpty();
        assertThat(stateOn(husband, LocalDate.of(2026, 1, 2), Attribute.MARITAL_STATUS))
                .isEqualTo(Map.of("status", "WIDOWED"));
        assertThat(stateOn(husband, LocalDate.of(2026, 1, 1), Attribute.MARITAL_STATUS))
                .containsEntry("status", "MARRIED");
        assertThat(platform.bean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void aMarriageIsNotCorrectedToADayOnWhichItWasNotAllowed() {
        Enrolment husband = DeskPeople.man("Lò Văn Sơn");
        marries(husband, LocalDate.of(2019, 3, 1));
        UUID marriage = actOf(woman, ActKind.MARRIAGE);

        People.order(
                platform,
                new CivilAct.Death(husband.personId(), LocalDate.of(2020, 5, 4), "Sơn La"));

        ActDraft afterDeath = correction(marriage, "MARRIAGE_DAY", "01/03/2021", "05/01/2026");
        assertThat(DeskForms.broken(forms.check(afterDeath)))
                .containsExactly("value act.person-dead");
        ActDraft tomorrow = correction(marriage, "MARRIAGE_DAY", "01/03/2126", "05/01/2026");
        assertThat(DeskForms.broken(forms.check(tomorrow))).contains("value act.in-future");

        forms.send(correction(marriage, "MARRIAGE_DAY", "01/03/2018", "05/01/2026")).orElseThrow();
        assertThat(stateOn(husband, LocalDate.of(2018, 3, 1), Attribute.MARITAL_STATUS))
                .containsEntry("status", "MARRIED");
        assertThat(stateOn(woman, LocalDate.of(2020, 5, 4), Attribute.MARITAL_STATUS))
                .isEqualTo(Map.of("status", "WIDOWED"));
        assertThat(platform.bean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void aDeathIsNotCorrectedToADayOnWhichSomebodyElseWouldBeWidowed() {
        Enrolment husband = DeskPeople.man("Lò Văn Sơn");
        marries(husband, LocalDate.of(2018, 3, 1));
        People.order(
                platform,
                new CivilAct.Divorce(
                        husband.personId(), woman.personId(), LocalDate.of(2022, 3, 1)));
        forms.registered(woman, ActKind.DEATH, "day", "05/01/2026", "place", "");
        UUID death = actOf(woman, ActKind.DEATH);

        ActDraft married = correction(death, "DEATH_DAY", "05/01/2021", "08/01/2026");
        assertThat(DeskForms.broken(forms.check(married)))
                .containsExactly("value correction.other-spouse");
        assertThat(
                        DeskForms.broken(
                                forms.check(
                                        correction(
                                                death, "DEATH_DAY", "05/01/2023", "08/01/2026"))))
                .isEmpty();
    }

    @Test
    void aDayThatIsCorrectedTwiceIsThatOfTheLastCorrectionAndARevokedOneIsNoMore() {
        Enrolment husband = DeskPeople.man("Lò Văn Sơn");
        marries(husband, LocalDate.of(2019, 3, 1));
        UUID marriage = actOf(woman, ActKind.MARRIAGE);
        forms.send(correction(marriage, "MARRIAGE_DAY", "01/03/2018", "05/01/2026")).orElseThrow();
        forms.send(correction(marriage, "MARRIAGE_DAY", "01/03/2017", "06/01/2026")).orElseThrow();
        assertThat(marriedOn(husband, 2017)).isTrue();

        forms.send(
                        forms.amendment(
                                woman,
                                ActKind.REVOCATION,
                                actOf(woman, ActKind.CORRECTION),
                                "day",
                                "07/01/2026"))
                .orElseThrow();

        assertThat(marriedOn(husband, 2017)).isFalse();
        assertThat(marriedOn(husband, 2018)).isTrue();
    }

    private boolean marriedOn(Enrolment person, int year) {
        return stateOn(person, LocalDate.of(year, 3, 1), Attribute.MARITAL_STATUS)
                .containsValue("MARRIED");
    }

    @Test
    void aCorrectedSexBringsAnotherNumberThatSaysIt() {
        String before = number(woman);

        ActDraft unclear = correction(entry(), "SEX", "gái", "05/01/2026");
        assertThat(DeskForms.broken(forms.check(unclear))).containsExactly("value correction.sex");
        forms.send(correction(entry(), "SEX", "nam", "05/01/2026")).orElseThrow();

        assertThat(forms.state(woman).held().get(Attribute.SEX)).isEqualTo(Map.of("sex", "MALE"));
        PersonalNumber now = PersonalNumber.of(number(woman));
        assertThat(now.sex()).isEqualTo(Sex.MALE);
        assertThat(now.unmasked()).isNotEqualTo(before);
        assertThat(platform.bean(NumberAudit.class).check().holds()).isTrue();
    }

    @Test
    void aTelephoneAndACardAreCorrectedWithinTheirRules() {
        forms.registered(
                woman,
                ActKind.DETAILS_DECLARED,
                "detail",
                "PHONE",
                "detailValue",
                "0912345678",
                "day",
                "05/01/2026");
        UUID phone = actOf(woman, ActKind.DETAILS_DECLARED);
        forms.send(correction(phone, "PHONE", "0912 345 679", "06/01/2026")).orElseThrow();
        assertThat(forms.state(woman).held().get(Attribute.CONTACT))
                .isEqualTo(Map.of("phone", "0912345679"));

        card("CARD_ISSUED_ON", "12/05/2022");
        assertThat(
                        DeskForms.broken(
                                forms.check(
                                        forms.draft(
                                                woman,
                                                ActKind.DETAILS_DECLARED,
                                                "detail",
                                                "CARD_EXPIRES_ON",
                                                "detailValue",
                                                "12/05/2022",
                                                "day",
                                                "05/01/2026"))))
                .containsExactly("detailValue detail.card-days");
        card("CARD_EXPIRES_ON", "12/05/2037");
        ActDraft late =
                correction(
                        actOf(woman, ActKind.DETAILS_DECLARED),
                        "CARD_ISSUED_ON",
                        "13/05/2037",
                        "06/01/2026");
        assertThat(DeskForms.broken(forms.check(late))).containsExactly("value detail.card-days");
        assertThat(forms.state(woman).held().get(Attribute.CARD))
                .isEqualTo(Map.of("issuedOn", "2022-05-12", "expiresOn", "2037-05-12"));
    }

    private void card(String part, String value) {
        forms.registered(
                woman,
                ActKind.DETAILS_DECLARED,
                "detail",
                part,
                "detailValue",
                value,
                "day",
                "05/01/2026");
    }

    @Test
    void aJudgmentIsKnownByTheCourtThatGaveIt() {
        marries(DeskPeople.man("Lò Văn Sơn"), LocalDate.of(2019, 3, 1));
        ActDraft nameless =
                forms.draft(
                        woman,
                        ActKind.DIVORCE,
                        "day",
                        "05/01/2026",
                        ActDraft.GROUND_KIND,
                        "JUDGMENT",
                        ActDraft.GROUND_NUMBER,
                        "12/2025/HNGĐ-ST");
        assertThat(DeskForms.broken(forms.check(nameless)))
                .containsExactly("groundIssuer answer.missing");

        forms.registered(
                woman,
                ActKind.DIVORCE,
                "day",
                "05/01/2026",
                ActDraft.GROUND_KIND,
                "JUDGMENT",
                ActDraft.GROUND_NUMBER,
                "12/2025/HNGĐ-ST",
                ActDraft.GROUND_ISSUER,
                "Tòa án nhân dân khu vực 1 - Sơn La");

        assertThat(forms.file(woman).acts().getLast().entry().decision())
                .contains("Tòa án nhân dân khu vực 1 - Sơn La");
        assertThat(forms.file(woman).acts().getLast().entry().ground()).contains("Bản án");
    }

    private String number(Enrolment person) {
        return forms.state(person).value(Attribute.NUMBER, "number").orElseThrow();
    }

    private void marries(Enrolment husband, LocalDate day) {
        People.order(platform, new CivilAct.Marriage(husband.personId(), woman.personId(), day));
    }

    private Map<String, String> stateOn(Enrolment person, LocalDate day, Attribute attribute) {
        return platform.bean(PersonRecords.class)
                .at(
                        person.personId(),
                        day,
                        platform.bean(Clock.class).instant().plusSeconds(60),
                        People.reading())
                .held()
                .getOrDefault(attribute, Map.of());
    }

    @Test
    void aCorrectionOfTomorrowAndABirthOfTomorrowAreRefused() {
        LocalDate tomorrow = LocalDate.now(platform.bean(Clock.class)).plusDays(2);
        String typed = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(tomorrow);

        ActDraft late = correction(entry(), "BIRTH_DATE", "28/03/1995", typed);
        assertThat(DeskForms.broken(forms.check(late))).containsExactly("day act.in-future");
        ActDraft unborn = correction(entry(), "BIRTH_DATE", typed, "05/01/2026");
        assertThat(DeskForms.broken(forms.check(unborn))).containsExactly("value birth.in-future");
    }

    @Test
    void aBirthIsNotCorrectedToADayAfterTheDeath() {
        forms.registered(woman, ActKind.DEATH, "day", "05/01/2026", "place", "");

        ActDraft draft = correction(entry(), "BIRTH_DATE", "06/01/2026", "07/01/2026");

        assertThat(DeskForms.broken(forms.check(draft)))
                .containsExactly("value death.before-birth");
    }

    @Test
    void aCorrectedCommuneIsReadAsItStoodWhenThePersonMovedThere() {
        var moved =
                (ActOutcome.Registered)
                        People.order(
                                platform,
                                new CivilAct.ResidenceRegistered(
                                        woman.personId(), "00004", LocalDate.of(2024, 3, 1)));

        forms.send(
                        correction(
                                moved.actId(),
                                "RESIDENCE",
                                "Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội",
                                "05/01/2026"))
                .orElseThrow();

        assertThat(forms.file(woman).acts().getLast().said().getFirst().value())
                .containsEntry("commune", "00001");
    }

    @Test
    void aRecordThatWasMergedOpensAsThePersonAndItsFormsAreThePersons() {
        Enrolment second = DeskPeople.woman("Lò Thị Mai");
        People.order(
                platform,
                new CivilAct.PersonsMerged(
                        woman.personId(), second.personId(), LocalDate.of(2026, 1, 5)));

        PersonFile opened = forms.file(second);
        forms.registered(
                second, ActKind.NAME_CHANGED, "newName", "Lò Thị Mai Hoa", "day", "06/01/2026");

        assertThat(opened.person().personId()).isEqualTo(woman.personId());
        assertThat(opened.state().person()).isEqualTo(woman.personId());
        assertThat(opened.acts()).isEqualTo(forms.file(woman).acts().subList(0, 2));
        assertThat(forms.state(woman).value(Attribute.NAME, "full")).contains("Lò Thị Mai Hoa");
    }
}
