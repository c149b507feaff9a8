package vn.lienthong.population.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.Person;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/** Finds others whom a form names, by number and name together. For one draft. */
final class NamedPersons {

    private final ActAnswers answers;
    private final Surroundings around;

    NamedPersons(ActAnswers answers, Surroundings around) {
        this.answers = answers;
        this.around = around;
    }

    /** The other person; refuses with {@code person.no-match} at the number. */
    @Nullable Person named(ActField numberField, ActField nameField) {
        PersonalNumber number = answers.field(numberField, PersonalNumber::parse);
        VietnameseName name = answers.field(nameField, VietnameseName::parse);
        if (number == null || name == null) {
            return null;
        }
        Optional<Person> known = around.somebodyElse(new ParentClaim(number, name));
        if (known.isEmpty()) {
            answers.refuse(numberField, "person.no-match");
        }
        return known.orElse(null);
    }

    /** As {@link #named}, when anything was typed. */
    @Nullable Person ifNamed(ActField numberField, ActField nameField) {
        return answers.isEmpty(numberField) && answers.isEmpty(nameField)
                ? null
                : named(numberField, nameField);
    }

    /** As {@link #ifNamed}; refuses a person of the other sex with {@code parent.sex}. */
    @Nullable Person ifNamed(ActField numberField, ActField nameField, Sex sex) {
        Person person = ifNamed(numberField, nameField);
        if (person != null && person.sex() != sex) {
            answers.refuse(numberField, "parent.sex");
            return null;
        }
        return person;
    }
}
