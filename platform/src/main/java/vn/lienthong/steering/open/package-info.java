/**
 * Open data: every public series as files that others can read, date, check and reproduce, with a
 * catalogue of them.
 */
@NamedInterface("open")
@NullMarked
package vn.lienthong.steering.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
