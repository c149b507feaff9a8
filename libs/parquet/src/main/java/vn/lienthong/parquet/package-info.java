/**
 * Reads and writes Parquet files row by row, with the decoders of parquet-java and without Hadoop.
 */
@NullMarked
package vn.lienthong.parquet;

import org.jspecify.annotations.NullMarked;
