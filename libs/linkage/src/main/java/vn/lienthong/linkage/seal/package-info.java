/** Seals files: says with a signature what they were, so that a change of any of them shows. */
@NullMarked
package vn.lienthong.linkage.seal;

import org.jspecify.annotations.NullMarked;
