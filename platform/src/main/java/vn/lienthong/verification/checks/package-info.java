/** Single questions of other bodies' programs: is this person as our papers say, field by field. */
@NamedInterface("checks")
@NullMarked
package vn.lienthong.verification.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
