/** Verifies whole files against a register index, and can be killed at any moment. */
@NullMarked
package vn.lienthong.linkage.verify;

import org.jspecify.annotations.NullMarked;
