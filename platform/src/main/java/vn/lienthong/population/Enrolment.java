package vn.lienthong.population;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/**
 * First entry of a person who already has a number: the initial collection of the register.
 *
 * @param personId identifier chosen by the caller, so that relatives may refer to each other
 * @param number number that the person already holds
 * @param name full name
 * @param sex must agree with the number
 * @param birthDate its year must agree with the number
 * @param mother identifier of a person of the same or an earlier enrolment, or null
 * @param father identifier of a person of the same or an earlier enrolment, or null
 * @param communeCode commune of permanent residence
 */
public record Enrolment(
        UUID personId,
        PersonalNumber number,
        VietnameseName name,
        Sex sex,
        PartialDate birthDate,
        @Nullable UUID mother,
        @Nullable UUID father,
        String communeCode) {

    public Enrolment {
        if (number.sex() != sex || number.birthYear() != birthDate.year()) {
            throw new IllegalArgumentException("the number disagrees with sex or year of birth");
        }
    }

    @Override
    public String toString() {
        return "Enrolment[" + personId + "]";
    }
}
