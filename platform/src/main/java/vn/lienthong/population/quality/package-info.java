/**
 * How good the register is: rules as content, measured for every commune once a day, kept as
 * history, down to the persons whose records have to be looked after.
 */
@NamedInterface("quality")
@NullMarked
package vn.lienthong.population.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
