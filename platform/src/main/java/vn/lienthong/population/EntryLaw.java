package vn.lienthong.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;
import vn.lienthong.rules.Value;

/**
 * Asks of persons who are entered by a collection what the law says of their birth and of their
 * marriage. Where a date is not known to the day, only what is certain breaks a rule. Thread-safe.
 */
public final class EntryLaw {

    private final ActRules rules;

    EntryLaw(ActRules rules) {
        this.rules = rules;
    }

    /**
     * Somebody who is born. Prints without the date.
     *
     * @param birthDate as far as known
     */
    public record Child(Sex sex, PartialDate birthDate) {
        @Override
        public String toString() {
            return "Child[]";
        }
    }

    /**
     * A mother or father. Prints without dates.
     *
     * @param diedOn as far as known, null for the living
     */
    public record Parent(Sex sex, PartialDate birthDate, @Nullable PartialDate diedOn) {

        /** Of a father's life nothing is asked, for he may have died before the birth. */
        private String lifeBefore(PartialDate birth) {
            boolean dead = sex == Sex.FEMALE && diedOn != null && diedOn.isBeforeForCertain(birth);
            return dead ? "DEAD" : "ALIVE";
        }

        @Override
        public String toString() {
            return "Parent[]";
        }
    }

    /** A husband or wife. Prints without the date. */
    public record Spouse(Sex sex, PartialDate birthDate) {

        long ageAtMost(LocalDate day) {
            return ChronoUnit.YEARS.between(birthDate.earliest(), day);
        }

        @Override
        public String toString() {
            return "Spouse[]";
        }
    }

    /** The first rule that a birth by a parent breaks. */
    public Optional<String> brokenByBirth(Child child, Parent parent, LocalDate today) {
        LocalDate born = child.birthDate().latest();
        long age = ChronoUnit.YEARS.between(parent.birthDate().earliest(), born);
        return first(
                ActKind.BIRTH,
                born,
                ActSituation.ofBirth(
                        born,
                        child.sex(),
                        new ActSituation.AtBirth(
                                parent.sex(), age, parent.lifeBefore(child.birthDate()), false),
                        today));
    }

    /**
     * The first rule that a marriage breaks which stands on a day.
     *
     * @param one husband or wife
     */
    public Optional<String> brokenByMarriage(Spouse one, Spouse other, LocalDate day) {
        boolean oneIsHusband = one.sex() == Sex.MALE;
        return first(
                ActKind.MARRIAGE,
                day,
                ActSituation.ofMarried(
                        oneIsHusband ? one : other, oneIsHusband ? other : one, day));
    }

    private Optional<String> first(ActKind kind, LocalDate day, Map<String, Value> inputs) {
        return rules.broken(kind, day, inputs).stream().map(Violation::code).findFirst();
    }
}
