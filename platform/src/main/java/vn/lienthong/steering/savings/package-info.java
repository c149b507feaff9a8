/**
 * Savings: what procedures cost those who follow them, before and after they were made simpler.
 * Statute: Circular 02/2017/TT-VPCP, Article 27.
 */
@NamedInterface("savings")
@NullMarked
package vn.lienthong.steering.savings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
