/** The platform: its commands and the one application that they start. */
@NullMarked
package vn.lienthong;

import org.jspecify.annotations.NullMarked;
