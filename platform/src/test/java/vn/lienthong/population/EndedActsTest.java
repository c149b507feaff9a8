package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Violation;

/** A guardianship ends, and a stay or an absence before its time. */
class EndedActsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 4);
    private static final String OTHER_COMMUNE = "00008";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final UUID man = People.man(platform).personId();
    private final UUID woman = People.woman(platform).personId();

    private UUID registered(CivilAct act) {
        ActOutcome outcome = People.order(platform, act);
        assertThat(outcome).isInstanceOf(ActOutcome.Registered.class);
        return ((ActOutcome.Registered) outcome).actId();
    }

    private List<String> refusal(CivilAct act) {
        ActOutcome outcome = People.order(platform, act);
        assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
        return ((ActOutcome.Refused) outcome).violations().stream().map(Violation::code).toList();
    }

    private PersonState state(UUID person, LocalDate validOn) {
        return platform.bean(PersonRecords.class)
                .at(person, validOn, Instant.now().plusSeconds(60), People.reading());
    }

    @Test
    void aGuardianshipThatEndsIsKeptForItsDays() {
        UUID child = People.child(platform, LocalDate.of(2015, 6, 1)).personId();
        var end = new CivilAct.Ended(child, Attribute.GUARDIAN, DAY);
        assertThat(refusal(end)).containsExactly("guardianship.none");
        registered(new CivilAct.Guardianship(child, woman, DAY.minusYears(1)));

        registered(end);

        assertThat(state(child, DAY.minusDays(1)).value(Attribute.GUARDIAN, "guardian"))
                .contains(woman.toString());
        assertThat(state(child, DAY).value(Attribute.GUARDIAN, "guardian")).isEmpty();
        assertThat(refusal(new CivilAct.Ended(child, Attribute.GUARDIAN, DAY.plusDays(1))))
                .containsExactly("guardianship.none");
    }

    @Test
    void aStayAndAnAbsenceEndBeforeTheirTime() {
        var term = new Period(DAY.minusMonths(2), DAY.plusMonths(4));
        registered(new CivilAct.TemporaryResidence(man, OTHER_COMMUNE, term));
        registered(new CivilAct.Absence(man, "đi học", term));

        UUID end = registered(new CivilAct.Ended(man, Attribute.TEMPORARY_RESIDENCE, DAY));
        registered(new CivilAct.Ended(man, Attribute.ABSENCE, DAY));

        assertThat(state(man, DAY.minusDays(1)).value(Attribute.TEMPORARY_RESIDENCE, "commune"))
                .contains(OTHER_COMMUNE);
        assertThat(state(man, DAY).value(Attribute.TEMPORARY_RESIDENCE, "commune")).isEmpty();
        assertThat(state(man, DAY).value(Attribute.ABSENCE, "reason")).isEmpty();
        assertThat(refusal(new CivilAct.Ended(man, Attribute.TEMPORARY_RESIDENCE, DAY)))
                .containsExactly("temporary-residence.none");
        assertThat(refusal(new CivilAct.Ended(man, Attribute.ABSENCE, DAY)))
                .containsExactly("absence.none");

        registered(new CivilAct.Revocation(end, List.of(man), DAY));
        assertThat(state(man, DAY).value(Attribute.TEMPORARY_RESIDENCE, "commune"))
                .contains(OTHER_COMMUNE);
    }
}
