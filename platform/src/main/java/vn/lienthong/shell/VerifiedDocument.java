package vn.lienthong.shell;

import java.time.Instant;

/**
 * An issued document as anybody may see it who holds its code: enough to compare a paper with, and
 * no more.
 *
 * @param name what kind of document it is
 * @param number its number, such as {@code 45/2026}
 * @param holder initials of the person whom it is about, such as {@code N.M.A.}
 * @param communeCode commune that issued it
 * @param issuedAt when
 * @param holds whether the register still says what it says; otherwise it was corrected or revoked
 */
public record VerifiedDocument(
        Bilingual name,
        String number,
        String holder,
        String communeCode,
        Instant issuedAt,
        boolean holds) {}
