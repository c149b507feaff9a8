/**
 * Steering: tasks that directing documents give to bodies of the State, indicators and figures that
 * are queries over what the other modules did, down to the single case, what bodies report beside
 * them, and the obstacles in the way.
 *
 * <p>Owner: the committee that steers digital transformation. Statute: Decision 766/QĐ-TTg of 23
 * June 2022 on the set of indicators for the handling of procedures. Of other modules it reads
 * events, and the days of acts that they name; every figure can be computed again from the modules
 * that own the work.
 */
@ApplicationModule(
        displayName = "Steering",
        allowedDependencies = {
            "shell",
            "reference",
            "population :: events",
            "identity :: events",
            "services :: events",
            "verification :: events"
        })
@NullMarked
package vn.lienthong.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
