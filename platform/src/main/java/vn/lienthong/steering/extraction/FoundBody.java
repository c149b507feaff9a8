package vn.lienthong.steering.extraction;

/**
 * A body as a directive names it.
 *
 * @param words as they stand in the text
 * @param code code of the body; empty for words that mean many, such as all ministries
 */
public record FoundBody(String words, String code) {

    /** Whether the words mean one body. */
    public boolean isOne() {
        return !code.isEmpty();
    }
}
