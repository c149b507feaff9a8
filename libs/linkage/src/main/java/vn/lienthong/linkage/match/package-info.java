/** Decides which person of a register a record means: search, compare, weigh, explain. */
@NullMarked
package vn.lienthong.linkage.match;

import org.jspecify.annotations.NullMarked;
