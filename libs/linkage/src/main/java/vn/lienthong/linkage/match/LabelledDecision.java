package vn.lienthong.linkage.match;

/**
 * A decision of the engine that somebody checked.
 *
 * @param posterior of the best person, 0 to 1
 * @param right whether the best person is the record's
 * @param weight how many records this one stands for: 1 unless records were drawn with unequal
 *     chances, such as more of the uncertain ones; above 0
 */
public record LabelledDecision(double posterior, boolean right, double weight) {

    public LabelledDecision {
        if (!(posterior >= 0 && posterior <= 1 && weight > 0 && weight < Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a posterior from 0 to 1, and a weight above 0");
        }
    }

    /** One that stands for itself alone. */
    public LabelledDecision(double posterior, boolean right) {
        this(posterior, right, 1);
    }
}
