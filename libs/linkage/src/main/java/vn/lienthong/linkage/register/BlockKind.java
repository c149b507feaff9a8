package vn.lienthong.linkage.register;

import java.util.List;
import vn.lienthong.linkage.words.WordTable;

/**
 * What persons of one block have in common. Blocks are how a search stays small: it looks only at
 * persons who share one of these with the record.
 */
public enum BlockKind {
    /** The personal number. */
    NUMBER,
    /** The nine-digit number of the old identity card. */
    OLD_NUMBER,
    /** The day of birth and the given name without marks. */
    DATE_GIVEN,
    /** The day of birth and the commune. */
    DATE_COMMUNE,
    /** The last six digits of the number and the surname without marks. */
    LAST_DIGITS_SURNAME,
    /** The first six digits of the number and the given name without marks. */
    FIRST_DIGITS_GIVEN,
    /** The name without marks, in any order of its syllables, and the year of birth. */
    NAME_YEAR,
    /** The telephone number; only where the register has them. */
    PHONE,
    /** The household; only where the register has them. */
    HOUSEHOLD,
    /** The name of the mother and the day of birth; only where the register has it. */
    MOTHER_DATE;

    /** All kinds; saves the copy that {@link #values()} makes. */
    public static final List<BlockKind> ALL = List.of(values());

    /** Those that every index has. */
    public static final List<BlockKind> OF_EVERY_INDEX = ALL.subList(0, NAME_YEAR.ordinal() + 1);

    private static final long HALF = 1_000_000;

    /** A key of two parts; kinds never share a key but by chance. */
    private long key(long a, long b) {
        return WordTable.mix(
                WordTable.mix(a + 0x9E3779B97F4A7C15L * (ordinal() + 1))
                        ^ (b * 0xD6E8FEB86659FD93L));
    }

    public static long number(long number) {
        return NUMBER.key(number, 0);
    }

    public static long oldNumber(long old) {
        return OLD_NUMBER.key(old, 0);
    }

    public static long dateAndGiven(int date, long given) {
        return DATE_GIVEN.key(given, date);
    }

    public static long dateAndCommune(int date, int commune) {
        return DATE_COMMUNE.key(date, commune);
    }

    public static long lastDigitsAndSurname(long number, long surname) {
        return LAST_DIGITS_SURNAME.key(surname, number % HALF);
    }

    public static long firstDigitsAndGiven(long number, long given) {
        return FIRST_DIGITS_GIVEN.key(given, number / HALF);
    }

    public static long nameAndYear(int nameHash, int year) {
        return NAME_YEAR.key(nameHash, year);
    }

    /** Of the number of a telephone or household: all its bits, at both ends. */
    public static long tie(int tie) {
        return (long) tie << (64 - Ties.BITS) | tie;
    }

    public static long motherAndDate(int mother, int date) {
        return MOTHER_DATE.key(mother, date);
    }

    /** Hash of a name in any order of its syllables, from the sum of their mixed hashes. */
    public static int nameHash(long sumOfMixedHashes) {
        return (int) (WordTable.mix(sumOfMixedHashes) >>> 32);
    }
}
