/**
 * Dated rules: which version of a rule holds on a day, what it decides for a case, and the trace of
 * why, with the legal ground.
 */
@NullMarked
package vn.lienthong.rules;

import org.jspecify.annotations.NullMarked;
