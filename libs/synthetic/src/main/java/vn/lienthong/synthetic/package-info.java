/** Synthetic people: person <i>i</i> of seed <i>s</i> is a pure function, so nothing is stored. */
@NullMarked
package vn.lienthong.synthetic;

import org.jspecify.annotations.NullMarked;
