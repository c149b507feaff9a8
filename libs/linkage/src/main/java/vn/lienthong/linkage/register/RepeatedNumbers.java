package vn.lienthong.linkage.register;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;

/** Counts the persons whose personal number another person before them has. */
final class RepeatedNumbers {

    private RepeatedNumbers() {}

    static long count(FileChannel file, RecordSource source, long[] places, IndexForm form)
            throws IOException {
        long start = places[IndexLayout.section(BlockKind.NUMBER)];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment block =
                    file.map(
                            FileChannel.MapMode.READ_ONLY,
                            start,
                            places[IndexLayout.section(BlockKind.NUMBER) + 1] - start,
                            arena);
            var numbers = new Block(BlockKind.NUMBER, block, form);
            long repeated = 0;
            for (long bucket = 0; bucket < numbers.buckets(); bucket++) {
                int first = numbers.first(bucket);
                int end = numbers.first(bucket + 1);
                for (int i = first + 1; i < end; i++) {
                    repeated += repeats(numbers, source, first, i) ? 1 : 0;
                }
            }
            return repeated;
        }
    }

    private static boolean repeats(Block numbers, RecordSource source, int first, int at) {
        int entry = numbers.entry(at);
        for (int i = first; i < at; i++) {
            int other = numbers.entry(i);
            if (numbers.sameCheck(entry, other)
                    && number(source, numbers.person(entry))
                            == number(source, numbers.person(other))) {
                return true;
            }
        }
        return false;
    }

    private static long number(RecordSource source, long person) {
        return PersonRecord.number(source.word(person, 0));
    }
}
