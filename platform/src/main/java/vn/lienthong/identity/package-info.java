/**
 * Electronic identity: accounts and how they sign in, and the programs of other agencies.
 *
 * <p>Owner: the body that runs electronic identification. Statute: Decree 69/2024/NĐ-CP of 25 June
 * 2024 on electronic identification and authentication. For now one factor, a password; levels,
 * devices and consent come with the identity platform.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shell", "reference", "population"})
@NullMarked
package vn.lienthong.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
