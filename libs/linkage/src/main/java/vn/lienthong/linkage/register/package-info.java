/** The register index: an immutable file of persons that is searched without being read whole. */
@NullMarked
package vn.lienthong.linkage.register;

import org.jspecify.annotations.NullMarked;
