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
import vn.lienthong.population.People;
import vn.lienthong.population.PersonFile;

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
