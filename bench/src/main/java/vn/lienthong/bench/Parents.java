package vn.lienthong.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.synthetic.SyntheticPerson;

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
        var population = Samples.population(seed);
        var identifiers = platform.the(Identifiers.class);
        var mothers = new ArrayList<Mother>(count);
        for (long index = 0; mothers.size() < count; index++) {
            SyntheticPerson person = population.person(index);
            if (person.sex() == Sex.FEMALE && isMotherly(person.birthDate())) {
                mothers.add(new Mother(identifiers.next(), person));
            }
        }
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
