/**
 * Drives a running platform from outside, as its users do, and recounts its database behind its
 * back: for tests and benchmarks alike.
 */
@NullMarked
package vn.lienthong.load;

import org.jspecify.annotations.NullMarked;
