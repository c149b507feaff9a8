/** Tests of the reference module's page and API. */
@NullMarked
package vn.lienthong.reference.web;

import org.jspecify.annotations.NullMarked;
