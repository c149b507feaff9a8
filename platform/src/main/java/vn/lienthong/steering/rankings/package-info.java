/**
 * Rankings: index sets as content, points from indicators, league tables of ministries and
 * provinces, and why a rank changed.
 */
@NamedInterface("rankings")
@NullMarked
package vn.lienthong.steering.rankings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
