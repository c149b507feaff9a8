package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.RecordPlaces;

/**
 * Picks the lines of a file that clerks should look at: of each stratum so many, drawn by a hash
 * that the file itself decides, so that the same file gives the same lines. Not thread-safe.
 */
final class ReviewPicks {

    private final int most;
    private final int below;
    private final long seed;
    private final Map<Stratum, PriorityQueue<Pick>> picks = new EnumMap<>(Stratum.class);

    /** Kinds of uncertain lines. */
    enum Stratum {
        /** Several people fit, and a number was given. */
        AMBIGUOUS_WITH_NUMBER,
        /** Several people fit, and no number was given. */
        AMBIGUOUS_WITHOUT_NUMBER,
        /** The number is somebody else's. */
        CONFLICT,
        /** Somebody was found, not far ahead of the next. */
        LOW_MARGIN
    }

    /**
     * A line to look at.
     *
     * @param posterior the chance that the best person is the right one
     * @param draw decides which lines stay
     */
    record Pick(long line, Stratum stratum, RecordOutcome outcome, double posterior, long draw) {}

    /**
     * Where a line stands in its file.
     *
     * @param offset of its first byte
     * @param bytes without its end
     */
    record Place(Pick pick, long offset, int bytes) {}

    /**
     * Begins.
     *
     * @param most lines of a stratum
     * @param below margin in bits below which a found person may be looked at
     * @param sha256 digest of the file
     */
    ReviewPicks(int most, int below, String sha256) {
        this.most = most;
        this.below = below;
        seed = Long.parseUnsignedLong(sha256.substring(0, 16), 16);
    }

    void look(ResultLine line) {
        Stratum stratum = stratum(line);
        if (stratum == null) {
            return;
        }
        PriorityQueue<Pick> kept =
                picks.computeIfAbsent(
                        stratum,
                        _ -> new PriorityQueue<>(Comparator.comparingLong(Pick::draw).reversed()));
        kept.add(
                new Pick(
                        line.line(),
                        stratum,
                        line.outcome(),
                        line.posterior(),
                        drawn(line.line())));
        if (kept.size() > most) {
            kept.remove();
        }
    }

    private @Nullable Stratum stratum(ResultLine line) {
        return switch (line.outcome()) {
            case AMBIGUOUS ->
                    line.level(Field.NUMBER).isMissing()
                            ? Stratum.AMBIGUOUS_WITHOUT_NUMBER
                            : Stratum.AMBIGUOUS_WITH_NUMBER;
            case CONFLICT -> Stratum.CONFLICT;
            case MATCHED, MATCHED_CORRECTED, DECEASED, DUPLICATE ->
                    line.margin() < below ? Stratum.LOW_MARGIN : null;
            case NOT_FOUND, INVALID -> null;
        };
    }

    /** SplitMix64's mixing of the line with the file's own seed. */
    private long drawn(long line) {
        long mixed = seed + line * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Where the picked lines stand, in the order of the file. */
    List<Place> places(PlainTable.Text input) throws IOException {
        var wanted = new TreeMap<Long, Pick>();
        picks.values().forEach(kept -> kept.forEach(pick -> wanted.put(pick.line(), pick)));
        List<Place> places = new ArrayList<>();
        if (wanted.isEmpty()) {
            return places;
        }
        RecordPlaces.find(input, wanted.keySet())
                .forEach((line, at) ->
                        places.add(
                                new Place(
                                        Objects.requireNonNull(wanted.get(line)),
                                        at.offset(),
                                        at.bytes())));
        return places;
    }
}
