/**
 * Finds draft tasks in the prose of directives: who leads, who helps, what, by when, what has to
 * come of it, each with the words that it was read from. Plain Java over rules that are content: no
 * framework, no network, no statistics; what the rules do not say is not found, and nothing is
 * invented.
 */
@NullMarked
package vn.lienthong.steering.extraction;

import org.jspecify.annotations.NullMarked;
