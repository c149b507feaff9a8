package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A document by which somebody directs bodies of the State, with the groups of its tasks.
 *
 * @param documentId its identifier
 * @param kind what sort of document it is
 * @param number official number, such as {@code 766/QĐ-TTg}; used again from year to year, so that
 *     a document is known by number and date
 * @param date day on which it was signed
 * @param issuer who issued it, in words, such as {@code Thủ tướng Chính phủ}
 * @param signer who signed it, office and name
 * @param title what it is about
 * @param groups titles of the groups of tasks, in order; at least one
 */
public record DirectingDocument(
        UUID documentId,
        Kind kind,
        String number,
        LocalDate date,
        String issuer,
        String signer,
        String title,
        List<String> groups) {

    /** The sorts of documents that give tasks. */
    public enum Kind {
        /** Nghị quyết. */
        RESOLUTION,
        /** Quyết định. */
        DECISION,
        /** Chỉ thị. */
        DIRECTIVE,
        /** Công điện. */
        TELEGRAM,
        /** Kế hoạch. */
        PLAN,
        /** Chương trình. */
        PROGRAMME,
        /** Công văn. */
        LETTER,
        /** Thông báo kết luận. */
        NOTICE
    }

    public DirectingDocument {
        groups = List.copyOf(groups);
        if (number.isBlank() || issuer.isBlank() || signer.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a directing document says who directs what");
        }
        if (groups.isEmpty() || groups.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a directing document has groups with titles");
        }
    }
}
