/** Pages of public services: for everybody, for applicants, for officers. */
@NullMarked
package vn.lienthong.services.web;

import org.jspecify.annotations.NullMarked;
