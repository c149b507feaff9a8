package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Sex;

/** What other modules are told when acts are registered and records are read. */
class ActEventsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 4);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final UUID man = People.man(platform).personId();
    private final List<Object> heard = Collections.synchronizedList(new ArrayList<>());

    private UUID registered(CivilAct act) {
        ActOutcome outcome = People.order(platform, act);
        assertThat(outcome).isInstanceOf(ActOutcome.Registered.class);
        return ((ActOutcome.Registered) outcome).actId();
    }

    private <T> void hear(Class<T> type) {
        platform.listen(type, heard::add);
    }

    @Test
    void aDeathIsToldAndItsRevocationIsToldToo() {
        hear(DeathRegistered.class);
        hear(DeathWithdrawn.class);

        UUID death = registered(new CivilAct.Death(man, DAY, ""));
        UUID revocation =
                registered(new CivilAct.Revocation(death, List.of(man), DAY.plusYears(1)));

        assertThat(heard)
                .filteredOn(event -> of(event, man))
                .extracting(event -> event instanceof DeathRegistered d ? d.actId() : null)
                .containsExactly(death, null);
        assertThat(heard)
                .filteredOn(event -> event instanceof DeathWithdrawn w && w.personId().equals(man))
                .extracting(event -> ((DeathWithdrawn) event).actId())
                .containsExactly(revocation);
    }

    private static boolean of(Object event, UUID person) {
        return switch (event) {
            case DeathRegistered death -> death.personId().equals(person);
            case DeathWithdrawn withdrawn -> withdrawn.personId().equals(person);
            default -> false;
        };
    }

    @Test
    void aMoveIsToldWithBothCommunes() {
        hear(ResidenceChanged.class);

        registered(new CivilAct.ResidenceRegistered(man, "00008", LocalDate.of(2026, 1, 5)));

        assertThat(heard)
                .map(ResidenceChanged.class::cast)
                .filteredOn(event -> event.personId().equals(man))
                .extracting(ResidenceChanged::fromCommune, ResidenceChanged::toCommune)
                .containsExactly(tuple(People.COMMUNE, "00008"));
    }

    @Test
    void anotherNumberIsToldWithoutTheNumber() {
        hear(NumberReplaced.class);

        UUID act = registered(new CivilAct.SexRedetermined(man, Sex.FEMALE, DAY));

        assertThat(heard)
                .map(NumberReplaced.class::cast)
                .filteredOn(event -> event.personId().equals(man))
                .extracting(NumberReplaced::actId)
                .containsExactly(act);
    }

    @Test
    void aReadIsToldWithItsPurpose() {
        hear(RecordRead.class);

        platform.bean(PopulationRegister.class).read(man, People.reading());

        assertThat(heard)
                .map(RecordRead.class::cast)
                .filteredOn(event -> event.personId().equals(man))
                .extracting(RecordRead::purpose)
                .containsExactly(Reading.Purpose.CIVIL_ACT);
    }
}
