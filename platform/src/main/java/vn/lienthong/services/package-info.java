/**
 * Public services: procedures as content, dossiers from draft to result, deadlines and fees.
 *
 * <p>Owner: the one-stop shops of the State. Statute: Decree 118/2025/NĐ-CP of 9 June 2025 on the
 * one-stop mechanism; Decree 45/2020/NĐ-CP of 8 April 2020 on procedures in the electronic
 * environment. What was done to a dossier is append-only; its state is a projection.
 */
@ApplicationModule(
        displayName = "Public services",
        allowedDependencies = {"shell", "reference", "population", "identity"})
@NullMarked
package vn.lienthong.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
