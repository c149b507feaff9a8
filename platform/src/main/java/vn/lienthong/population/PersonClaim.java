package vn.lienthong.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;

/**
 * A person as another agency has them on its papers. What it does not give is not compared.
 *
 * <p>Enough to name somebody are the number with the name or the date of birth, or, without the
 * number, the name with the day of birth and either the mother or the commune. A number alone never
 * is: whoever types numbers would learn which exist.
 *
 * @param residence code of a commune of today
 * @param alive whether the person lives; who is missing or declared dead by a court does not count
 *     as alive
 */
public record PersonClaim(
        @Nullable PersonalNumber number,
        @Nullable VietnameseName name,
        @Nullable PartialDate birthDate,
        @Nullable Sex sex,
        @Nullable PersonalNumber motherNumber,
        @Nullable VietnameseName motherName,
        @Nullable String residence,
        @Nullable Boolean alive) {

    /**
     * @throws InvalidValueException {@code match.too-little} when it would not name anybody
     */
    public PersonClaim {
        boolean enough =
                number != null
                        ? name != null || birthDate != null
                        : name != null
                                && birthDate != null
                                && birthDate.exact().isPresent()
                                && (motherNumber != null
                                        || motherName != null
                                        || residence != null);
        if (!enough) {
            throw new InvalidValueException(Violation.of("match.too-little"));
        }
    }

    /** The values that were given, in the order in which they are answered. */
    public List<MatchField> given() {
        var given = new ArrayList<MatchField>();
        addIf(number, MatchField.NUMBER, given);
        addIf(name, MatchField.NAME, given);
        addIf(birthDate, MatchField.BIRTH_DATE, given);
        addIf(sex, MatchField.SEX, given);
        addIf(motherNumber, MatchField.MOTHER_NUMBER, given);
        addIf(motherName, MatchField.MOTHER_NAME, given);
        addIf(residence, MatchField.RESIDENCE, given);
        addIf(alive, MatchField.ALIVE, given);
        return List.copyOf(given);
    }

    private static void addIf(@Nullable Object value, MatchField field, List<MatchField> given) {
        if (value != null) {
            given.add(field);
        }
    }

    /** Nothing of it: all of it is personal. */
    @Override
    public String toString() {
        return "PersonClaim" + given();
    }
}
