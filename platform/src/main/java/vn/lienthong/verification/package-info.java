/**
 * Verification: files and single records of other bodies against the population register, as far as
 * each body's ground goes: yes, near or no, a corrected value, nothing else.
 *
 * <p>Owner: the body that keeps the national population database. Statute: Law on Identity
 * 26/2023/QH15 of 27 November 2023, Article 10. Files of bodies lie in the data directory for a
 * term and never in the database; a person who was found has an access record before the body is
 * told.
 */
@ApplicationModule(
        displayName = "Verification",
        allowedDependencies = {
            "shell",
            "reference",
            "population",
            "population :: intake",
            "population :: events"
        })
@NullMarked
package vn.lienthong.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
