/** The public steering page and the cases behind its figures. */
@NullMarked
package vn.lienthong.steering.web;

import org.jspecify.annotations.NullMarked;
