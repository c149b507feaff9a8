/**
 * Uncertain lines of files, decided by two clerks each without knowing of the other, and by a third
 * where they disagree; the labels measure how good verification is.
 */
@NamedInterface("reviews")
@NullMarked
package vn.lienthong.verification.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
