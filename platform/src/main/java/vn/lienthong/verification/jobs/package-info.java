/**
 * Files of bodies from upload to the signed package of results: preview, line, run, release, term.
 */
@NamedInterface("jobs")
@NullMarked
package vn.lienthong.verification.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
