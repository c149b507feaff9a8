package vn.lienthong.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.synthetic.SyntheticPerson;
import vn.lienthong.synthetic.SyntheticPopulation;

/** Mothers in the register, with nobody else around them. */
final class Parents {

    private static final int YOUNGEST = 20;
    private static final int OLDEST = 45;
    private static final int BATCH = 2_000;

    /** A mother and her identifier in the register. */
    record Mother(UUID personId, SyntheticPerson person) {}

    private Parents() {}

    /** Enrols that many mothers through the register's own use case. */
    static List<Mother> enrolled(PlatformInThisJvm platform, int count, long seed) {
        var identifiers = platform.the(Identifiers.class);
        List<Mother> mothers =
                women(Samples.population(seed), count).stream()
                        .map(woman -> new Mother(identifiers.next(), woman))
                        .toList();
        var civil = platform.the(CivilRegistration.class);
        for (int from = 0; from < count; from += BATCH) {
            civil.enrol(
                    mothers.subList(from, Math.min(from + BATCH, count)).stream()
                            .map(Parents::enrolment)
                            .toList(),
                    new UUID(0, 0));
        }
        return mothers;
    }

    /** The first women of a population who are of an age to give birth. */
    static List<SyntheticPerson> women(SyntheticPopulation population, int count) {
        return LongStream.range(0, population.capacity())
                .mapToObj(population::person)
                .filter(person -> person.sex() == Sex.FEMALE && isMotherly(person.birthDate()))
                .limit(count)
                .toList();
    }

    private static boolean isMotherly(LocalDate birthDate) {
        return birthDate.isBefore(Samples.AS_OF.minusYears(YOUNGEST))
                && birthDate.isAfter(Samples.AS_OF.minusYears(OLDEST));
    }

    private static Enrolment enrolment(Mother mother) {
        SyntheticPerson person = mother.person();
        return new Enrolment(
                mother.personId(),
                person.personalNumber(),
                person.name(),
                person.sex(),
                PartialDate.of(person.birthDate()),
                null,
                null,
                person.communeCode());
    }
}
