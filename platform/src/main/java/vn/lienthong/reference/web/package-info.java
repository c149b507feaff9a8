/** The public page that converts addresses, and the API of units and addresses. */
@NullMarked
package vn.lienthong.reference.web;

import org.jspecify.annotations.NullMarked;
