/** Reads tables of text, such as CSV, as bytes: chunks of whole lines, lines as cells. */
@NullMarked
package vn.lienthong.linkage.table;

import org.jspecify.annotations.NullMarked;
