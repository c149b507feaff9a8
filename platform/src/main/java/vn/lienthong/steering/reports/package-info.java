/**
 * Periodic reports: templates as content, the figures frozen in a snapshot, the text that people
 * may edit around them, and the documents that are made of both.
 */
@NamedInterface("reports")
@NullMarked
package vn.lienthong.steering.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
