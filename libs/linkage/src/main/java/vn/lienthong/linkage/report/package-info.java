/** Writes reports that people read: one page of HTML that needs nothing else, in two languages. */
@NullMarked
package vn.lienthong.linkage.report;

import org.jspecify.annotations.NullMarked;
