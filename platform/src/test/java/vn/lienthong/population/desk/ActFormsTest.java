package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.primitives.Sex;

/** Acts of families and persons, from the form to what the register believes. */
class ActFormsTest {

    private static final String DAY = "05/01/2026";

    private final DeskForms forms = new DeskForms();
    private final Enrolment child = born("Giàng Thị Súa", "2019-06-07");
    private final Enrolment woman = DeskPeople.woman("Giàng Thị Mỷ");
    private final Enrolment man = DeskPeople.man("Vừ A Páo");

    private static Enrolment born(String name, String day) {
        return DeskPeople.enrolled(name, Sex.FEMALE, day, People.COMMUNE);
    }

    private ActDraft adoption(Enrolment mother, Enrolment father, String relative) {
        return forms.draft(
                child,
                ActKind.ADOPTION,
                "motherNumber",
                mother.number().unmasked(),
                "motherName",
                mother.name().full(),
                "fatherNumber",
                father.number().unmasked(),
                "fatherName",
                father.name().full(),
                "relative",
                relative,
                "day",
                DAY);
    }

    @Test
    void aCoupleAdoptsAChild() {
        ActDraft draft = adoption(woman, man, "NO");

        assertThat(DeskForms.broken(forms.check(draft))).isEmpty();
        forms.send(draft).orElseThrow();

        assertThat(forms.state(child).value(Attribute.PARENTS, "mother"))
                .contains(woman.personId().toString());
        assertThat(forms.state(child).value(Attribute.PARENTS, "father"))
                .contains(man.personId().toString());
    }

    @Test
    void aMarriageThatHadEndedIsRegisteredWithTheDayOfItsDivorce() {
        String[] married = {
            "spouseNumber",
            man.number().unmasked(),
            "spouseName",
            man.name().full(),
            "day",
            "05/01/2024",
            "divorcedOn",
            "05/01/2024"
        };

        assertThat(DeskForms.broken(forms.check(forms.draft(woman, ActKind.MARRIAGE, married))))
                .containsExactly("divorcedOn desk.divorce-day");
        married[7] = "06/02/2025";
        forms.send(forms.draft(woman, ActKind.MARRIAGE, married)).orElseThrow();

        assertThat(forms.state(woman).value(Attribute.MARITAL_STATUS, "status"))
                .contains("DIVORCED");
    }

    @Test
    void anAdoptionByNobodyAndByTheWrongSexIsRefusedAtItsField() {
        ActDraft nobody = forms.draft(child, ActKind.ADOPTION, "relative", "NO", "day", DAY);

        assertThat(DeskForms.broken(forms.check(nobody)))
                .containsExactly("motherNumber adoption.nobody");
        assertThat(DeskForms.broken(forms.check(adoption(man, woman, "NO"))))
                .containsExactly("motherNumber parent.sex", "fatherNumber parent.sex");
    }

    @Test
    void whoeverIsTooYoungToAdoptOrTooOldToBeAdoptedIsRefusedByLaw() {
        Enrolment sister = born("Giàng Thị Chị", "2003-01-02");
        Enrolment grown = born("Giàng Thị Lớn", "2005-01-02");

        assertThat(DeskForms.broken(forms.check(adoption(sister, man, "NO"))))
                .containsExactly("motherNumber adoption.parent-too-young");
        assertThat(
                        DeskForms.broken(
                                forms.check(
                                        forms.draft(
                                                grown,
                                                ActKind.ADOPTION,
                                                "fatherNumber",
                                                man.number().unmasked(),
                                                "fatherName",
                                                man.name().full(),
                                                "relative",
                                                "YES",
                                                "day",
                                                DAY))))
                .containsExactly("day adoption.child-too-old");
    }

    @Test
    void aFatherRecognisesHisChildWhoHasHadHimSinceBirth() {
        forms.registered(
                child,
                ActKind.PARENT_RECOGNISED,
                "parentNumber",
                man.number().unmasked(),
                "parentName",
                man.name().full(),
                "day",
                DAY);

        assertThat(forms.state(child).value(Attribute.PARENTS, "father"))
                .contains(man.personId().toString());
        ActDraft second =
                forms.draft(
                        child,
                        ActKind.PARENT_RECOGNISED,
                        "parentNumber",
                        DeskPeople.man("Vừ A Hai").number().unmasked(),
                        "parentName",
                        "Vừ A Hai",
                        "day",
                        DAY);
        assertThat(DeskForms.broken(forms.check(second)))
                .containsExactly("parentNumber recognition.parent-known");
    }

    @Test
    void aGuardianIsNamedByNumberAndName() {
        ActDraft wrongName =
                forms.draft(
                        child,
                        ActKind.GUARDIANSHIP,
                        "guardianNumber",
                        woman.number().unmasked(),
                        "guardianName",
                        "Giàng Thị Khác",
                        "day",
                        DAY);
        assertThat(DeskForms.broken(forms.check(wrongName)))
                .containsExactly("guardianNumber person.no-match");

        forms.registered(
                child,
                ActKind.GUARDIANSHIP,
                "guardianNumber",
                woman.number().unmasked(),
                "guardianName",
                "Giàng Thị Mỷ",
                "day",
                DAY);

        assertThat(forms.state(child).value(Attribute.GUARDIAN, "guardian"))
                .contains(woman.personId().toString());
    }

    @Test
    void aRedeterminedSexBringsAnotherNumber() {
        String before = woman.number().unmasked();
        assertThat(
                        DeskForms.broken(
                                forms.check(
                                        forms.draft(
                                                woman,
                                                ActKind.SEX_REDETERMINED,
                                                "sex",
                                                "FEMALE",
                                                "day",
                                                DAY))))
                .containsExactly("sex sex.same");

        forms.registered(woman, ActKind.SEX_REDETERMINED, "sex", "MALE", "day", DAY);

        assertThat(forms.state(woman).value(Attribute.SEX, "sex")).contains("MALE");
        assertThat(forms.state(woman).value(Attribute.NUMBER, "number"))
                .isPresent()
                .hasValueSatisfying(number -> assertThat(number).isNotEqualTo(before));
    }

    @Test
    void aCourtDeclaresSomebodyMissingThenDeadAndTheyReturn() {
        forms.registered(man, ActKind.MISSING, "day", DAY);
        ActDraft early =
                forms.draft(
                        man,
                        ActKind.DECLARED_DEAD,
                        "cause",
                        "NO_NEWS",
                        "lastNews",
                        "05/01/2024",
                        "day",
                        "06/01/2026");
        assertThat(DeskForms.broken(forms.check(early)))
                .containsExactly("cause declared-dead.too-early");

        forms.registered(
                man,
                ActKind.DECLARED_DEAD,
                "cause",
                "NO_NEWS",
                "lastNews",
                "05/01/2020",
                "day",
                "06/01/2026");
        assertThat(forms.state(man).value(Attribute.LIFE, "status")).contains("DECLARED_DEAD");
        forms.registered(man, ActKind.RETURNED, "day", "07/01/2026");

        assertThat(forms.state(man).value(Attribute.LIFE, "status")).isEmpty();
    }

    @Test
    void aNationalityIsRenouncedAndGrantedAgain() {
        assertThat(DeskForms.broken(forms.check(forms.draft(man, ActKind.NATURALISED, "day", DAY))))
                .containsExactly("day naturalisation.already");

        forms.registered(man, ActKind.NATIONALITY_RENOUNCED, "day", DAY);
        assertThat(forms.state(man).value(Attribute.NATIONALITY, "country")).contains("NONE");
        forms.registered(man, ActKind.NATURALISED, "day", "06/01/2026");

        assertThat(forms.state(man).value(Attribute.NATIONALITY, "country")).contains("VN");
    }

    @Test
    void aDeclaredTelephoneLeavesTheAddressAndAnEmptyOneTakesItAway() {
        declare("EMAIL", "pao@example.vn");
        declare("PHONE", "0912 345 678");
        assertThat(forms.state(man).held().get(Attribute.CONTACT))
                .containsEntry("email", "pao@example.vn")
                .containsEntry("phone", "0912345678");

        declare("PHONE", "");

        assertThat(forms.state(man).held().get(Attribute.CONTACT)).containsOnlyKeys("email");
    }

    private void declare(String detail, String value) {
        forms.registered(
                man, ActKind.DETAILS_DECLARED, "detail", detail, "detailValue", value, "day", DAY);
    }

    @Test
    void everyDetailIsReadByItsOwnRules() {
        declare("RELIGION", "Không");
        declare("ORIGIN", "Mường La, Sơn La");
        declare("OLD_NUMBER", "012 345 678");
        declare("CURRENT_RESIDENCE", "Phường Ngọc Hà, Hà Nội");

        assertThat(forms.state(man).value(Attribute.RELIGION, "religion")).contains("Không");
        assertThat(forms.state(man).value(Attribute.ORIGIN, "place")).contains("Mường La, Sơn La");
        assertThat(forms.state(man).value(Attribute.OLD_NUMBER, "number")).contains("012345678");
        assertThat(forms.state(man).value(Attribute.CURRENT_RESIDENCE, "commune"))
                .contains(DeskPeople.OTHER_COMMUNE);
        ActDraft nonsense =
                forms.draft(
                        man,
                        ActKind.DETAILS_DECLARED,
                        "detail",
                        "EMAIL",
                        "detailValue",
                        "không có",
                        "day",
                        DAY);
        assertThat(DeskForms.broken(forms.check(nonsense)))
                .containsExactly("detailValue detail.email");
    }

    @Test
    void aChoiceThatIsNoneIsRefusedAtItsField() {
        assertThat(
                        DeskForms.broken(
                                forms.check(
                                        forms.draft(
                                                man,
                                                ActKind.DECLARED_DEAD,
                                                "cause",
                                                "AGE",
                                                "lastNews",
                                                "05/01/2020",
                                                "day",
                                                DAY))))
                .containsExactly("cause answer.choice");
    }
}
