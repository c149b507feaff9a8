/**
 * Obstacles: what keeps a task or an indicator from going on, since when and why, what is proposed,
 * who must answer, and the answer.
 */
@NamedInterface("obstacles")
@NullMarked
package vn.lienthong.steering.obstacles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
