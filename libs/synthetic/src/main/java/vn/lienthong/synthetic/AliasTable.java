package vn.lienthong.synthetic;

/** Draws an index by weight in constant time (the alias method of Walker and Vose). */
final class AliasTable {

    private final double[] keep;
    private final int[] alias;

    /**
     * @param weights not negative, at least one positive
     */
    AliasTable(double[] weights) {
        int size = weights.length;
        double total = 0;
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weights must be finite and not negative");
            }
            total += weight;
        }
        if (!(total > 0)) {
            throw new IllegalArgumentException("at least one weight must be positive");
        }
        keep = new double[size];
        alias = new int[size];
        int[] work = new int[size];
        int small = 0;
        int large = size;
        for (int i = 0; i < size; i++) {
            keep[i] = weights[i] * size / total;
            alias[i] = i;
            if (keep[i] < 1) {
                work[small++] = i;
            } else {
                work[--large] = i;
            }
        }
        while (small > 0 && large < size) {
            int poor = work[--small];
            int rich = work[large];
            alias[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            if (keep[rich] < 1) {
                large++;
                work[small++] = rich;
            }
        }
        // What is left over differs from 1 by rounding only.
        while (small > 0) {
            keep[work[--small]] = 1;
        }
    }

    /** The index that a 64-bit draw falls on. */
    int pick(long hash) {
        int column = Hash.below(hash, keep.length);
        return Hash.unit(Hash.next(hash)) < keep[column] ? column : alias[column];
    }
}
