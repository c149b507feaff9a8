package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Identifiers;

/**
 * A mother and her daughter, born on 2 May 2020, in phường Ba Đình, whom no other test knows.
 *
 * @param mother born in 1995
 * @param child her daughter
 */
record Family(Enrolment mother, Enrolment child) {

    /** A place of birth registration that nobody else has. */
    private static final String PLACE = "998";

    private static final AtomicInteger NEXT = new AtomicInteger();

    static Family enrolled(String childName) {
        Enrolment mother =
                person("Đặng Thị Thuỳ Ánh", PartialDate.of(LocalDate.of(1995, 3, 27)), null);
        Enrolment child =
                person(childName, PartialDate.of(LocalDate.of(2020, 5, 2)), mother.personId());
        RunningPlatform.shared()
                .bean(CivilRegistration.class)
                .enrol(List.of(mother, child), UUID.randomUUID());
        return new Family(mother, child);
    }

    private static Enrolment person(String name, PartialDate born, @Nullable UUID mother) {
        return new Enrolment(
                RunningPlatform.shared().bean(Identifiers.class).next(),
                PersonalNumber.compose(PLACE, Sex.FEMALE, born.year(), NEXT.getAndIncrement()),
                VietnameseName.of(name),
                Sex.FEMALE,
                born,
                mother,
                null,
                People.COMMUNE);
    }

    /** The daughter dies. */
    void dies(LocalDate day) {
        assertThat(
                        People.order(
                                RunningPlatform.shared(),
                                new CivilAct.Death(child.personId(), day, "")))
                .isInstanceOf(ActOutcome.Registered.class);
    }

    String number() {
        return child.number().unmasked();
    }

    /** A number of the same year and sex that nobody holds. */
    static String numberOfNobody() {
        return PersonalNumber.compose(PLACE, Sex.FEMALE, 2020, 900_000 + NEXT.getAndIncrement())
                .unmasked();
    }
}
