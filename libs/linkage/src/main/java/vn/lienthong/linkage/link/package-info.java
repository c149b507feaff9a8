/** Links and de-duplicates the records of any one or two tables, by a declared schema. */
@NullMarked
package vn.lienthong.linkage.link;

import org.jspecify.annotations.NullMarked;
