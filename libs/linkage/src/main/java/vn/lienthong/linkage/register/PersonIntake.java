package vn.lienthong.linkage.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.words.WordScan;
import vn.lienthong.linkage.words.WordTable;

/** Turns the lines of an extract into records, one after the other. Not thread-safe. */
final class PersonIntake {

    private static final int COMMUNES_MAX = 0xFFFE;

    private final SectionWriter records;
    private final IdentifierWriter identifiers;
    private final TieIntake ties;
    private final SyllableDictionary syllables = new SyllableDictionary();
    private final WordTable communes = new WordTable();
    private final WordTable written = new WordTable();
    private int[] syllableOf = new int[1 << 10];
    private int[] longNames = new int[64];
    private int longNamesLength;
    private final int[] lengths = new int[IndexBuild.SYLLABLES_MAX + 1];
    private final long[] keyed = new long[BlockKind.values().length];
    private final int[] name = new int[IndexBuild.SYLLABLES_MAX];
    private final long[] words = new long[4];
    private long persons;

    PersonIntake(SectionWriter records, IdentifierWriter identifiers, TieIntake ties) {
        this.records = records;
        this.identifiers = identifiers;
        this.ties = ties;
    }

    /** Takes a person in; answers the broken rule when the line is wrong. */
    @Nullable String take(Cells cells, ExtractColumns columns) throws IOException {
        if (cells.count() <= Math.max(columns.name(), columns.died())) {
            return "extract.cells";
        }
        if (cells.isEmpty(columns.identifier())
                || length(cells, columns.identifier()) > IdentifierWriter.LONGEST) {
            return "person-id.length";
        }
        long number = digits(cells, columns.number(), 12);
        long old = digits(cells, columns.old(), 9);
        if (number < -1) {
            return "personal-number.length";
        }
        if (old < -1) {
            return "old-identity-number.length";
        }
        int born = date(cells, columns.born());
        int died = date(cells, columns.died());
        if (born < 0 || died < 0) {
            return "date.format";
        }
        int sex = sex(cells, columns.sex());
        if (sex < 0) {
            return "sex.format";
        }
        int count = name(cells, columns.name());
        if (count <= 0) {
            return count == 0 ? "name.missing" : "name.length";
        }
        if (!ties.read(cells, columns.ties())) {
            return "ties.format";
        }
        boolean isTied = ties.mask() != 0;
        write(number, old, born, died, sex, commune(cells, columns.commune()), count, isTied);
        int id = columns.identifier();
        identifiers.add(cells.bytes(id), cells.from(id), cells.to(id));
        persons++;
        return null;
    }

    private static int length(Cells cells, int column) {
        return cells.to(column) - cells.from(column);
    }

    /** A number of so many digits, −1 when there is none, −2 when it is something else. */
    private static long digits(Cells cells, int column, int digits) {
        if (cells.isEmpty(column)) {
            return -1;
        }
        byte[] bytes = cells.bytes(column);
        long number = 0;
        for (int i = cells.from(column); i < cells.to(column); i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -2;
            }
            number = number * 10 + (bytes[i] - '0');
        }
        return length(cells, column) == digits ? number : -2;
    }

    private static int date(Cells cells, int column) {
        return cells.isEmpty(column)
                ? PackedDate.NONE
                : PackedDate.parseIso(cells.bytes(column), cells.from(column), cells.to(column));
    }

    private static int sex(Cells cells, int column) {
        if (cells.isEmpty(column)) {
            return PersonRecord.UNKNOWN;
        }
        if (length(cells, column) != 1) {
            return -1;
        }
        return switch (cells.bytes(column)[cells.from(column)]) {
            case 'M' -> PersonRecord.MALE;
            case 'F' -> PersonRecord.FEMALE;
            default -> -1;
        };
    }

    private int commune(Cells cells, int column) {
        if (cells.isEmpty(column)) {
            return -1;
        }
        byte[] bytes = cells.bytes(column);
        int from = cells.from(column);
        int to = cells.to(column);
        int known = communes.find(bytes, from, to);
        return known >= 0 || communes.size() >= COMMUNES_MAX
                ? known
                : communes.add(bytes, from, to);
    }

    /** Reads the name; answers the number of its syllables, or −1 when they are too many. */
    private int name(Cells cells, int column) {
        byte[] bytes = cells.bytes(column);
        int to = cells.isEmpty(column) ? 0 : cells.to(column);
        int at = WordScan.start(bytes, cells.isEmpty(column) ? 0 : cells.from(column), to);
        int count = 0;
        while (at < to) {
            if (count == name.length) {
                return -1;
            }
            int end = WordScan.end(bytes, at, to);
            name[count++] = syllable(bytes, at, end);
            at = WordScan.start(bytes, end, to);
        }
        return count;
    }

    private int syllable(byte[] bytes, int from, int to) {
        int known = written.size();
        int word = written.add(bytes, from, to);
        if (word == known) {
            if (word == syllableOf.length) {
                syllableOf = Arrays.copyOf(syllableOf, 2 * word);
            }
            syllableOf[word] =
                    syllables.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        return syllableOf[word];
    }

    private void write(
            long number,
            long old,
            int born,
            int died,
            int sex,
            int commune,
            int count,
            boolean isTied)
            throws IOException {
        boolean isLong = count > PersonRecord.SYLLABLES;
        for (int i = 0; i < count; i++) {
            isLong |= name[i] >= PersonRecord.SYLLABLE_END;
        }
        if (isLong) {
            words[2] = 4L * longNamesLength;
            words[3] = 0;
            keepLong(count);
        } else {
            PersonRecord.pack(name, count, words);
        }
        syllables.count(name, count);
        lengths[count]++;
        int upper = isTied ? ties.keep() : RecordSource.nameHash(syllables, name, count);
        records.putLong(PersonRecord.word0(number, commune, sex, isLong, died));
        records.putLong(PersonRecord.word1(old, born, died));
        records.putLong(words[2]);
        records.putLong(words[3] & 0xFFFFFFFFL | (long) upper << 32);
        count(number >= 0, BlockKind.NUMBER);
        count(number >= 0, BlockKind.LAST_DIGITS_SURNAME);
        count(number >= 0, BlockKind.FIRST_DIGITS_GIVEN);
        count(old >= 0, BlockKind.OLD_NUMBER);
        count(PackedDate.isExact(born), BlockKind.DATE_GIVEN);
        count(PackedDate.isExact(born) && commune >= 0, BlockKind.DATE_COMMUNE);
        count(born != PackedDate.NONE, BlockKind.NAME_YEAR);
        count(ties.has(Tie.PHONE), BlockKind.PHONE);
        count(ties.has(Tie.HOUSEHOLD), BlockKind.HOUSEHOLD);
        count(ties.has(Tie.MOTHER) && PackedDate.isExact(born), BlockKind.MOTHER_DATE);
    }

    private void count(boolean has, BlockKind kind) {
        keyed[kind.ordinal()] += has ? 1 : 0;
    }

    private void keepLong(int count) {
        if (longNamesLength + count + 1 > longNames.length) {
            longNames = Arrays.copyOf(longNames, 2 * (longNamesLength + count + 1));
        }
        longNames[longNamesLength++] = count;
        System.arraycopy(name, 0, longNames, longNamesLength, count);
        longNamesLength += count;
    }

    long persons() {
        return persons;
    }

    /** How many persons are in blocks of a kind. */
    long keyed(BlockKind kind) {
        return keyed[kind.ordinal()];
    }

    SyllableDictionary syllables() {
        return syllables;
    }

    void writeLongNames(SectionWriter out) throws IOException {
        for (int i = 0; i < longNamesLength; i++) {
            out.putInt(longNames[i]);
        }
    }

    void writeCommunes(SectionWriter out) throws IOException {
        for (int i = 0; i < communes.size(); i++) {
            text(out, communes.word(i));
        }
    }

    void writeSyllables(SectionWriter out) throws IOException {
        for (int i = 0; i < syllables.size(); i++) {
            text(out, syllables.display(i).getBytes(StandardCharsets.UTF_8));
            for (var position : SyllableDictionary.Position.values()) {
                out.putInt(syllables.count(i, position));
            }
        }
    }

    void writeLengths(SectionWriter out) throws IOException {
        for (int length : lengths) {
            out.putInt(length);
        }
    }

    private static void text(SectionWriter out, byte[] bytes) throws IOException {
        out.putInt(bytes.length);
        out.put(bytes, 0, bytes.length);
    }
}
