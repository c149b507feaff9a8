package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Identifiers;

/** Who may not marry whom for being related; Law 52/2014/QH13, Article 5(2)(d). */
class KinshipTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2022, 5, 4);

    private final Kinship kinship = new Kinship(PLATFORM.sql());
    private final UUID grandmother = person(Sex.FEMALE, 1930, null, null);
    private final UUID mother = person(Sex.FEMALE, 1955, grandmother, null);
    private final UUID uncle = person(Sex.MALE, 1957, grandmother, null);
    private final UUID daughter = person(Sex.FEMALE, 1990, mother, null);
    private final UUID stranger = person(Sex.MALE, 1988, null, null);

    private static UUID person(Sex sex, int year, @Nullable UUID mother, @Nullable UUID father) {
        var person =
                new Enrolment(
                        PLATFORM.bean(Identifiers.class).next(),
                        PersonalNumber.compose("996", sex, year, NEXT.incrementAndGet()),
                        VietnameseName.of("Phùng Kim Họ"),
                        sex,
                        PartialDate.of(LocalDate.of(year, 1, 2)),
                        mother,
                        father,
                        People.COMMUNE);
        PLATFORM.bean(CivilRegistration.class).enrol(List.of(person), UUID.randomUUID());
        return person.personId();
    }

    private void assertKin(UUID one, UUID other, boolean kin) {
        assertThat(kinship.between(one, other)).isEqualTo(kin);
        assertThat(kinship.between(other, one)).as("the other way round").isEqualTo(kin);
    }

    private static void registered(CivilAct act) {
        assertThat(People.order(PLATFORM, act)).isInstanceOf(ActOutcome.Registered.class);
    }

    @Test
    void directLineAndThreeGenerationsAreKinAndTheFourthIsNot() {
        UUID brother = person(Sex.MALE, 1992, mother, null);
        UUID cousin = person(Sex.MALE, 1991, null, uncle);
        UUID child = person(Sex.MALE, 2012, daughter, null);
        UUID childOfCousin = person(Sex.FEMALE, 2014, null, cousin);

        assertKin(daughter, mother, true);
        assertKin(daughter, brother, true);
        assertKin(child, grandmother, true);
        assertKin(daughter, uncle, true);
        assertKin(daughter, cousin, true);
        assertKin(child, childOfCousin, false);
        assertKin(daughter, stranger, false);
    }

    @Test
    void whoAdoptedAChildOnceIsKinForEver() {
        UUID child = person(Sex.FEMALE, 2010, daughter, null);
        registered(new CivilAct.Adoption(child, null, stranger, false, DAY));

        assertKin(child, stranger, true);
        assertKin(child, daughter, true);
        assertKin(child, uncle, false);
    }

    @Test
    void whoWasMarriedToAParentOrChildOfSomebodyIsNoSpouseForThem() {
        UUID husband = person(Sex.MALE, 1980, null, null);
        UUID ownSon = person(Sex.MALE, 2001, null, husband);
        registered(new CivilAct.Marriage(husband, daughter, DAY));
        registered(new CivilAct.Divorce(husband, daughter, DAY.plusYears(1)));

        assertKin(husband, mother, true);
        assertKin(ownSon, daughter, true);
        assertKin(husband, uncle, false);
        assertThat(
                        People.order(
                                PLATFORM,
                                new CivilAct.Marriage(ownSon, daughter, DAY.plusYears(2))))
                .isInstanceOfSatisfying(
                        ActOutcome.Refused.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(violation -> violation.code())
                                        .containsExactly("marriage.kin"));
    }
}
