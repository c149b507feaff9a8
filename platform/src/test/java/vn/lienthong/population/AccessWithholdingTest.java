package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;

/** Officers decide that reads in their commune's name are disclosed late, never their own. */
class AccessWithholdingTest {

    private static final String GROUND = "criminal-investigation";
    private static final String REQUEST = "12/YC-CQĐT ngày 05/01/2026";
    private static final int MOST = 120;

    private final RunningPlatform platform = RunningPlatform.shared();
    private final AccessWithholding withholding = platform.bean(AccessWithholding.class);
    private final AccessHistory history = platform.bean(AccessHistory.class);
    private final LocalDate today = LocalDate.now(platform.bean(Clock.class));
    private final Actor person = People.account(People.woman(platform).personId());
    private final Actor reader = People.officer();
    private final Actor colleague = People.officer();
    private final UUID read = read();

    private UUID read() {
        platform.bean(PopulationRegister.class)
                .read(
                        person.personId().orElseThrow(),
                        new Reading(
                                reader,
                                Reading.Purpose.REGISTER_KEEPING,
                                null,
                                "hồ sơ số 12/2026"));
        return history.usages(person, AccessPeriod.EVER, 0, 1).records().getFirst().accessId();
    }

    private static String typed(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private WithholdingOrder order(LocalDate until) {
        return new WithholdingOrder(typed(until), GROUND, REQUEST);
    }

    private static List<String> broken(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var violations)
                ? violations.stream().map(each -> each.field() + " " + each.code()).toList()
                : List.of();
    }

    @Test
    void aColleagueFindsTheReadByItsDayDecidesAndThePersonNoLongerSeesIt() {
        OfficeRead found =
                withholding.reads(today, 0, colleague).reads().stream()
                        .filter(each -> each.accessId().equals(read))
                        .findFirst()
                        .orElseThrow();
        assertThat(found.initials()).isEqualTo("T.T.H.L.");
        assertThat(found.statedReason()).contains("hồ sơ số 12/2026");
        assertThat(found.own()).isFalse();
        assertThat(found.withheld()).isEmpty();

        withholding.withhold(read, order(today.plusDays(MOST)), colleague).orElseThrow();

        OfficeRead listed =
                withholding.withheld(colleague).stream()
                        .filter(each -> each.accessId().equals(read))
                        .findFirst()
                        .orElseThrow();
        assertThat(listed.withheld().orElseThrow().until()).isEqualTo(today.plusDays(MOST));
        assertThat(listed.withheld().orElseThrow().ground())
                .isEqualTo("Luật số 101/2015/QH13 ngày 27/11/2015, Điều 177");
        assertThat(listed.withheld().orElseThrow().request()).isEqualTo(REQUEST);
        assertThat(history.usages(person, AccessPeriod.EVER, 0, 9).total()).isZero();
    }

    @Test
    void everyReadOfABusyDayIsOnOneOfThePages() {
        String busy = "99%03d".formatted(read.hashCode() & 0x1ff);
        UUID id = person.personId().orElseThrow();
        platform.bean(PopulationRegister.class)
                .noteReadings(
                        Collections.nCopies(AccessWithholding.PAGE + 1, id),
                        new Reading(officer(busy), Reading.Purpose.REGISTER_KEEPING, null));

        AccessWithholding.Page first = withholding.reads(today, 0, officer(busy));
        AccessWithholding.Page second = withholding.reads(today, 1, officer(busy));

        assertThat(first.reads()).hasSize(AccessWithholding.PAGE);
        assertThat(first.earlier()).isTrue();
        assertThat(second.reads()).hasSize(1).doesNotContainAnyElementsOf(first.reads());
        assertThat(second.earlier()).isFalse();
    }

    @Test
    void aReadOfARecordThatWasMergedSinceCanStillBeDecidedAbout() {
        UUID survivor = People.woman(platform).personId();
        assertThat(
                        People.order(
                                platform,
                                new CivilAct.PersonsMerged(
                                        survivor,
                                        person.personId().orElseThrow(),
                                        LocalDate.of(2026, 1, 5))))
                .isInstanceOf(ActOutcome.Registered.class);

        withholding.withhold(read, order(today.plusDays(1)), colleague).orElseThrow();

        assertThat(history.usages(People.account(survivor), AccessPeriod.EVER, 0, 9).records())
                .extracting(AccessRecord::accessId)
                .doesNotContain(read);
    }

    private static Actor officer(String commune) {
        return new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, commune);
    }

    @Test
    void theListAndADecisionLeaveNoFurtherReadInTheHistoryOfThePerson() {
        withholding.reads(today, 0, colleague);
        withholding.read(read, colleague);

        assertThat(history.usages(person, AccessPeriod.EVER, 0, 9).total()).isEqualTo(1);
    }

    @Test
    void whoeverReadDoesNotDecideAboutIt() {
        assertThatThrownBy(() -> withholding.withhold(read, order(today.plusDays(1)), reader))
                .hasMessage("withholding.own-read");
        assertThatThrownBy(() -> withholding.read(read, reader)).hasMessage("withholding.own-read");
        assertThat(history.usages(person, AccessPeriod.EVER, 0, 9).total()).isEqualTo(1);
    }

    @Test
    void anotherCommuneNeitherSeesNorDecides() {
        Actor elsewhere = new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, "00008");

        assertThat(withholding.reads(today, 0, elsewhere).reads())
                .extracting(OfficeRead::accessId)
                .doesNotContain(read);
        assertThatThrownBy(() -> withholding.withhold(read, order(today.plusDays(1)), elsewhere))
                .hasMessage("withholding.unknown");
        assertThatThrownBy(() -> withholding.withheld(person)).hasMessage("forbidden");
    }

    @Test
    void theDayIsAfterTodayAndNotBeyondTheTermOfTheGround() {
        for (LocalDate wrong : List.of(today, today.plusDays(MOST + 1L))) {
            assertThat(broken(withholding.withhold(read, order(wrong), colleague)))
                    .containsExactly("until withholding.until");
        }
        assertThat(broken(withholding.withhold(read, order(today.plusDays(1)), colleague)))
                .isEmpty();
    }

    @Test
    void everyFieldThatMakesNoSenseIsNamed() {
        assertThat(
                        broken(
                                withholding.withhold(
                                        read,
                                        new WithholdingOrder("31/02/2026", "", " "),
                                        colleague)))
                .containsExactly(
                        "ground answer.choice", "until date.impossible", "request answer.missing");
        assertThat(
                        broken(
                                withholding.withhold(
                                        read,
                                        new WithholdingOrder(
                                                typed(today.plusDays(1)), GROUND, "a".repeat(201)),
                                        colleague)))
                .containsExactly("request answer.length");
    }
}
