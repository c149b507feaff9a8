package vn.lienthong.population.quality;

import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.rules.Condition;
import vn.lienthong.rules.Dated;
import vn.lienthong.shell.Bilingual;

/**
 * A rule that good records keep.
 *
 * @param code stable code, also in addresses
 * @param field what it is about
 * @param dimension what it makes better
 * @param text what holds of a good record
 * @param check how it is checked, while it is in force
 */
public record QualityRule(
        String code, Attribute field, Dimension dimension, Bilingual text, Dated<Check> check) {

    /** How a rule is checked. */
    public sealed interface Check {

        /**
         * A condition over what holds of a person.
         *
         * @param applies whom it is about; null for everybody
         * @param fails who breaks it
         */
        record OfPersons(@Nullable Condition applies, Condition fails) implements Check {}

        /**
         * Acts that are to be registered within some days.
         *
         * @param kind of acts
         * @param days from the event, both days counted as one
         */
        record OfActs(ActKind kind, int days) implements Check {}

        /** Records in pairs that wait for an officer. */
        record OfDuplicates() implements Check {}
    }
}
