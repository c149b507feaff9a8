/** Pages and interfaces of verification. */
@NullMarked
package vn.lienthong.verification.web;

import org.jspecify.annotations.NullMarked;
