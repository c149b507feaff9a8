package vn.lienthong.verification.checks;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.verification.VerifiedField;

/**
 * A body's question whether a person is as its papers say.
 *
 * @param purpose why it asks
 * @param caseReference the body's own reference of the case; shown to the person
 * @param consent the body's reference of the person's consent, null where none is needed
 * @param person as its papers say
 * @param alive whether it also asks if the person lives
 */
public record CheckQuestion(
        Reading.Purpose purpose,
        String caseReference,
        @Nullable String consent,
        Person person,
        boolean alive) {

    /** The reference of the person's consent. */
    public Optional<String> consentReference() {
        return Optional.ofNullable(consent);
    }

    /**
     * A person as a body has them on its papers. Enough are the number with the name or the date of
     * birth, or, without the number, the name with the day of birth and the commune. Prints without
     * its values.
     *
     * @param commune code of a commune
     */
    public record Person(
            @Nullable PersonalNumber number,
            @Nullable VietnameseName name,
            @Nullable PartialDate birthDate,
            @Nullable Sex sex,
            @Nullable String commune) {

        /**
         * @throws InvalidValueException {@code verification.too-little} when it would not name
         *     anybody
         */
        public Person {
            boolean enough =
                    number != null
                            ? name != null || birthDate != null
                            : name != null
                                    && birthDate != null
                                    && birthDate.exact().isPresent()
                                    && commune != null;
            if (!enough) {
                throw new InvalidValueException(Violation.of("verification.too-little"));
            }
        }

        /** The fields that were given. */
        public Set<VerifiedField> given() {
            Set<VerifiedField> given = EnumSet.noneOf(VerifiedField.class);
            addIf(number, VerifiedField.NUMBER, given);
            addIf(name, VerifiedField.NAME, given);
            addIf(birthDate, VerifiedField.BIRTH_DATE, given);
            addIf(sex, VerifiedField.SEX, given);
            addIf(commune, VerifiedField.COMMUNE, given);
            return given;
        }

        private static void addIf(
                @Nullable Object value, VerifiedField field, Set<VerifiedField> given) {
            if (value != null) {
                given.add(field);
            }
        }

        @Override
        public String toString() {
            return "Person" + given();
        }
    }
}
