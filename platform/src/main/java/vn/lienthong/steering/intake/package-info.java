/**
 * How tasks come in: typed one by one, from a spreadsheet with a preview and a list of rejects, or
 * found in the text of a directive and confirmed by a person, all through one reading of what was
 * typed.
 */
@NamedInterface("intake")
@NullMarked
package vn.lienthong.steering.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
