/**
 * Records that may be of one person: found when somebody enters the register and by a search
 * through all of it, decided by officers, merged so that it can be undone.
 */
@NamedInterface("duplicates")
@NullMarked
package vn.lienthong.population.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
