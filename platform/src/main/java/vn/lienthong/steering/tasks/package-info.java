/**
 * Directing documents and the tasks that they give to bodies of the State: who does what by when,
 * what was reported and confirmed, and whether it was on time.
 */
@NamedInterface("tasks")
@NullMarked
package vn.lienthong.steering.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
