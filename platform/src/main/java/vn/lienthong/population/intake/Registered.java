package vn.lienthong.population.intake;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Attribute;
import vn.lienthong.primitives.OldIdentityNumber;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;

/**
 * Somebody whom the register knows: as entered, and as shown now. Prints as the identifier only.
 *
 * @param personId the person
 * @param recordId the record of the number: the person's own, or one that was merged into it
 * @param number the number by which somebody asked
 * @param entered what the entry said
 * @param now what holds now
 * @param parents identifiers of mother and father, each null when not known
 * @param spouse identifier of the husband or wife now, or null
 * @param details what else the entry said
 */
record Registered(
        UUID personId,
        UUID recordId,
        PersonalNumber number,
        Essentials entered,
        Essentials now,
        Parents parents,
        @Nullable UUID spouse,
        Map<Attribute, Map<String, String>> details) {

    Registered {
        details = Map.copyOf(details);
    }

    /** What files and register both say, as the register writes it. */
    record Essentials(
            String name,
            Sex sex,
            String birthDate,
            String communeCode,
            @Nullable String oldNumber,
            @Nullable String diedOn) {

        @Override
        public String toString() {
            return "Essentials[]";
        }
    }

    /** Mother and father. */
    record Parents(@Nullable UUID mother, @Nullable UUID father) {}

    /**
     * Whether a line says nothing else than what the entry said or what holds now; what a line
     * leaves empty says nothing.
     *
     * @param relatives who is known of the relatives that the line names
     */
    boolean agreesWith(PersonLine.Said said, Map<PersonalNumber, Registered> relatives) {
        OldIdentityNumber oldNumber = said.oldNumber();
        PartialDate diedOn = said.diedOn();
        return said.sex() == entered.sex()
                && either(said.name().full(), entered.name(), now.name())
                && either(said.birthDate().toString(), entered.birthDate(), now.birthDate())
                && either(said.communeCode(), entered.communeCode(), now.communeCode())
                && either(
                        oldNumber == null ? null : oldNumber.unmasked(),
                        entered.oldNumber(),
                        now.oldNumber())
                && either(diedOn == null ? null : diedOn.toString(), entered.diedOn(), now.diedOn())
                && is(said.relatives().mother(), parents.mother(), relatives)
                && is(said.relatives().father(), parents.father(), relatives)
                && (is(said.relatives().spouse(), spouse, relatives)
                        || is(said.relatives().spouse(), enteredSpouse(), relatives))
                && said.details().entrySet().stream()
                        .allMatch(detail -> agrees(detail.getKey(), detail.getValue()));
    }

    private static boolean either(
            @Nullable String said, @Nullable String one, @Nullable String other) {
        return said == null || said.equals(one) || said.equals(other);
    }

    private static boolean is(
            @Nullable PersonalNumber said,
            @Nullable UUID known,
            Map<PersonalNumber, Registered> relatives) {
        if (said == null) {
            return true;
        }
        Registered relative = relatives.get(said);
        return relative != null
                && (relative.personId().equals(known) || relative.recordId().equals(known));
    }

    private boolean agrees(Attribute attribute, Map<String, String> said) {
        Map<String, String> known = details.getOrDefault(attribute, Map.of());
        return said.entrySet().stream()
                .allMatch(part -> Objects.equals(known.get(part.getKey()), part.getValue()));
    }

    private @Nullable UUID enteredSpouse() {
        String known = details.getOrDefault(Attribute.MARITAL_STATUS, Map.of()).get("spouse");
        return known == null ? null : UUID.fromString(known);
    }

    @Override
    public String toString() {
        return "Registered[" + personId + "]";
    }
}
