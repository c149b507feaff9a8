/** Verifies a file on many machines: Apache Spark hands out the parts, the engine does the work. */
@NullMarked
package vn.lienthong.distributed;

import org.jspecify.annotations.NullMarked;
