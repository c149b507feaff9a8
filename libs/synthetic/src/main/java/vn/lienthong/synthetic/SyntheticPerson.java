package vn.lienthong.synthetic;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/**
 * A person who does not exist, complete enough to be registered.
 *
 * @param index the person's place in the population, from 0
 * @param name full name in parts, fitting the sex
 * @param sex as the personal number says
 * @param birthDate before the day as of which the population is made
 * @param personalNumber unique in the population; its place is where the person comes from, which
 *     need not be {@code provinceCode}
 * @param oldNumber the nine-digit number of people born before 2000, unique in the population
 * @param communeCode the commune in which the household lives
 * @param provinceCode the province of that commune, as the list of communes writes it
 * @param householdIndex the same for all who live together
 * @param motherIndex the mother's index, when she is in the population; always for people under 18
 * @param fatherIndex the father's index, when he is in the population
 * @param spouseIndex the index of the husband or wife, who lives in the same household
 */
public record SyntheticPerson(
        long index,
        VietnameseName name,
        Sex sex,
        LocalDate birthDate,
        PersonalNumber personalNumber,
        Optional<OldIdentityNumber> oldNumber,
        String communeCode,
        String provinceCode,
        long householdIndex,
        OptionalLong motherIndex,
        OptionalLong fatherIndex,
        OptionalLong spouseIndex) {}
