package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.util.Optional;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.primitives.LegacyEncoding;

/**
 * Finds out in which older encoding the names of a file stand, by the votes of its first lines.
 *
 * <p>One name alone often cannot tell: {@code Phóc} is a syllable as it stands and {@code Phúc} in
 * TCVN3. The names of one column were typed with one program, so those that can tell speak for
 * those that cannot.
 */
final class EncodingVote {

    /** Fewer votes are taken for accidents, which are decoded one by one. */
    private static final int LEAST = 3;

    private EncodingVote() {}

    /**
     * The encoding that was declared, else that of more than half of the names that say anything
     * about it.
     *
     * @param record reads the names; empty afterwards
     */
    static Optional<LegacyEncoding> of(InputFile input, QueryRecord record) throws IOException {
        if (input.form().encoding().isPresent()) {
            return input.form().encoding().get().legacy();
        }
        var reading = new ValueReading(input.mapping());
        int[] votes = new int[LegacyEncoding.values().length];
        int marked = 0;
        record.expect(Optional.empty());
        for (Cells row : input.sample()) {
            if (row.count() >= input.mapping().titles().size()) {
                reading.read(row, record);
                Optional<LegacyEncoding> encoding = record.encoding();
                encoding.ifPresent(found -> votes[found.ordinal()]++);
                marked += encoding.isPresent() || record.hasMarks() ? 1 : 0;
            }
        }
        record.clear();
        Optional<LegacyEncoding> winner = Optional.empty();
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            int votesFor = votes[encoding.ordinal()];
            if (votesFor >= LEAST && 2 * votesFor > marked) {
                winner = Optional.of(encoding);
            }
        }
        return winner;
    }
}
