package vn.lienthong.linkage.match;

/**
 * The exact lower bound of a share (Clopper and Pearson, 1934), also for numbers that are not
 * whole. The same on every machine.
 */
final class BinomialBound {

    private static final double STILL = 1e-15;
    private static final double TINY = 1e-300;
    private static final int ROUNDS = 10_000;

    /** Lanczos' coefficients for the logarithm of the gamma function. */
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private static final double LANCZOS_G = 7;

    private BinomialBound() {}

    /**
     * The share below which so many right ones come with a chance of less than {@code alpha}.
     *
     * @param right 0 to {@code all}
     * @param all above 0
     */
    static double lower(double right, double all, double alpha) {
        if (right <= 0) {
            return 0;
        }
        if (right >= all) {
            return StrictMath.pow(alpha, 1 / all);
        }
        double low = 0;
        double high = right / all;
        while (high - low > STILL * Math.max(high, STILL)) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (beta(right, all - right + 1, middle) < alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The regularised incomplete beta function. */
    private static double beta(double a, double b, double x) {
        double front =
                StrictMath.exp(
                        logGamma(a + b)
                                - logGamma(a)
                                - logGamma(b)
                                + a * StrictMath.log(x)
                                + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * fraction(a, b, x) / a
                : 1 - front * fraction(b, a, 1 - x) / b;
    }

    /** The continued fraction of the incomplete beta function, by Lentz's method. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= ROUNDS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < STILL) {
                break;
            }
        }
        return value;
    }

    private static double away(double fromZero) {
        return Math.abs(fromZero) < TINY ? TINY : fromZero;
    }

    private static double logGamma(double z) {
        double x = z - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + LANCZOS_G + 0.5;
        return 0.5 * StrictMath.log(2 * Math.PI)
                + (x + 0.5) * StrictMath.log(t)
                - t
                + StrictMath.log(sum);
    }
}
