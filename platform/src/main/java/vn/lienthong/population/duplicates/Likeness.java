package vn.lienthong.population.duplicates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Comparison;
import vn.lienthong.population.FieldAnswer;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.rules.Value;
import vn.lienthong.rules.ValueType;

/** What two records have in common: the inputs of the rules about duplicates. */
final class Likeness {

    /** Inputs by name; every pair has a value for each. */
    static final Map<String, ValueType> INPUTS =
            Map.ofEntries(
                    Map.entry("sameName", ValueType.BOOLEAN),
                    Map.entry("samePlainName", ValueType.BOOLEAN),
                    Map.entry("nearName", ValueType.BOOLEAN),
                    Map.entry("sameGivenName", ValueType.BOOLEAN),
                    Map.entry("sameSex", ValueType.BOOLEAN),
                    Map.entry("birthsToTheDay", ValueType.BOOLEAN),
                    Map.entry("sameBirthAsWritten", ValueType.BOOLEAN),
                    Map.entry("mistakenBirth", ValueType.BOOLEAN),
                    Map.entry("daysBetweenBirths", ValueType.NUMBER),
                    Map.entry("sameMother", ValueType.BOOLEAN),
                    Map.entry("otherMother", ValueType.BOOLEAN),
                    Map.entry("sameFather", ValueType.BOOLEAN),
                    Map.entry("otherFather", ValueType.BOOLEAN),
                    Map.entry("sameOldNumber", ValueType.BOOLEAN),
                    Map.entry("sameCommune", ValueType.BOOLEAN),
                    Map.entry("registeredTogether", ValueType.BOOLEAN));

    private Likeness() {}

    /**
     * One record as far as the rules ask. Prints as its identifier only.
     *
     * @param person identifier
     * @param name full name
     * @param sex letter of the sex
     * @param birth date of birth as far as known
     * @param parents identifiers as far as known
     * @param communeCode commune of residence
     * @param birthEntry where the birth stands in the books, null for a person entered otherwise
     */
    record Side(
            UUID person,
            VietnameseName name,
            String sex,
            PartialDate birth,
            Parents parents,
            String communeCode,
            @Nullable BookEntry birthEntry) {

        @Override
        public String toString() {
            return "Side[" + person + "]";
        }
    }

    /** Mother and father, null where not known. */
    record Parents(@Nullable UUID mother, @Nullable UUID father) {}

    /**
     * A place in a commune's register book.
     *
     * @param number such as {@code 45/2026}
     */
    record BookEntry(String communeCode, String number) {

        /** Whether nobody stands between the two. */
        boolean isNextTo(BookEntry other) {
            String[] one = number.split("/", 2);
            String[] another = other.number.split("/", 2);
            return communeCode.equals(other.communeCode)
                    && one.length == 2
                    && another.length == 2
                    && one[1].equals(another[1])
                    && Math.abs(Long.parseLong(one[0]) - Long.parseLong(another[0])) == 1;
        }
    }

    /** The inputs for a pair. */
    static Map<String, Value> of(Side one, Side other, boolean sameOldNumber) {
        var inputs = new HashMap<String, Value>();
        inputs.put("sameName", Value.of(one.name().toneKey().equals(other.name().toneKey())));
        inputs.put(
                "samePlainName", Value.of(one.name().plainKey().equals(other.name().plainKey())));
        inputs.put(
                "nearName",
                Value.of(Comparison.names(one.name(), other.name()) == FieldAnswer.NEAR));
        inputs.put("sameGivenName", Value.of(given(one).equals(given(other))));
        inputs.put("sameSex", Value.of(one.sex().equals(other.sex())));
        Optional<LocalDate> born = one.birth().exact();
        Optional<LocalDate> otherBorn = other.birth().exact();
        boolean toTheDay = born.isPresent() && otherBorn.isPresent();
        inputs.put("birthsToTheDay", Value.of(toTheDay));
        inputs.put("sameBirthAsWritten", Value.of(one.birth().equals(other.birth())));
        inputs.put(
                "mistakenBirth",
                Value.of(
                        toTheDay
                                && Comparison.isMistaken(
                                        born.orElseThrow(), otherBorn.orElseThrow())));
        inputs.put(
                "daysBetweenBirths",
                Value.of(
                        toTheDay
                                ? Math.abs(
                                        ChronoUnit.DAYS.between(
                                                born.orElseThrow(), otherBorn.orElseThrow()))
                                : -1));
        inputs.put("sameMother", Value.of(same(one.parents().mother(), other.parents().mother())));
        inputs.put(
                "otherMother", Value.of(differ(one.parents().mother(), other.parents().mother())));
        inputs.put("sameFather", Value.of(same(one.parents().father(), other.parents().father())));
        inputs.put(
                "otherFather", Value.of(differ(one.parents().father(), other.parents().father())));
        inputs.put("sameOldNumber", Value.of(sameOldNumber));
        inputs.put("sameCommune", Value.of(one.communeCode().equals(other.communeCode())));
        inputs.put("registeredTogether", Value.of(together(one.birthEntry(), other.birthEntry())));
        return inputs;
    }

    /** An ordinary pair of the examples: name, sex, day of birth and commune are the same. */
    static Map<String, Value> ordinary() {
        var inputs = new HashMap<String, Value>();
        INPUTS.forEach((name, type) -> inputs.put(name, Value.of(name.startsWith("same"))));
        inputs.put("birthsToTheDay", Value.of(true));
        inputs.put("daysBetweenBirths", Value.of(0));
        inputs.put("sameMother", Value.of(false));
        inputs.put("sameFather", Value.of(false));
        inputs.put("sameOldNumber", Value.of(false));
        return inputs;
    }

    /** The given name without marks: a twin's differs, a misspelled one does not. */
    private static String given(Side side) {
        return VietnameseName.of(side.name().given()).plainKey();
    }

    private static boolean same(@Nullable UUID one, @Nullable UUID other) {
        return one != null && one.equals(other);
    }

    private static boolean differ(@Nullable UUID one, @Nullable UUID other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean together(@Nullable BookEntry one, @Nullable BookEntry other) {
        return one != null && other != null && one.isNextTo(other);
    }
}
