package vn.lienthong.linkage.link;

import java.util.List;

/**
 * What is compared when records are linked, as {@link SchemaText} reads it.
 *
 * @param identifier titles that the column of identifiers may have; empty when records are known by
 *     their lines
 * @param fields what is compared, in the order of the schema
 * @param exchanged pairs of places in {@code fields} whose values may have been filled in for each
 *     other
 * @param blocks places in {@code fields} that the pairs to be compared share, by rule; empty when
 *     rules are to be found
 * @param accept posterior from which two records are linked
 * @param pairs how many pairs are compared at most, when rules are found; 0 for twenty a record and
 *     two million at least
 */
public record LinkSchema(
        List<String> identifier,
        List<LinkField> fields,
        List<List<Integer>> exchanged,
        List<List<Integer>> blocks,
        double accept,
        long pairs) {

    /** Most fields; a pattern of levels is a number of 64 bits with three for each. */
    static final int MOST_FIELDS = 20;

    /** Posterior at which linking and not linking are wrong equally often. */
    static final double USUAL_ACCEPT = 0.5;

    private static final long LEAST_PAIRS = 2_000_000;
    private static final long PAIRS_A_RECORD = 20;

    public LinkSchema {
        identifier = List.copyOf(identifier);
        fields = List.copyOf(fields);
        exchanged = exchanged.stream().map(List::copyOf).toList();
        blocks = blocks.stream().map(List::copyOf).toList();
    }

    /** How many pairs are compared at most among so many records. */
    long pairsAmong(long records) {
        return pairs > 0 ? pairs : Math.max(LEAST_PAIRS, PAIRS_A_RECORD * records);
    }
}
