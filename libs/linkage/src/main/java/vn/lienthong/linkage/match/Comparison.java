package vn.lienthong.linkage.match;

import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.SyllableDictionary;
import vn.lienthong.linkage.words.EditDistance;

/** Compares a record with a person, field by field. For one thread; allocates nothing. */
final class Comparison {

    private static final long HALF = 1_000_000;

    private final NameComparison names;
    private final Level[] levels = new Level[Field.GIVEN.size()];

    Comparison(SyllableDictionary syllables) {
        names = new NameComparison(syllables);
        java.util.Arrays.fill(levels, Level.NUMBER_MISSING);
    }

    /** Compares the fields that records have; the levels hold until the next comparison. */
    Level[] compare(QueryRecord query, PersonCursor person) {
        levels[0] = number(query.number(), person.number());
        levels[1] = old(query.old(), person.oldNumber());
        levels[2] = names.compare(query, person.name(), person.nameLength(), person.nameHash());
        levels[3] = date(query.born(), person.born());
        levels[4] =
                query.sex() == 0 || person.sex() == 0
                        ? Level.SEX_MISSING
                        : query.sex() == person.sex() ? Level.SEX_SAME : Level.SEX_DIFFERENT;
        levels[5] = query.communeLevel(person.commune());
        return levels;
    }

    /**
     * What the number tells by itself, beside the levels of the last comparison. It says something
     * only where it is another one than the person's and the record has no year of birth that
     * agrees with the person's: the same fact is not counted twice.
     */
    Level numberFacts(QueryRecord query, PersonCursor person) {
        boolean isTheirs = levels[0] == Level.NUMBER_EXACT || levels[0] == Level.NUMBER_ONE_DIGIT;
        boolean hasYear = levels[3] != Level.DATE_MISSING && levels[3] != Level.DATE_DIFFERENT;
        if (query.number() < 0 || isTheirs || hasYear || person.born() == PackedDate.NONE) {
            return Level.NUMBER_FACTS_MISSING;
        }
        long number = query.number();
        int sex = NumberFacts.sex(number);
        if (NumberFacts.year(number) != PackedDate.year(person.born())) {
            return Level.NUMBER_FACTS_DIFFERENT;
        }
        if (person.sex() != 0 && person.sex() != sex) {
            return Level.NUMBER_FACTS_YEAR;
        }
        if (NumberFacts.isSamePlace(number, person.number())) {
            return Level.NUMBER_FACTS_ALL;
        }
        return person.sex() == sex && query.sex() != sex
                ? Level.NUMBER_FACTS_YEAR_AND_SEX
                : Level.NUMBER_FACTS_YEAR;
    }

    static Level number(long a, long b) {
        if (a < 0 || b < 0) {
            return Level.NUMBER_MISSING;
        }
        if (a == b) {
            return Level.NUMBER_EXACT;
        }
        if (EditDistance.atMostOneDigit(a, b, 12)) {
            return Level.NUMBER_ONE_DIGIT;
        }
        return a % HALF == b % HALF ? Level.NUMBER_LAST_SIX : Level.NUMBER_DIFFERENT;
    }

    static Level old(long a, long b) {
        if (a < 0 || b < 0) {
            return Level.OLD_NUMBER_MISSING;
        }
        if (a == b) {
            return Level.OLD_NUMBER_EXACT;
        }
        return EditDistance.atMostOneDigit(a, b, 9)
                ? Level.OLD_NUMBER_ONE_DIGIT
                : Level.OLD_NUMBER_DIFFERENT;
    }

    static Level date(int a, int b) {
        if (a == PackedDate.NONE || b == PackedDate.NONE) {
            return Level.DATE_MISSING;
        }
        boolean sameYear = PackedDate.year(a) == PackedDate.year(b);
        if (!PackedDate.isExact(a) || !PackedDate.isExact(b)) {
            boolean months =
                    PackedDate.month(a) == 0
                            || PackedDate.month(b) == 0
                            || PackedDate.month(a) == PackedDate.month(b);
            return !sameYear
                    ? Level.DATE_DIFFERENT
                    : months ? Level.DATE_LESS_KNOWN : Level.DATE_SAME_YEAR;
        }
        if (sameYear && (isJanuaryFirst(a) || isJanuaryFirst(b))) {
            return Level.DATE_JANUARY_FIRST;
        }
        if (a == b) {
            return Level.DATE_EXACT;
        }
        if (sameYear
                && PackedDate.day(a) == PackedDate.month(b)
                && PackedDate.month(a) == PackedDate.day(b)) {
            return Level.DATE_SWAPPED;
        }
        if (EditDistance.atMostOneDigit(digits(a), digits(b), 8)) {
            return Level.DATE_ONE_DIGIT;
        }
        return sameYear ? Level.DATE_SAME_YEAR : Level.DATE_DIFFERENT;
    }

    private static boolean isJanuaryFirst(int date) {
        return (date & 0x1FF) == (1 << 5 | 1);
    }

    private static long digits(int date) {
        return PackedDate.year(date) * 10_000L
                + PackedDate.month(date) * 100L
                + PackedDate.day(date);
    }
}
