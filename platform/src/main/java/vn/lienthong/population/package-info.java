/**
 * The population register: persons, their numbers, the civil acts that change what is known of
 * them, and who read what.
 *
 * <p>Owner: the body that keeps the national population database. Statute: Law on Identity
 * 26/2023/QH15 of 27 November 2023; Law on Civil Status 60/2014/QH13 of 20 November 2014; on the
 * number: Decree 137/2015/NĐ-CP of 31 December 2015, Article 13. No read of a person's record is
 * answered without an access record in the same transaction.
 */
@ApplicationModule(
        displayName = "Population register",
        allowedDependencies = {"shell", "reference"})
@NullMarked
package vn.lienthong.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
