package vn.lienthong.linkage.link;

import java.util.List;
import java.util.Locale;

/**
 * How the values of a field are read and on which scale two of them are compared. The scale goes
 * from the best level to the worst; level 0 of every kind says that a value is missing.
 */
public enum FieldKind {
    /** Names and other short texts. */
    TEXT("exact", "one-edit", "alike", "begins", "different"),
    /** Numbers and codes of which every sign counts. */
    CODE("exact", "one-edit", "two-edits", "different"),
    /** Dates; what cannot be read as one is compared by its digits. */
    DATE("exact", "one-edit", "swapped", "two-parts", "one-part", "different"),
    /** Several words of which some may be missing, such as addresses and titles. */
    WORDS("exact", "same-words", "most-words", "some-words", "different"),
    /** Addresses of electronic mail. */
    EMAIL("exact", "same-user", "one-edit", "alike-user", "different"),
    /** Quantities. */
    NUMBER("exact", "within-1-percent", "within-10-percent", "different");

    /** What two fields say that were filled in for each other; a level behind those of the kind. */
    static final String EXCHANGED = "exchanged";

    private final List<String> levels;

    FieldKind(String... levels) {
        this.levels = List.of(levels);
    }

    /** Number of the last level, the one of values that have nothing in common. */
    int different() {
        return levels.size();
    }

    /** Number of the level of exchanged fields. */
    int exchanged() {
        return levels.size() + 1;
    }

    /** What a level is called, from 1. */
    String level(int level) {
        return level > levels.size() ? EXCHANGED : levels.get(level - 1);
    }

    /** What the kind is called in a schema. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
