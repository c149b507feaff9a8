package vn.lienthong.steering.extraction;

/**
 * Words of a text and where they stand.
 *
 * @param words the words, as the text has them
 * @param begins offset of the first character, in UTF-16 units
 * @param ends offset after the last
 */
public record Quote(String words, int begins, int ends) {

    public Quote {
        if (begins < 0 || ends <= begins || words.length() != ends - begins) {
            throw new IllegalArgumentException("a quote is as long as the place that it names");
        }
    }
}
