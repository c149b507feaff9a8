package vn.lienthong.linkage.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.ByteText;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.linkage.words.WordTable;
import vn.lienthong.primitives.VietnameseText;

/**
 * Compares an index with a later extract and writes what has changed: births and other new persons,
 * deaths, corrections, and who is not in the register any more. For one thread.
 */
public final class IndexDelta {

    private static final int WRITTEN_AT_ONCE = 1 << 20;

    private final RegisterIndex index;
    private final ExtractRow row;
    private final KeptTies ties;
    private final TieIntake read;
    private final String commas;
    private final int[] slots;
    private final BitSet seen = new BitSet();
    private final ByteText changes = new ByteText();
    private final ByteText old = new ByteText();
    private long added;
    private long changed;
    private @Nullable ExtractColumns columns;

    private IndexDelta(RegisterIndex index, KeptTies ties, TieIntake read) {
        this.index = index;
        this.ties = ties;
        this.read = read;
        commas = ",".repeat(ExtractColumns.NAMES.size() - 1 + index.ties().size());
        row = new ExtractRow(index);
        int size = Integer.highestOneBit((int) Math.min(1 << 28, index.persons())) * 4;
        slots = new int[Math.max(16, size)];
        Arrays.fill(slots, -1);
        for (long person = 0; person < index.persons(); person++) {
            slots[slot(index.identifier(person))] = (int) person;
        }
    }

    /**
     * What a comparison came to.
     *
     * @param added persons who are new
     * @param changed persons of whom something is different
     * @param removed persons who are not there any more
     */
    public record Changes(long added, long changed, long removed) {}

    /**
     * Writes the changes; the file appears whole or not at all.
     *
     * @throws LinkageFault {@code index.*} or {@code extract.*}
     */
    public static Changes write(Path index, Path extract, Path out) throws IOException {
        Path unfinished = out.resolveSibling(out.getFileName() + ".unfinished");
        Path work = out.resolveSibling(out.getFileName() + ".ties");
        try (RegisterIndex open = RegisterIndex.open(index);
                var ties = new KeptTies(open);
                var read = new TieIntake(work)) {
            Changes changes;
            try (OutputStream file = Files.newOutputStream(unfinished)) {
                changes = new IndexDelta(open, ties, read).write(extract, file);
            }
            Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
            return changes;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Changes write(Path extract, OutputStream out) throws IOException {
        changes.ascii("change,").ascii(String.join(",", ExtractColumns.NAMES));
        index.ties().forEach(tie -> changes.sign(',').ascii(tie.column()));
        changes.sign('\n').ascii(DeltaRows.BASE).sign(',').ascii(index.identity());
        changes.ascii(commas).sign('\n');
        var cells = new Cells(',');
        try (InputStream in = new BufferedInputStream(Files.newInputStream(extract), 1 << 16)) {
            var chunks = new LineChunks(in, ExtractReading.SCAN);
            for (LineChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                var records = new Records(ExtractReading.SCAN, chunk, 0);
                while (records.next()) {
                    if (!records.isEmpty()
                            && cells.split(chunk.bytes(), records.from(), records.to())
                                    == Cells.Split.DONE) {
                        take(cells);
                    }
                }
                flush(out, WRITTEN_AT_ONCE);
            }
        }
        long removed = 0;
        for (int person = seen.nextClearBit(0);
                person < index.persons();
                person = seen.nextClearBit(person + 1)) {
            changes.ascii(DeltaRows.REMOVE).sign(',');
            ExtractRow.cell(index.identifier(person), changes);
            changes.ascii(commas).sign('\n');
            removed++;
            flush(out, WRITTEN_AT_ONCE);
        }
        flush(out, 0);
        return new Changes(added, changed, removed);
    }

    private void flush(OutputStream out, int from) throws IOException {
        if (changes.length() > from) {
            out.write(changes.bytes(), 0, changes.length());
            changes.clear();
        }
    }

    private void take(Cells cells) {
        ExtractColumns at = columns;
        if (at == null) {
            columns = DeltaRows.columns(cells, index.ties());
            return;
        }
        String who = cells.text(at.identifier());
        int person = slots[slot(who)];
        String now = DeltaRows.row(cells, at, Set.of(), false);
        if (person >= 0) {
            seen.set(person);
            old.clear();
            row.write(person, old);
            String before = new String(old.bytes(), 0, old.length(), StandardCharsets.UTF_8);
            boolean isSame = before.equals(now) || key(before).equals(key(now));
            if (isSame && hasSameTies(person, cells, at)) {
                return;
            }
            changed++;
        } else {
            added++;
        }
        changes.ascii(DeltaRows.PUT).sign(',');
        changes.text(DeltaRows.row(cells, at, index.ties(), false));
    }

    private boolean hasSameTies(long person, Cells cells, ExtractColumns at) {
        int[] known = ties.of(person);
        for (Tie tie : index.ties()) {
            if (known[tie.ordinal()] != read.value(tie, cells, at.ties().place(tie))) {
                return false;
            }
        }
        return true;
    }

    /** What of a row makes a difference: not where tone marks stand. */
    private static String key(String row) {
        return VietnameseText.tonePlacementFree(VietnameseText.squeezed(row));
    }

    private int slot(String who) {
        byte[] bytes = who.getBytes(StandardCharsets.UTF_8);
        int slot = (int) WordTable.hash(bytes, 0, bytes.length) & slots.length - 1;
        while (slots[slot] >= 0 && !index.identifier(slots[slot]).equals(who)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
