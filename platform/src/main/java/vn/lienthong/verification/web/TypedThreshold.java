package vn.lienthong.verification.web;

/**
 * What somebody typed into a form about thresholds.
 *
 * @param about whose form it was: a supplier as {@code G09-BENEFITS}, or a proposal
 */
public record TypedThreshold(String about, String declared, String from, String ground) {

    /** Nothing typed yet. */
    static final TypedThreshold NOTHING = new TypedThreshold("", "", "", "");
}
