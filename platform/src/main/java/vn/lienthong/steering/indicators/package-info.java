/**
 * Indicators: what is measured over the facts of the platform's own work, what bodies and reports
 * say, what was published and when, and what keeps things from going on.
 */
@NamedInterface("indicators")
@NullMarked
package vn.lienthong.steering.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
