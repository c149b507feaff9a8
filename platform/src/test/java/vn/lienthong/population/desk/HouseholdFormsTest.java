package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;

/** A household is formed, split and merged at the desk; the second of two officers is told. */
class HouseholdFormsTest {

    private static final String DAY = "05/01/2026";

    private final DeskForms forms = new DeskForms();
    private final Enrolment head = DeskPeople.man("Sùng A Chủ");
    private final Enrolment wife = DeskPeople.woman("Giàng Thị Vợ");
    private final Enrolment daughter = DeskPeople.woman("Sùng Thị Con");
    private final Enrolment stranger = DeskPeople.man("Hờ A Lạ");

    @BeforeEach
    void threeLiveTogether() {
        joins(head, "", wife, "02/01/2026");
        joins(head, id(wife), daughter, "03/01/2026");
    }

    private static String id(Enrolment person) {
        return person.personId().toString();
    }

    private void joins(Enrolment person, String others, Enrolment joining, String day) {
        forms.registered(
                person,
                ActKind.HOUSEHOLD_FORMED,
                "members",
                others,
                "joiningNumber",
                joining.number().unmasked(),
                "joiningName",
                joining.name().full(),
                "head",
                id(person),
                "day",
                day);
    }

    private ActDraft split(Enrolment person, String others, Enrolment newHead) {
        return forms.draft(
                person,
                ActKind.HOUSEHOLD_FORMED,
                "members",
                others,
                "head",
                id(newHead),
                "day",
                DAY);
    }

    private ActDraft merge(Enrolment person, Enrolment there) {
        return forms.draft(
                person,
                ActKind.HOUSEHOLDS_MERGED,
                "intoNumber",
                there.number().unmasked(),
                "intoName",
                there.name().full(),
                "day",
                "06/01/2026");
    }

    private List<String> members(Enrolment person) {
        return forms.open(person, ActKind.HOUSEHOLD_FORMED).members().stream()
                .map(Relative::name)
                .toList();
    }

    @Test
    void aHouseholdIsFormedOfWhoeverComesAndTheFormShowsItByName() {
        assertThat(members(wife)).containsExactly("Sùng A Chủ", "Giàng Thị Vợ", "Sùng Thị Con");
        assertThat(forms.state(head).value(Attribute.HOUSEHOLD, "part")).contains("HEAD");
        assertThat(forms.state(daughter).value(Attribute.HOUSEHOLD, "part")).contains("MEMBER");
    }

    @Test
    void someMembersLeaveAndTheOthersStay() {
        ActDraft draft = split(daughter, id(wife), daughter);

        ActForm checked = forms.check(draft).orElseThrow();
        assertThat(checked.names(draft.answer("members"))).containsExactly("Giàng Thị Vợ");
        forms.send(draft).orElseThrow();

        assertThat(members(daughter)).containsExactly("Sùng Thị Con", "Giàng Thị Vợ");
        assertThat(members(head)).containsExactly("Sùng A Chủ");
    }

    @Test
    void aHouseholdOfMoreThanAPageShowsIsSplitAllTheSame() {
        var people = new ArrayList<Enrolment>();
        for (int i = 0; i < PersonDesk.MEMBERS_SHOWN + 10; i++) {
            people.add(DeskPeople.man("Thích Minh Tâm"));
        }
        Enrolment abbot = people.getFirst();
        Enrolment leaving = people.getLast();
        People.order(
                RunningPlatform.shared(),
                new CivilAct.HouseholdFormed(
                        UUID.randomUUID(),
                        abbot.personId(),
                        people.stream().map(Enrolment::personId).collect(Collectors.toSet()),
                        LocalDate.of(2026, 1, 2)));

        forms.send(split(leaving, "", leaving)).orElseThrow();

        assertThat(members(leaving)).hasSize(1);
        assertThat(members(abbot)).hasSize(people.size() - 1);
    }

    @Test
    void theHeadDoesNotLeaveOthersWithoutOneButAllTogetherMayChangeTheHead() {
        assertThat(DeskForms.broken(forms.check(split(head, "", head))))
                .containsExactly("members household.head-leaves");

        forms.send(split(head, id(wife) + "," + id(daughter), wife)).orElseThrow();

        assertThat(members(head)).startsWith("Giàng Thị Vợ").hasSize(3);
    }

    @Test
    void theHeadIsOneOfThoseWhoFormItAndStrangersAreNoMembers() {
        assertThat(DeskForms.broken(forms.check(split(daughter, "", wife))))
                .containsExactly("head household.head");
        assertThat(DeskForms.broken(forms.check(split(daughter, id(stranger), daughter))))
                .containsExactly("members answer.choice");
    }

    @Test
    void whoeverLeadsAnotherHouseholdDoesNotComeAlone() {
        Enrolment son = DeskPeople.man("Hờ A Con");
        joins(stranger, "", son, DAY);

        ActDraft draft =
                forms.draft(
                        daughter,
                        ActKind.HOUSEHOLD_FORMED,
                        "joiningNumber",
                        stranger.number().unmasked(),
                        "joiningName",
                        stranger.name().full(),
                        "head",
                        id(daughter),
                        "day",
                        "06/01/2026");

        assertThat(DeskForms.broken(forms.check(draft)))
                .containsExactly("joiningNumber household.head-leaves");
    }

    @Test
    void allMembersOfOneHouseholdJoinAnother() {
        forms.registered(stranger, ActKind.HOUSEHOLD_FORMED, "head", id(stranger), "day", DAY);
        ActDraft draft = merge(wife, stranger);

        ActForm checked = forms.check(draft).orElseThrow();
        assertThat(checked.newMembers()).extracting(Relative::name).containsExactly("Hờ A Lạ");
        forms.send(draft).orElseThrow();

        assertThat(members(wife)).startsWith("Hờ A Lạ").hasSize(4);
    }

    @Test
    void aMergeNeedsTwoDifferentHouseholds() {
        assertThat(DeskForms.broken(forms.check(merge(wife, head))))
                .containsExactly("intoNumber household.same");
        assertThat(DeskForms.broken(forms.check(merge(wife, stranger))))
                .containsExactly("intoNumber household.none-there");
        assertThat(DeskForms.broken(forms.check(merge(stranger, wife))))
                .containsExactly("intoNumber household.none");
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhoLeftAndMayGoOnKnowingIt() {
        ActDraft second = split(wife, "", wife);
        forms.send(split(daughter, "", daughter)).orElseThrow();

        assertThat(DeskForms.broken(forms.send(second))).containsExactly(" household.changed");
        ActForm again = forms.again(second);
        assertThat(again.households().left()).containsExactly("Sùng Thị Con");
        assertThat(again.households().joined()).isEmpty();

        forms.send(split(wife, "", wife)).orElseThrow();
        assertThat(members(head)).containsExactly("Sùng A Chủ");
    }

    @Test
    void whoeverJoinedMeanwhileIsNamedToo() {
        ActDraft second = split(wife, "", wife);
        joins(head, id(wife) + "," + id(daughter), stranger, DAY);

        assertThat(DeskForms.broken(forms.send(second)))
                .containsAnyOf(" household.changed", " person.changed");
        assertThat(forms.again(second).households().joined()).containsExactly("Hờ A Lạ");
    }

    @Test
    void theNamesOfPeopleWhoNeverBelongedToTheHouseholdAreNotTold() {
        ActDraft honest = split(wife, "", wife);
        var answers = new HashMap<>(honest.answers());
        answers.merge(ActDraft.SEEN_MEMBERS, id(stranger), (seen, more) -> seen + "," + more);
        var forged =
                new ActDraft(
                        honest.person(),
                        honest.kind(),
                        honest.order(),
                        honest.lastAct(),
                        null,
                        answers);

        assertThat(forms.again(forged).households().left()).isEmpty();
        assertThat(DeskForms.broken(forms.send(forged))).containsExactly(" household.changed");
    }

    @RepeatedTest(5)
    void ofTwoSplitsAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        ActDraft one = split(wife, "", wife);
        ActDraft other = split(daughter, "", daughter);
        var start = new CyclicBarrier(2);
        var outcomes = new ArrayList<List<String>>();
        try (var officers = Executors.newFixedThreadPool(2)) {
            List<Callable<List<String>>> sent =
                    List.of(one, other).stream()
                            .<Callable<List<String>>>map(draft ->
                                    () -> {
                                        start.await();
                                        return DeskForms.broken(forms.send(draft));
                                    })
                            .toList();
            for (var outcome : officers.invokeAll(sent)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).containsExactlyInAnyOrder(List.of(), List.of(" household.changed"));
    }
}
