package vn.lienthong.verification.jobs;

import java.util.EnumMap;
import java.util.Map;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.verification.Right;

/** Counts what came of the lines of a file, as the body may know it. Not thread-safe. */
final class Findings {

    private final Right.Told told;
    private final Disclosure disclosure;
    private final Map<RecordOutcome, Long> outcomes = new EnumMap<>(RecordOutcome.class);
    private final Map<Count, Long> counts = new EnumMap<>(Count.class);

    /** What is counted besides outcomes. */
    private enum Count {
        LINES,
        TAKEN,
        AS_REGISTERED,
        WHOLE,
        LIVING
    }

    Findings(Right.Told told) {
        this.told = told;
        disclosure = new Disclosure(told);
    }

    void add(ResultLine line) {
        count(Count.LINES, true);
        outcomes.merge(disclosure.outcome(line), 1L, Long::sum);
        if (line.person().isPresent()) {
            count(Count.TAKEN, true);
            count(Count.AS_REGISTERED, line.corrections().isEmpty());
            count(Count.LIVING, line.outcome() != RecordOutcome.DECEASED);
            count(
                    Count.WHOLE,
                    !line.level(Field.NUMBER).isMissing()
                            && !line.level(Field.NAME).isMissing()
                            && !line.level(Field.DATE).isMissing());
        }
    }

    private void count(Count what, boolean is) {
        counts.merge(what, is ? 1L : 0L, Long::sum);
    }

    private long of(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Lines that had an outcome. */
    long lines() {
        return of(Count.LINES);
    }

    Map<RecordOutcome, Long> outcomes() {
        return Map.copyOf(outcomes);
    }

    /**
     * The four dimensions of quality.
     *
     * @param rejected lines that could not be read
     */
    Map<Dimension, Dimension.Kept> quality(long rejected) {
        long unclean =
                outcomes.getOrDefault(RecordOutcome.DUPLICATE, 0L)
                        + outcomes.getOrDefault(RecordOutcome.INVALID, 0L);
        var quality = new EnumMap<Dimension, Dimension.Kept>(Dimension.class);
        quality.put(
                Dimension.CORRECT, new Dimension.Kept(of(Count.AS_REGISTERED), of(Count.TAKEN)));
        quality.put(Dimension.COMPLETE, new Dimension.Kept(of(Count.WHOLE), of(Count.TAKEN)));
        quality.put(Dimension.CLEAN, new Dimension.Kept(lines() - unclean, lines() + rejected));
        if (told.deaths()) {
            quality.put(Dimension.ALIVE, new Dimension.Kept(of(Count.LIVING), of(Count.TAKEN)));
        }
        return quality;
    }
}
