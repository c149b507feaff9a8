/** Pages of signing in and of a citizen's own record. */
@NullMarked
package vn.lienthong.identity.web;

import org.jspecify.annotations.NullMarked;
