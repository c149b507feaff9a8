package vn.lienthong.linkage.match;

/**
 * What labels say about a threshold: that of the persons taken from it on at least so many are
 * right.
 *
 * @param precision the share that was declared beforehand
 * @param accept least posterior at which a person is taken
 * @param labels labelled records from the threshold on
 * @param right of them, records whose best person is the right one
 * @param bound the share of right ones is at least this, with a confidence of {@link #CONFIDENCE}
 */
public record Calibration(double precision, double accept, long labels, long right, double bound) {

    /** One-sided confidence of every bound. */
    public static final double CONFIDENCE = 0.95;

    public Calibration {
        boolean shares = precision > 0.5 && precision < 1 && accept > 0.5 && accept < 1;
        if (!shares || right < 0 || right > labels || !(bound >= precision && bound <= 1)) {
            throw new IllegalArgumentException("a calibration keeps what was declared");
        }
    }
}
