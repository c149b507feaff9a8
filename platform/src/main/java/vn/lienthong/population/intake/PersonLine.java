package vn.lienthong.population.intake;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Attribute;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/**
 * A person as a line of a file describes them: right by itself, not yet compared with others.
 * Prints as the number of its line.
 *
 * @param line number of the line
 * @param record the line as it stands
 * @param personId identifier that the file gives, or null
 * @param said what it says
 */
record PersonLine(long line, String record, @Nullable UUID personId, Said said) {

    /**
     * What a line says; what it leaves empty is null or missing.
     *
     * @param details other attributes, without the identifier of the spouse
     */
    record Said(
            PersonalNumber number,
            VietnameseName name,
            Sex sex,
            PartialDate birthDate,
            String communeCode,
            @Nullable OldIdentityNumber oldNumber,
            @Nullable PartialDate diedOn,
            Relatives relatives,
            Map<Attribute, Map<String, String>> details) {

        Said {
            details = Map.copyOf(details);
        }

        @Override
        public String toString() {
            return "Said[]";
        }
    }

    /** Numbers of relatives, null where none is named. */
    record Relatives(
            @Nullable PersonalNumber mother,
            @Nullable PersonalNumber father,
            @Nullable PersonalNumber spouse) {

        /** Those who are named. */
        Stream<PersonalNumber> named() {
            return Stream.of(mother, father, spouse)
                    .filter(number -> number != null)
                    .map(number -> number);
        }

        @Override
        public String toString() {
            return "Relatives[]";
        }
    }

    PersonalNumber number() {
        return said.number();
    }

    /** Why the line is not taken in. */
    Reject rejected(Column column, String rule) {
        return Reject.of(line, column, rule, record);
    }

    @Override
    public String toString() {
        return "PersonLine[" + line + "]";
    }
}
