package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Violation;

/** What the content says of entries and amendments, and the units of the day of residences. */
class ActLawTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 4);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final UUID man = People.man(platform).personId();

    private List<String> refusal(CivilAct act) {
        return People.order(platform, act) instanceof ActOutcome.Refused(List<Violation> broken)
                ? broken.stream().map(Violation::code).toList()
                : List.of();
    }

    @Test
    void nothingIsRevokedTomorrow() {
        UUID woman = People.woman(platform).personId();
        var marriage =
                (ActOutcome.Registered)
                        People.order(platform, new CivilAct.Marriage(man, woman, DAY));
        LocalDate tomorrow = LocalDate.now(platform.bean(Clock.class)).plusDays(2);

        assertThat(refusal(new CivilAct.Revocation(marriage.actId(), List.of(man), tomorrow)))
                .containsExactly("act.in-future");
    }

    @Test
    void aProvinceIsNoPlaceOfResidence() {
        assertThat(refusal(new CivilAct.ResidenceRegistered(man, "01", DAY)))
                .containsExactly("unit.unknown");
    }

    @Test
    void aFirstEntryRestsOnTheLawThatTheContentNames() {
        assertThat(
                        platform.bean(PersonRecords.class)
                                .acts(man, People.reading())
                                .getFirst()
                                .entry()
                                .ground())
                .isEqualTo("Luật số 26/2023/QH15 ngày 27/11/2023, Điều 10");
    }
}
