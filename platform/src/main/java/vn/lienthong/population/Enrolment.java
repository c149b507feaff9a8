package vn.lienthong.population;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.OldIdentityNumber;
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
 * @param more what else was collected
 */
public record Enrolment(
        UUID personId,
        PersonalNumber number,
        VietnameseName name,
        Sex sex,
        PartialDate birthDate,
        @Nullable UUID mother,
        @Nullable UUID father,
        String communeCode,
        More more) {

    public Enrolment {
        if (number.sex() != sex || number.birthYear() != birthDate.year()) {
            throw new IllegalArgumentException("the number disagrees with sex or year of birth");
        }
    }

    /** An entry of which nothing else was collected. */
    public Enrolment(
            UUID personId,
            PersonalNumber number,
            VietnameseName name,
            Sex sex,
            PartialDate birthDate,
            @Nullable UUID mother,
            @Nullable UUID father,
            String communeCode) {
        this(personId, number, name, sex, birthDate, mother, father, communeCode, More.NONE);
    }

    /**
     * What a collection may hold beside the essentials.
     *
     * @param oldNumber nine-digit number of the time before, or null
     * @param diedOn day of death as far as known, null for the living
     * @param details the place of birth, and another name, ethnicity, nationality, origin,
     *     religion, blood group, household, marital status and contact, by attribute and part
     */
    public record More(
            @Nullable OldIdentityNumber oldNumber,
            @Nullable PartialDate diedOn,
            Map<Attribute, Map<String, String>> details) {

        private static final Set<Attribute> DETAILS =
                Set.of(
                        Attribute.BIRTH,
                        Attribute.OTHER_NAME,
                        Attribute.ETHNICITY,
                        Attribute.NATIONALITY,
                        Attribute.ORIGIN,
                        Attribute.RELIGION,
                        Attribute.BLOOD_GROUP,
                        Attribute.HOUSEHOLD,
                        Attribute.MARITAL_STATUS,
                        Attribute.CONTACT);

        /** Nothing else. */
        public static final More NONE = new More(null, null, Map.of());

        public More {
            details = Map.copyOf(details);
            boolean birth =
                    Set.of("place")
                            .containsAll(details.getOrDefault(Attribute.BIRTH, Map.of()).keySet());
            if (!DETAILS.containsAll(details.keySet()) || !birth) {
                throw new IllegalArgumentException("an entry says nothing else of a person");
            }
        }

        @Override
        public String toString() {
            return "More[]";
        }
    }

    @Override
    public String toString() {
        return "Enrolment[" + personId + "]";
    }
}
