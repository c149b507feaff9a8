package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Client;

/** What agencies are told of somebody whose number or residence is not what it was. */
class MatchingAfterActsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Client CLIENT =
            PLATFORM.bean(ApiClients.class)
                    .open(
                            new OpenClient(
                                    AgencyCode.of("G09"),
                                    "Trợ cấp",
                                    Set.of(Reading.Purpose.BENEFITS),
                                    null,
                                    "Luật 26/2023/QH15, Điều 10"))
                    .client();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final Enrolment person = People.woman(PLATFORM);

    private MatchAnswer asked(@Nullable String commune) {
        return PLATFORM.bean(PersonMatching.class)
                .match(
                        new MatchQuestion(
                                Reading.Purpose.BENEFITS,
                                "TC-1",
                                new PersonClaim(
                                        person.number(),
                                        person.name(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        commune,
                                        null)),
                        CLIENT);
    }

    private void happens(CivilAct act) {
        assertThat(People.order(PLATFORM, act)).isInstanceOf(ActOutcome.Registered.class);
    }

    @Test
    void aNumberThatWasReplacedStillLeadsToThePersonAndIsNear() {
        happens(new CivilAct.SexRedetermined(person.personId(), Sex.MALE, DAY));

        MatchAnswer answer = asked(null);

        assertThat(answer.match()).isEqualTo(FieldAnswer.NEAR);
        assertThat(answer.fields())
                .containsEntry(MatchField.NUMBER, FieldAnswer.NEAR)
                .containsEntry(MatchField.NAME, FieldAnswer.YES);
        assertThat(
                        PLATFORM.bean(PopulationRegister.class)
                                .match(People.claim(person), People.reading()))
                .map(Person::personId)
                .contains(person.personId());
    }

    @Test
    void whoWasRemovedFromTheirResidenceLivesNowhereUntilTheyRegisterAgain() {
        assertThat(asked(People.COMMUNE).fields())
                .containsEntry(MatchField.RESIDENCE, FieldAnswer.YES);
        happens(new CivilAct.ResidenceRemoved(person.personId(), DAY));

        assertThat(asked(People.COMMUNE).fields())
                .containsEntry(MatchField.RESIDENCE, FieldAnswer.NO);
        assertThat(PLATFORM.bean(Rebuild.class).check().differing()).isEmpty();

        happens(
                new CivilAct.ResidenceRegistered(
                        person.personId(), People.COMMUNE, DAY.plusDays(1)));
        assertThat(asked(People.COMMUNE).fields())
                .containsEntry(MatchField.RESIDENCE, FieldAnswer.YES);
    }
}
