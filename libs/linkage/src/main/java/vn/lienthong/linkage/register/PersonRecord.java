package vn.lienthong.linkage.register;

/**
 * How a person is written in 32 bytes, as four words of 64 bits.
 *
 * <p>Word 0, from the low end: personal number + 1 (40 bits), commune + 1 (16), sex (2), whether
 * the name is a long one (1), upper bits of the date of death (4). Word 1: old number + 1 (30),
 * date of birth (19), lower bits of the date of death (15). Word 2: the first four syllables of the
 * name, each + 1 (16 bits each), or the place of a long name. Word 3: two more syllables, and the
 * hash of the name in any order of its syllables (32); in an index with ties instead of the hash
 * the mother's name (15), the father's (15), whether there is a telephone number and a household (1
 * each). Zero stands for what is not known.
 */
final class PersonRecord {

    static final int BYTES = 32;

    /** Syllables that fit beside the rest. */
    static final int SYLLABLES = 6;

    /** Numbers of syllables below this fit beside the rest. */
    static final int SYLLABLE_END = 0xFFFF;

    static final int UNKNOWN = 0;
    static final int MALE = 1;
    static final int FEMALE = 2;

    private static final long NUMBER_MASK = (1L << 40) - 1;
    private static final long OLD_MASK = (1L << 30) - 1;
    private static final int DEATH_LOW_BITS = 15;
    private static final int NAME_MASK = (1 << Ties.NAME_BITS) - 1;
    private static final int PHONE_BIT = 1 << 30;
    private static final int HOUSEHOLD_BIT = 1 << 31;

    private PersonRecord() {}

    static long word0(long number, int commune, int sex, boolean longName, int died) {
        return (number + 1)
                | (long) (commune + 1) << 40
                | (long) sex << 56
                | (longName ? 1L << 58 : 0)
                | (long) (died >>> DEATH_LOW_BITS) << 59;
    }

    static long word1(long old, int born, int died) {
        return (old + 1)
                | (long) born << 30
                | (long) (died & ((1 << DEATH_LOW_BITS) - 1)) << (30 + PackedDate.BITS);
    }

    /** The personal number, or −1. */
    static long number(long word0) {
        return (word0 & NUMBER_MASK) - 1;
    }

    /** The number of the commune's code in the index, or −1. */
    static int commune(long word0) {
        return (int) (word0 >>> 40 & 0xFFFF) - 1;
    }

    static int sex(long word0) {
        return (int) (word0 >>> 56 & 3);
    }

    static boolean isLongName(long word0) {
        return (word0 >>> 58 & 1) != 0;
    }

    /** The nine-digit number, or −1. */
    static long old(long word1) {
        return (word1 & OLD_MASK) - 1;
    }

    static int born(long word1) {
        return (int) (word1 >>> 30) & ((1 << PackedDate.BITS) - 1);
    }

    static int died(long word0, long word1) {
        return (int) (word0 >>> 59 & 0xF) << DEATH_LOW_BITS
                | (int) (word1 >>> (30 + PackedDate.BITS));
    }

    /** Packs a short name into words 2 and 3, the latter without its hash. */
    static void pack(int[] syllables, int count, long[] words) {
        words[2] = 0;
        words[3] = 0;
        for (int i = 0; i < count; i++) {
            words[2 + i / 4] |= (long) (syllables[i] + 1) << (i % 4 * 16);
        }
    }

    /** What stands in place of the hash where there are ties. */
    static int ties(int mother, int father, boolean hasPhone, boolean hasHousehold) {
        return mother
                | father << Ties.NAME_BITS
                | (hasPhone ? PHONE_BIT : 0)
                | (hasHousehold ? HOUSEHOLD_BIT : 0);
    }

    /** The number of a parent's name; of others 1 when there is one. 0 stands for none. */
    static int tie(long word3, Tie tie) {
        int ties = hash(word3);
        return switch (tie) {
            case MOTHER -> ties & NAME_MASK;
            case FATHER -> ties >>> Ties.NAME_BITS & NAME_MASK;
            case PHONE -> (ties & PHONE_BIT) != 0 ? 1 : 0;
            case HOUSEHOLD -> (ties & HOUSEHOLD_BIT) != 0 ? 1 : 0;
        };
    }

    static int hash(long word3) {
        return (int) (word3 >>> 32);
    }
}
