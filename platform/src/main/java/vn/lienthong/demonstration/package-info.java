/**
 * A demonstration country: synthetic people and six months of simulated births, made through the
 * same use cases as real ones, and accounts to look around with.
 *
 * <p>Owner: whoever shows the platform. It owns no data but how far it got.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "shell",
            "reference",
            "population",
            "population :: quality",
            "identity",
            "services",
            "services :: events",
            "steering :: indicators",
            "steering :: tasks",
            "verification",
            "verification :: jobs"
        })
@NullMarked
package vn.lienthong.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
