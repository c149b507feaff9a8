/** Journeys of people through the running platform, in a real browser. */
@NullMarked
package vn.lienthong.journeys;

import org.jspecify.annotations.NullMarked;
