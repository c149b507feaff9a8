package vn.lienthong.population;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.VietnameseName;

/**
 * A person of the register who may be meant, with their mother as far as she is known.
 *
 * @param resident whether the person lives in the commune that the register names last
 * @param alive whether no act says that the person is dead or missing
 * @param mother null when the register does not know her
 */
record MatchCandidate(Person person, boolean resident, boolean alive, @Nullable Mother mother) {

    /**
     * The mother of a person who may be meant.
     *
     * @param personId identifier
     * @param number her personal number
     * @param name her full name
     */
    record Mother(UUID personId, PersonalNumber number, VietnameseName name) {
        @Override
        public String toString() {
            return "Mother[" + personId + "]";
        }
    }

    Optional<Mother> knownMother() {
        return Optional.ofNullable(mother);
    }

    /**
     * Whether the claim, which has a number, shows that its author knows who holds it: by the name
     * or something near it, or by the very day of birth. The year does not show it, for the number
     * itself tells the year; nor does a day near the right one, for twenty guesses would find it.
     */
    boolean isNamedWithNumberBy(PersonClaim claim) {
        VietnameseName name = claim.name();
        PartialDate birthDate = claim.birthDate();
        return (name != null && Comparison.names(person.name(), name) != FieldAnswer.NO)
                || (birthDate != null
                        && birthDate.exact().isPresent()
                        && birthDate.equals(person.birthDate()));
    }

    /**
     * Whether name and date of birth, whichever the claim has, are this person's own: nothing near
     * them does for a read of the record. A date must be known to the day.
     */
    boolean isExactly(PersonClaim claim) {
        VietnameseName name = claim.name();
        PartialDate birthDate = claim.birthDate();
        boolean sameName = name == null || name.toneKey().equals(person.name().toneKey());
        boolean sameBirth =
                birthDate == null
                        || (birthDate.exact().isPresent() && birthDate.equals(person.birthDate()));
        return (name != null || birthDate != null) && sameName && sameBirth;
    }

    /**
     * Whether the claim, which has no number but this person's name and day of birth, also knows
     * the mother or the commune.
     */
    boolean isNamedWithoutNumberBy(PersonClaim claim) {
        Map<MatchField, FieldAnswer> answers = answers(claim);
        return fits(answers.get(MatchField.MOTHER_NUMBER))
                || fits(answers.get(MatchField.MOTHER_NAME))
                || fits(answers.get(MatchField.RESIDENCE));
    }

    private static boolean fits(@Nullable FieldAnswer answer) {
        return answer == FieldAnswer.YES || answer == FieldAnswer.NEAR;
    }

    /** What the register says of each value of the claim. */
    Map<MatchField, FieldAnswer> answers(PersonClaim claim) {
        var answers = new EnumMap<MatchField, FieldAnswer>(MatchField.class);
        claim.given().forEach(field -> answers.put(field, answer(field, claim)));
        return answers;
    }

    private FieldAnswer answer(MatchField field, PersonClaim claim) {
        return switch (field) {
            // Whoever was found by a number that is not theirs now had it before.
            case NUMBER ->
                    values(person.number(), claim.number()) == FieldAnswer.YES
                            ? FieldAnswer.YES
                            : FieldAnswer.NEAR;
            case NAME -> names(person.name(), claim.name());
            case BIRTH_DATE -> dates(person.birthDate(), claim.birthDate());
            case SEX -> values(person.sex(), claim.sex());
            case MOTHER_NUMBER ->
                    mother == null
                            ? FieldAnswer.UNKNOWN
                            : values(mother.number(), claim.motherNumber());
            case MOTHER_NAME ->
                    mother == null ? FieldAnswer.UNKNOWN : names(mother.name(), claim.motherName());
            case RESIDENCE ->
                    resident ? values(person.communeCode(), claim.residence()) : FieldAnswer.NO;
            case ALIVE -> values(alive, claim.alive());
        };
    }

    private static FieldAnswer values(Object known, @Nullable Object given) {
        return given == null ? FieldAnswer.NO : Comparison.values(known, given);
    }

    private static FieldAnswer names(VietnameseName known, @Nullable VietnameseName given) {
        return given == null ? FieldAnswer.NO : Comparison.names(known, given);
    }

    private static FieldAnswer dates(PartialDate known, @Nullable PartialDate given) {
        return given == null ? FieldAnswer.NO : Comparison.dates(known, given);
    }

    @Override
    public String toString() {
        return "MatchCandidate[" + person.personId() + "]";
    }
}
