package vn.lienthong.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.AdultCounts;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.services.ServiceUse.Count;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;

/** How many adults have used services, whatever became of them since. */
class ServiceUseTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final ServiceUse USE = PLATFORM.bean(ServiceUse.class);

    private static void handIn(Actor mother, String childName) {
        UUID draft = Births.answered(PLATFORM, mother, Births.answers(Sex.FEMALE, childName));
        PLATFORM.bean(Applications.class).submit(draft, mother, Channel.ONLINE).orElseThrow();
    }

    private static long adults(UUID person, LocalDate day) {
        return new TransactionTemplate(PLATFORM.bean(PlatformTransactionManager.class))
                .execute(_ ->
                        PLATFORM.bean(AdultCounts.class)
                                .livingAmong(
                                        listener -> {
                                            listener.accept(List.of(person));
                                            listener.accept(List.of(person));
                                        },
                                        day));
    }

    @Test
    void whoeverHandsInOnlineCountsOnceAndNoMoreWhenDead() {
        Enrolment woman = People.woman(PLATFORM);
        Count before = USE.count();
        Actor mother = Births.account(PLATFORM, woman);
        handIn(mother, "Nguyễn Minh Anh");
        handIn(mother, "Nguyễn Minh Ánh");
        Count used = USE.count();
        People.order(
                PLATFORM,
                new CivilAct.Death(
                        woman.personId(), LocalDate.now(SimulatedTime.VIETNAM), "Hà Nội"));
        Count after = USE.count();

        assertThat(used.adults()).isEqualTo(before.adults());
        assertThat(used.online()).isEqualTo(before.online() + 1);
        assertThat(after.adults()).isEqualTo(before.adults() - 1);
        assertThat(after.online()).isEqualTo(before.online());
    }

    @Test
    void changesOfAllCountsAddUpToTheLast() {
        People.woman(PLATFORM);
        Count last = USE.count();

        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select sum(more_adults), sum(more_online) from services.adult_count")
                                .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                                .single())
                .containsExactly(last.adults(), last.online());
        assertThat(USE.countOnceADay()).isFalse();
    }

    @Test
    void aChildIsAnAdultFromTheEighteenthBirthdayOn() {
        LocalDate born = LocalDate.of(2008, 2, 29);
        UUID child = People.child(PLATFORM, born).personId();

        assertThat(adults(child, LocalDate.of(2026, 2, 28))).isZero();
        assertThat(adults(child, LocalDate.of(2026, 3, 1))).isEqualTo(1);
    }

    @Test
    void ofWhomOnlyTheYearIsKnownIsAnAdultOnceItIsOver() {
        var person =
                new Enrolment(
                        PLATFORM.bean(Identifiers.class).next(),
                        PersonalNumber.compose("998", Sex.FEMALE, 2008, 1),
                        VietnameseName.of("Lê Ngọc Mai"),
                        Sex.FEMALE,
                        PartialDate.ofYear(2008),
                        null,
                        null,
                        People.COMMUNE);
        PLATFORM.bean(CivilRegistration.class).enrol(List.of(person), UUID.randomUUID());

        assertThat(adults(person.personId(), LocalDate.of(2026, 12, 30))).isZero();
        assertThat(adults(person.personId(), LocalDate.of(2026, 12, 31))).isEqualTo(1);
    }
}
