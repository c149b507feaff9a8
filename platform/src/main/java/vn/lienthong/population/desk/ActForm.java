package vn.lienthong.population.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.Person;
import vn.lienthong.population.PersonAct;

/**
 * The form of an act. Prints as the identifier of the person only.
 *
 * @param person whom it is about
 * @param kind what happened
 * @param amended the act that is corrected or revoked, null for others
 * @param lastAct the act about the person that was registered last, null for none
 */
public record ActForm(
        Person person, ActKind kind, @Nullable PersonAct amended, @Nullable UUID lastAct) {

    /** What it asks for. */
    public List<ActField> fields() {
        return ActField.of(kind);
    }

    public Optional<PersonAct> amendedAct() {
        return Optional.ofNullable(amended);
    }

    /** What a correction may choose from. */
    public List<Attribute> choices() {
        return amended == null ? List.of() : Corrections.choices(amended);
    }

    @Override
    public String toString() {
        return "ActForm[" + person.personId() + ", " + kind + "]";
    }
}
