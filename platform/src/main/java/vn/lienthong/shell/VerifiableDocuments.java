package vn.lienthong.shell;

import java.util.Optional;

/**
 * Documents with a QR code that one module issued; the page that verifies asks every module.
 * Implementations are thread-safe.
 */
@FunctionalInterface
public interface VerifiableDocuments {

    /**
     * The document that was issued under a token, if this module issued one.
     *
     * @param token as typed or scanned
     */
    Optional<VerifiedDocument> verify(String token);
}
