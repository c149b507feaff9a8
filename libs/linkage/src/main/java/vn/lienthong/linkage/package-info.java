/** Finds the person of a register that a record means, and says why: files in, files out. */
@NullMarked
package vn.lienthong.linkage;

import org.jspecify.annotations.NullMarked;
