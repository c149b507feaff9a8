package vn.lienthong.services;

import java.time.Instant;
import java.util.UUID;

/**
 * A result as it was issued, with what anybody may learn who holds its QR code.
 *
 * @param dossierId dossier that it ends
 * @param token 26 characters of base 32, what the QR code carries
 * @param documentNumber number in the register book, such as {@code 45/2026}
 * @param personId person whom it is about
 * @param holder initials of that person, such as {@code N.M.A.}
 * @param communeCode commune that issued it
 * @param issuedAt when
 */
public record IssuedResult(
        UUID dossierId,
        String token,
        String documentNumber,
        UUID personId,
        String holder,
        String communeCode,
        Instant issuedAt) {}
