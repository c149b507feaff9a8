package vn.lienthong.linkage.register;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The ties of each person of an index, which has those of telephones and households in its blocks
 * alone: read back once, four bytes a person each. To be closed; for one thread at a time.
 */
final class KeptTies implements AutoCloseable {

    private final Arena arena = Arena.ofShared();
    private final PersonCursor person;
    private final MemorySegment phones;
    private final MemorySegment households;
    private final int[] values = new int[Tie.ALL.size()];

    KeptTies(RegisterIndex index) {
        person = index.cursor();
        boolean isTied = !index.ties().isEmpty();
        phones = arena.allocate(isTied ? 4 * index.persons() : 0);
        households = arena.allocate(isTied ? 4 * index.persons() : 0);
        if (isTied) {
            index.block(BlockKind.PHONE).forEach((number, tie) -> put(phones, number, tie));
            index.block(BlockKind.HOUSEHOLD).forEach((number, tie) -> put(households, number, tie));
        }
    }

    private static void put(MemorySegment into, long number, int tie) {
        into.set(RecordSource.INT, 4 * number, tie);
    }

    /** Those of a person by {@link Tie}; valid until the next person. */
    int[] of(long number) {
        if (phones.byteSize() == 0) {
            return values;
        }
        person.read(number);
        values[Tie.FATHER.ordinal()] = person.tie(Tie.FATHER);
        values[Tie.MOTHER.ordinal()] = person.tie(Tie.MOTHER);
        values[Tie.PHONE.ordinal()] = phones.get(RecordSource.INT, 4 * number);
        values[Tie.HOUSEHOLD.ordinal()] = households.get(RecordSource.INT, 4 * number);
        return values;
    }

    @Override
    public void close() {
        arena.close();
    }
}
