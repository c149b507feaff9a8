package vn.lienthong.synthetic;

/** A run of draws that follows from one hash. Not thread-safe. */
final class Draws {

    private long state;

    Draws(long hash) {
        state = hash;
    }

    double unit() {
        state = Hash.next(state);
        return Hash.unit(state);
    }

    int below(int bound) {
        state = Hash.next(state);
        return Hash.below(state, bound);
    }

    /** A number from 0 to {@code bound - 1}; good for bounds far below 2⁵³. */
    long belowLong(long bound) {
        return Math.min(bound - 1, (long) (unit() * bound));
    }

    /**
     * The number of the share into which a draw falls, or the number of shares when it falls into
     * none.
     */
    int pick(double... shares) {
        double rest = unit();
        for (int i = 0; i < shares.length; i++) {
            rest -= shares[i];
            if (rest < 0) {
                return i;
            }
        }
        return shares.length;
    }
}
