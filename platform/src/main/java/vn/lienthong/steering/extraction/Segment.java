package vn.lienthong.steering.extraction;

/**
 * A sentence, or an item of a list, of a directive.
 *
 * @param begins offset of its first character after the marker of the item
 * @param ends offset after its last character
 * @param level how deep the item stands, from 1; 0 for a sentence that is no item
 * @param first whether it is the first sentence of its item or paragraph
 */
record Segment(int begins, int ends, int level, boolean first) {}
