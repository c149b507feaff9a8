/** Tests of the reference module, and the importer of its content. */
@NullMarked
package vn.lienthong.reference;

import org.jspecify.annotations.NullMarked;
