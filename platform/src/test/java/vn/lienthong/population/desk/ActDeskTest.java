package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonAct;
import vn.lienthong.population.PersonFile;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.PersonState;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/**
 * Acts from the desk: registered once, refused with the field and the law, never over another's
 * head.
 */
class ActDeskTest {

    private static final Map<String, String> GROUND =
            Map.of(
                    ActDraft.GROUND_KIND, "LAW",
                    ActDraft.GROUND_NUMBER, "60/2014/QH13",
                    ActDraft.GROUND_DATE, "20/11/2014",
                    ActDraft.GROUND_ARTICLE, "28");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final ActDesk desk = platform.bean(ActDesk.class);
    private final DeskVisit visit = DeskPeople.visit(Purpose.REGISTER_KEEPING);
    private final Enrolment woman = DeskPeople.woman("Lò Thị Mai");

    private ActDraft draft(UUID person, ActKind kind, @Nullable UUID act, String... answers) {
        var all = new HashMap<>(GROUND);
        for (int i = 0; i < answers.length; i += 2) {
            all.put(answers[i], answers[i + 1]);
        }
        ActForm form = desk.form(person, kind, act, visit);
        return new ActDraft(person, kind, UUID.randomUUID(), form.lastAct(), act, all);
    }

    private ActDraft draft(ActKind kind, String... answers) {
        return draft(woman.personId(), kind, null, answers);
    }

    private ActOutcome.Registered registered(ActDraft draft) {
        return desk.register(draft, visit).orElseThrow();
    }

    private static List<String> broken(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Violation> violations)
                ? violations.stream().map(each -> each.field() + " " + each.code()).toList()
                : List.of();
    }

    private PersonFile file(UUID person) {
        var clock = platform.bean(Clock.class);
        return platform.bean(PersonRecords.class)
                .file(
                        person,
                        LocalDate.now(clock),
                        clock.instant().plusSeconds(1),
                        People.reading());
    }

    private PersonState state() {
        return file(woman.personId()).state();
    }

    @Test
    void changesANameAndKeepsTheFormerOne() {
        ActDraft draft =
                draft(ActKind.NAME_CHANGED, "newName", "Lò Thị Mai Hoa", "day", "05/01/2026");

        assertThat(broken(desk.check(draft, visit))).isEmpty();
        assertThat(state().value(Attribute.NAME, "full")).contains("Lò Thị Mai");
        registered(draft);

        assertThat(state().value(Attribute.NAME, "full")).contains("Lò Thị Mai Hoa");
        PersonAct act = file(woman.personId()).acts().getLast();
        assertThat(act.kind()).isEqualTo(ActKind.NAME_CHANGED);
        assertThat(act.entry().ground()).isEqualTo("Luật số 60/2014/QH13 ngày 20/11/2014, Điều 28");
        assertThat(act.said().getFirst().value()).containsEntry("full", "Lò Thị Mai Hoa");
    }

    @Test
    void theSameFormSentTwiceIsOneAct() {
        ActDraft draft = draft(ActKind.DEATH, "day", "05/01/2026", "place", "Hà Nội");

        ActOutcome.Registered first = registered(draft);

        assertThat(registered(draft)).isEqualTo(first);
        assertThat(file(woman.personId()).acts()).hasSize(2);
    }

    @Test
    void refusesAnActByLawBesideItsFieldWithTheArticle() {
        Outcome<ActForm> early = desk.check(draft(ActKind.DEATH, "day", "05/01/1980"), visit);

        assertThat(broken(early)).contains("day death.before-birth");
        assertThat(((Outcome.Refused<ActForm>) early).violations().getFirst().arguments())
                .containsEntry("document", "60/2014/QH13");
        assertThat(file(woman.personId()).acts()).hasSize(1);
    }

    @Test
    void namesEveryFieldThatMakesNoSense() {
        var answers = new HashMap<String, String>();
        answers.put("day", "31/02/2026");
        answers.put("groundDate", "2014");
        ActForm form = desk.form(woman.personId(), ActKind.RESIDENCE_REGISTERED, null, visit);
        var draft =
                new ActDraft(
                        woman.personId(),
                        ActKind.RESIDENCE_REGISTERED,
                        UUID.randomUUID(),
                        form.lastAct(),
                        null,
                        answers);

        assertThat(broken(desk.check(draft, visit)))
                .containsExactly(
                        "day date.impossible",
                        "commune address.empty",
                        "groundKind answer.choice",
                        "groundNumber answer.missing",
                        "groundDate answer.day");
    }

    @Test
    void marriesWhoIsNamedByNumberAndName() {
        Enrolment man = DeskPeople.man("Lò Văn Páo");

        registered(
                draft(
                        ActKind.MARRIAGE,
                        "spouseNumber",
                        man.number().unmasked(),
                        "spouseName",
                        "Lò Văn Páo",
                        "day",
                        "05/01/2026"));

        assertThat(state().value(Attribute.MARITAL_STATUS, "spouse"))
                .contains(man.personId().toString());
        assertThat(
                        broken(
                                desk.check(
                                        draft(
                                                ActKind.MARRIAGE,
                                                "spouseNumber",
                                                man.number().unmasked(),
                                                "spouseName",
                                                "Lê Văn Khác",
                                                "day",
                                                "05/01/2026"),
                                        visit)))
                .containsExactly("spouseNumber person.no-match");
        registered(draft(ActKind.DIVORCE, "day", "06/02/2026"));
        assertThat(state().value(Attribute.MARITAL_STATUS, "status")).contains("DIVORCED");
    }

    @Test
    void aDivorceThatIsLearnedAfterTheOtherDiedIsRegistered() {
        Enrolment man = DeskPeople.man("Lò Văn Páo");
        registered(
                draft(
                        ActKind.MARRIAGE,
                        "spouseNumber",
                        man.number().unmasked(),
                        "spouseName",
                        "Lò Văn Páo",
                        "day",
                        "05/01/2026"));
        assertThat(
                        People.order(
                                platform,
                                new CivilAct.Death(man.personId(), LocalDate.of(2026, 2, 10), "")))
                .isInstanceOf(ActOutcome.Registered.class);
        assertThat(state().value(Attribute.MARITAL_STATUS, "status")).contains("WIDOWED");

        registered(draft(ActKind.DIVORCE, "day", "06/02/2026"));

        assertThat(state().value(Attribute.MARITAL_STATUS, "status")).contains("DIVORCED");
        assertThat(broken(desk.check(draft(ActKind.DIVORCE, "day", "04/01/2026"), visit)))
                .containsExactly("day desk.not-married");
    }

    @Test
    void movesToACommuneAsItIsTyped() {
        registered(
                draft(
                        ActKind.RESIDENCE_REGISTERED,
                        "commune",
                        "Phường Ngọc Hà, Hà Nội",
                        "day",
                        "05/01/2026"));

        assertThat(state().value(Attribute.RESIDENCE, "commune"))
                .contains(DeskPeople.OTHER_COMMUNE);
    }

    private UUID child(String name, Sex sex) {
        return DeskPeople.enrolled(name, sex, "2015-05-05", People.COMMUNE, woman.personId())
                .personId();
    }

    private List<String> parentCorrected(UUID child, UUID entry, String part, String value) {
        ActDraft draft =
                draft(
                        child,
                        ActKind.CORRECTION,
                        entry,
                        "corrected",
                        part,
                        "value",
                        value,
                        "day",
                        "05/01/2026");
        List<String> broken = broken(desk.check(draft, visit));
        if (broken.isEmpty()) {
            registered(draft);
        }
        return broken;
    }

    @Test
    void aMotherWhoWasNamedWronglyIsPutRightAndOneWhoCannotBeIsRefused() {
        UUID child = child("Lò Văn Bé", Sex.MALE);
        UUID entry = file(child).acts().getFirst().actId();
        Enrolment right = DeskPeople.woman("Lò Thị Đúng");
        Enrolment man = DeskPeople.man("Lò Văn Páo");

        assertThat(parentCorrected(child, entry, "MOTHER", man.number().unmasked() + " Lò Văn Páo"))
                .containsExactly("value parent.sex");
        assertThat(
                        parentCorrected(
                                child, entry, "MOTHER", right.number().unmasked() + " Lò Thị Sai"))
                .containsExactly("value person.no-match");
        assertThat(parentCorrected(child, entry, "FATHER", man.number().unmasked() + " Lò Văn Páo"))
                .as("nobody was named")
                .containsExactly("corrected answer.choice");
        assertThat(
                        parentCorrected(
                                child, entry, "MOTHER", right.number().unmasked() + " Lò Thị Đúng"))
                .isEmpty();

        assertThat(file(child).state().value(Attribute.PARENTS, "mother"))
                .contains(right.personId().toString());
        UUID girl = child("Lò Thị Nhỏ", Sex.FEMALE);
        UUID sister = child("Lò Thị Em", Sex.FEMALE);
        String young = file(sister).person().number().unmasked() + " Lò Thị Em";
        assertThat(parentCorrected(girl, file(girl).acts().getFirst().actId(), "MOTHER", young))
                .contains("value parent.too-young");
    }

    @Test
    void correctsOnePartOfWhatAnActSaidAndRevokesTheCorrection() {
        UUID entry = file(woman.personId()).acts().getFirst().actId();
        ActOutcome.Registered correction =
                registered(
                        draft(
                                woman.personId(),
                                ActKind.CORRECTION,
                                entry,
                                "corrected",
                                "BIRTH_DATE",
                                "value",
                                "28/03/1995",
                                "day",
                                "05/01/2026"));
        assertThat(state().value(Attribute.BIRTH, "date")).contains("1995-03-28");

        registered(
                draft(
                        woman.personId(),
                        ActKind.REVOCATION,
                        correction.actId(),
                        "day",
                        "06/01/2026"));

        assertThat(state().value(Attribute.BIRTH, "date")).contains("1995-03-27");
        assertThat(
                        broken(
                                desk.check(
                                        draft(
                                                woman.personId(),
                                                ActKind.CORRECTION,
                                                entry,
                                                "corrected",
                                                "NUMBER",
                                                "value",
                                                "1",
                                                "day",
                                                "05/01/2026"),
                                        visit)))
                .containsExactly("corrected answer.choice");
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhichActCameInBetween() {
        ActDraft first = draft(ActKind.NAME_CHANGED, "newName", "Lò Thị Xuân", "day", "05/01/2026");
        ActDraft second = draft(ActKind.NAME_CHANGED, "newName", "Lò Thị Thu", "day", "05/01/2026");
        ActOutcome.Registered won = registered(first);

        Outcome<ActOutcome.Registered> lost = desk.register(second, visit);

        assertThat(broken(lost)).containsExactly(" person.changed");
        assertThat(((Outcome.Refused<?>) lost).violations().getFirst().arguments())
                .containsEntry("number", won.registerNumber());
        assertThat(state().value(Attribute.NAME, "full")).contains("Lò Thị Xuân");
    }

    @Test
    void ofTwoOfficersAtTheSameMomentOneWins() throws Exception {
        var drafts = new ArrayList<Callable<String>>();
        for (String name : List.of("Lò Thị Một", "Lò Thị Hai", "Lò Thị Ba")) {
            ActDraft draft = draft(ActKind.NAME_CHANGED, "newName", name, "day", "05/01/2026");
            drafts.add(() -> {
                try {
                    return broken(desk.register(draft, visit)).isEmpty() ? "won" : "told";
                } catch (FaultException fault) {
                    return fault.violations().getFirst().code();
                }
            });
        }
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(drafts.size())) {
            for (var answer : threads.invokeAll(drafts)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce("won");
        assertThat(answers).containsAnyOf("told", "person.changed", "person.changed-meanwhile");
        assertThat(file(woman.personId()).acts()).hasSize(2);
    }

    @Test
    void theSameFormSentTwiceAtTheSameMomentIsOneAct() throws Exception {
        ActDraft draft = draft(ActKind.NAME_CHANGED, "newName", "Lò Thị Tư", "day", "05/01/2026");
        var numbers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer :
                    threads.<String>invokeAll(
                            List.of(
                                    () -> registered(draft).registerNumber(),
                                    () -> registered(draft).registerNumber()))) {
                numbers.add(answer.get());
            }
        }

        assertThat(numbers).hasSize(2).containsOnly(numbers.getFirst());
    }

    @Test
    void nobodyAmendsAnActOfSomebodyElseAndSomeKindsHaveNoForm() {
        UUID entryOfAnother =
                file(DeskPeople.man("Lò Văn Khác").personId()).acts().getFirst().actId();

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        desk.form(woman.personId(), ActKind.CORRECTION, entryOfAnother, visit))
                .withMessage("act.unknown");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> desk.form(woman.personId(), ActKind.BIRTH, null, visit))
                .withMessage("act.unknown");
    }

    @Test
    void anOfficerOfAnotherCommuneRegistersNothing() {
        DeskVisit stranger = DeskPeople.visit(Purpose.REGISTER_KEEPING, DeskPeople.OTHER_COMMUNE);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(
                        () -> desk.register(draft(ActKind.DEATH, "day", "05/01/2026"), stranger))
                .withMessage("person.other-territory");
        assertThat(file(woman.personId()).acts()).hasSize(1);
    }
}
