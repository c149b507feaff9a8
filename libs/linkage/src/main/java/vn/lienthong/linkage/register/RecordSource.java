package vn.lienthong.linkage.register;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.words.WordTable;

/** The records of persons, read where they lie. Thread-safe once the dictionary is whole. */
final class RecordSource {

    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment records;
    private final MemorySegment longNames;
    private final SyllableDictionary syllables;
    private final boolean tied;
    private final @Nullable MemorySegment ties;

    /**
     * @param ties what was kept aside of ties while an index is built; null when it has none
     */
    RecordSource(
            MemorySegment records,
            MemorySegment longNames,
            SyllableDictionary syllables,
            boolean tied,
            @Nullable MemorySegment ties) {
        this.tied = tied;
        this.ties = ties;
        this.records = records;
        this.longNames = longNames;
        this.syllables = syllables;
    }

    long word(long person, int word) {
        return records.get(LONG, person * PersonRecord.BYTES + word * 8L);
    }

    /** Puts the syllables of a person's name into an array and answers how many there are. */
    int name(long person, long word0, int[] into) {
        long word2 = word(person, 2);
        if (PersonRecord.isLongName(word0)) {
            return longName(word2, into);
        }
        long word3 = word(person, 3);
        int count = 0;
        while (count < 4 && (word2 & 0xFFFF) != 0) {
            into[count++] = (int) (word2 & 0xFFFF) - 1;
            word2 >>>= 16;
        }
        while (count >= 4 && count < 6 && (word3 & 0xFFFF) != 0) {
            into[count++] = (int) (word3 & 0xFFFF) - 1;
            word3 >>>= 16;
        }
        return count;
    }

    private int longName(long place, int[] into) {
        int count = longNames.get(INT, place);
        for (int i = 0; i < count; i++) {
            into[i] = longNames.get(INT, place + 4 + 4L * i);
        }
        return count;
    }

    /** A person's key in the blocks of a kind, or 0 when they have none. */
    long key(BlockKind kind, long person, int[] name) {
        long word0 = word(person, 0);
        long word1 = word(person, 1);
        long number = PersonRecord.number(word0);
        int born = PersonRecord.born(word1);
        return switch (kind) {
            case NUMBER -> number < 0 ? 0 : BlockKind.number(number);
            case OLD_NUMBER -> {
                long old = PersonRecord.old(word1);
                yield old < 0 ? 0 : BlockKind.oldNumber(old);
            }
            case DATE_GIVEN ->
                    PackedDate.isExact(born)
                            ? BlockKind.dateAndGiven(born, given(person, word0, name))
                            : 0;
            case DATE_COMMUNE -> {
                int commune = PersonRecord.commune(word0);
                yield PackedDate.isExact(born) && commune >= 0
                        ? BlockKind.dateAndCommune(born, commune)
                        : 0;
            }
            case LAST_DIGITS_SURNAME ->
                    number < 0
                            ? 0
                            : BlockKind.lastDigitsAndSurname(number, surname(person, word0, name));
            case FIRST_DIGITS_GIVEN ->
                    number < 0
                            ? 0
                            : BlockKind.firstDigitsAndGiven(number, given(person, word0, name));
            case NAME_YEAR ->
                    born == PackedDate.NONE
                            ? 0
                            : BlockKind.nameAndYear(
                                    nameHash(person, word0, name), PackedDate.year(born));
            case PHONE -> tie(person, Tie.PHONE);
            case HOUSEHOLD -> tie(person, Tie.HOUSEHOLD);
            case MOTHER_DATE -> {
                int mother = PersonRecord.tie(word(person, 3), Tie.MOTHER);
                yield mother != 0 && PackedDate.isExact(born)
                        ? BlockKind.motherAndDate(mother, born)
                        : 0;
            }
        };
    }

    private long tie(long person, Tie tie) {
        int value = ties == null ? 0 : TieIntake.aside(ties, person, tie);
        return value == 0 ? 0 : BlockKind.tie(value);
    }

    /** Hash of a person's name in any order, which stands in the record unless ties do. */
    private int nameHash(long person, long word0, int[] name) {
        return tied
                ? nameHash(syllables, name, name(person, word0, name))
                : PersonRecord.hash(word(person, 3));
    }

    boolean isTied() {
        return tied;
    }

    private long given(long person, long word0, int[] name) {
        int count = name(person, word0, name);
        return syllables.hash(name[count - 1]);
    }

    private long surname(long person, long word0, int[] name) {
        name(person, word0, name);
        return syllables.hash(name[0]);
    }

    /** Hash of a name in any order. */
    static int nameHash(SyllableDictionary syllables, int[] name, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += WordTable.mix(syllables.hash(name[i]));
        }
        return BlockKind.nameHash(sum);
    }
}
