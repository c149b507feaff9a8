package vn.lienthong.synthetic;

/**
 * Seeded permutations of the numbers below a product, as Feistel networks that add modulo instead
 * of mixing bits: every round can be undone, so no two inputs meet.
 */
final class Permutation {

    private static final int ROUNDS = 3;

    private Permutation() {}

    /**
     * The place of {@code value} in the permutation chosen by {@code key}.
     *
     * @param value 0 to {@code high * low - 1}
     */
    static long permute(long value, int high, int low, long key) {
        int left = (int) (value / low);
        int right = (int) (value % low);
        for (int round = 0; round < ROUNDS; round++) {
            left = sum(left, draw(key, 2 * round, right, high), high);
            right = sum(right, draw(key, 2 * round + 1, left, low), low);
        }
        return (long) left * low + right;
    }

    private static int draw(long key, int round, int half, int bound) {
        return Hash.below(Hash.mix(key + ((long) round << 32) + half), bound);
    }

    private static int sum(int a, int b, int modulus) {
        int sum = a + b;
        return sum < modulus ? sum : sum - modulus;
    }
}
