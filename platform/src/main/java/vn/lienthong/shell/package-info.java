/**
 * The shell: what every module stands in and none owns, and the only technical module.
 *
 * <p>It holds the security chain (deny by default), the error catalogue and its one mapping to
 * problem+json, the page layout and its two languages, content with line numbers, time that can be
 * simulated, identifiers, and the database with one schema a module. It depends on no other module.
 */
@ApplicationModule(
        displayName = "Shell",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.lienthong.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
