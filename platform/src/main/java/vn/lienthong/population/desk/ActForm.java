package vn.lienthong.population.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Person;
import vn.lienthong.population.PersonAct;

/**
 * The form of an act. Prints as the identifier of the person only.
 *
 * @param person whom it is about
 * @param kind what happened
 * @param amended the act that is corrected or revoked, null for others
 * @param lastAct the act about the person that was registered last, null for none
 * @param households the households that the act is about; empty for other kinds
 */
public record ActForm(
        Person person,
        ActKind kind,
        @Nullable PersonAct amended,
        @Nullable UUID lastAct,
        Households households) {

    /**
     * Households as the officer sees them.
     *
     * @param own the person's, null when none is known
     * @param into the one that is joined, null until it is named
     * @param left names of those whom the officer saw in it and who have left it since
     * @param joined names of those who have joined it since
     */
    public record Households(
            @Nullable Household own,
            @Nullable Household into,
            List<String> left,
            List<String> joined) {

        /** For acts about no household. */
        static final Households NONE = new Households(null, null, List.of(), List.of());

        public Households {
            left = List.copyOf(left);
            joined = List.copyOf(joined);
        }

        /** Whether somebody changed the household since the officer saw it. */
        public boolean changed() {
            return !left.isEmpty() || !joined.isEmpty();
        }

        @Override
        public String toString() {
            return "Households[" + own + ", " + into + "]";
        }
    }

    /** What it asks for. */
    public List<ActField> fields() {
        return ActField.of(kind);
    }

    public Optional<PersonAct> amendedAct() {
        return Optional.ofNullable(amended);
    }

    /** What a correction may choose from. */
    public List<CorrectedPart> choices() {
        return amended == null ? List.of() : Corrections.choices(amended);
    }

    /** Whether the act is about a household. */
    public boolean ofHousehold() {
        return kind == ActKind.HOUSEHOLD_FORMED || kind == ActKind.HOUSEHOLDS_MERGED;
    }

    /** Members of the person's household, the head first; the dead included. */
    public List<Relative> members() {
        return households.own() == null ? List.of() : households.own().members();
    }

    /** Members of the household that is joined, once it is named. */
    public List<Relative> newMembers() {
        return households.into() == null ? List.of() : households.into().members();
    }

    /** Those who can go with the person. */
    public List<Relative> others() {
        return members().stream()
                .filter(Relative::isLiving)
                .filter(member -> !member.personId().equals(person.personId()))
                .toList();
    }

    /** Names of the person and of members whose identifiers an answer lists. */
    public List<String> names(String answer) {
        var names = new ArrayList<String>();
        if (answer.contains(person.personId().toString())) {
            names.add(person.name().full());
        }
        others().stream()
                .filter(member -> answer.contains(member.personId().toString()))
                .forEach(member -> names.add(member.name()));
        return names;
    }

    /** The members as a form sends them back, for {@link ActDraft#SEEN_MEMBERS}. */
    public String seenMembers() {
        return members().stream()
                .map(member -> member.personId().toString())
                .collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return "ActForm[" + person.personId() + ", " + kind + "]";
    }
}
