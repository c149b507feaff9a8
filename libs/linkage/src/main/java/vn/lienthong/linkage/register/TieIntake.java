package vn.lienthong.linkage.register;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.words.Spelling;
import vn.lienthong.linkage.words.WordScan;
import vn.lienthong.linkage.words.WordTable;

/**
 * Reads what ties persons to others, and keeps the numbers of telephones and households aside until
 * the blocks are written. Not thread-safe.
 */
final class TieIntake implements Closeable {

    /** Of each person, four bytes for the telephone and four for the household. */
    private static final int BYTES = 8;

    private static final int HEX = 16;
    private static final Pattern KEPT = Pattern.compile("[0-9a-f]{1,7}(\\.[0-9a-f]{1,7}){3}");

    private final Path file;
    private final FileChannel channel;
    private final SectionWriter aside;
    private final WordTable written = new WordTable();
    private long[] mixed = new long[1 << 10];
    private final int[] values = new int[Tie.ALL.size()];
    private int mask;

    TieIntake(Path file) throws IOException {
        this.file = file;
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        aside = new SectionWriter(channel, 0);
    }

    /** Reads those of a person, for {@link #keep}; false when they cannot be read. */
    boolean read(Cells cells, TieColumns columns) {
        mask = columns.mask();
        if (mask != 0 && !cells.isEmpty(columns.kept())) {
            return readKept(cells.text(columns.kept()));
        }
        for (Tie tie : Tie.ALL) {
            values[tie.ordinal()] = value(tie, cells, columns.place(tie));
        }
        return true;
    }

    private boolean readKept(String text) {
        if (!KEPT.matcher(text).matches()) {
            return false;
        }
        List<String> kept = List.of(text.split("\\.", -1));
        for (Tie tie : Tie.ALL) {
            boolean isName = tie == Tie.FATHER || tie == Tie.MOTHER;
            int most = (1 << (isName ? Ties.NAME_BITS : Ties.BITS)) - 1;
            values[tie.ordinal()] = Integer.parseInt(kept.get(tie.ordinal()), HEX) & most;
        }
        return true;
    }

    /** The numbers of an earlier index, as its extract has them. */
    static String kept(int[] values) {
        StringBuilder text = new StringBuilder();
        for (int value : values) {
            text.append(text.isEmpty() ? "" : ".").append(Integer.toHexString(value));
        }
        return text.toString();
    }

    /** The number of a value; 0 where there is none. */
    int value(Tie tie, Cells cells, int column) {
        if (cells.isEmpty(column)) {
            return 0;
        }
        byte[] bytes = cells.bytes(column);
        int from = cells.from(column);
        int to = cells.to(column);
        return switch (tie) {
            case PHONE -> Ties.phone(bytes, from, to);
            case HOUSEHOLD -> Ties.household(bytes, from, to);
            case FATHER, MOTHER -> name(bytes, from, to);
        };
    }

    private int name(byte[] bytes, int from, int to) {
        long sum = 0;
        int at = WordScan.start(bytes, from, to);
        if (at == to) {
            return 0;
        }
        while (at < to) {
            int end = WordScan.end(bytes, at, to);
            sum += mixed(bytes, at, end);
            at = WordScan.start(bytes, end, to);
        }
        return Ties.name(sum);
    }

    private long mixed(byte[] bytes, int from, int to) {
        int known = written.size();
        int word = written.add(bytes, from, to);
        if (word == known) {
            if (word == mixed.length) {
                mixed = Arrays.copyOf(mixed, 2 * word);
            }
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            byte[] plain = Spelling.bytes(Spelling.of(text).plain());
            mixed[word] = WordTable.mix(WordTable.hash(plain, 0, plain.length));
        }
        return mixed[word];
    }

    /** Whether the person read last has one. */
    boolean has(Tie tie) {
        return mask != 0 && values[tie.ordinal()] != 0;
    }

    /** Keeps those of the person read last; answers what goes into the record. */
    int keep() throws IOException {
        aside.putInt(values[Tie.PHONE.ordinal()]);
        aside.putInt(values[Tie.HOUSEHOLD.ordinal()]);
        return PersonRecord.ties(
                values[Tie.MOTHER.ordinal()],
                values[Tie.FATHER.ordinal()],
                has(Tie.PHONE),
                has(Tie.HOUSEHOLD));
    }

    /** Which ties the extract has, one bit each. */
    int mask() {
        return mask;
    }

    /** The numbers kept aside. */
    MemorySegment aside(Arena arena) throws IOException {
        aside.flush();
        return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }

    /** One of the numbers kept aside. */
    static int aside(MemorySegment kept, long person, Tie tie) {
        return kept.get(RecordSource.INT, BYTES * person + (tie == Tie.PHONE ? 0 : 4));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
