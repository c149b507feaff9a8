/** Benchmarks and load runs, each one command of {@code bench/run}. */
@NullMarked
package vn.lienthong.bench;

import org.jspecify.annotations.NullMarked;
