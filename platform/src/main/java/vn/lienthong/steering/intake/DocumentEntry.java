package vn.lienthong.steering.intake;

import java.util.UUID;

/**
 * A directing document as somebody typed it.
 *
 * @param documentId identifier of the form; sent twice, it enters one document
 * @param kind name of a {@link vn.lienthong.steering.tasks.DirectingDocument.Kind}
 * @param number official number
 * @param date day of signing, dd/mm/yyyy
 * @param issuer who issued it
 * @param signer who signed it
 * @param title what it is about
 * @param groups titles of the groups of tasks, one a line
 */
public record DocumentEntry(
        UUID documentId,
        String kind,
        String number,
        String date,
        String issuer,
        String signer,
        String title,
        String groups) {

    /** An empty form. */
    public static DocumentEntry empty(UUID documentId) {
        return new DocumentEntry(documentId, "", "", "", "", "", "", "");
    }
}
