package vn.lienthong.population;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as the office sees it that answers: the read, and no word about whose record it was.
 *
 * @param own whether the officer who looks was the reader, and so is not the one to answer
 * @param readAt moment of the read
 * @param kind what sort of reader
 * @param caseReference the dossier for which it was read, null when there is none or it is not the
 *     office's
 * @param dossierCode its code
 */
public record QuestionedAccess(
        AccessQuestion question,
        boolean own,
        Instant readAt,
        ReaderKind kind,
        Reading.Purpose purpose,
        @Nullable UUID caseReference,
        @Nullable String dossierCode) {

    public Optional<String> dossier() {
        return Optional.ofNullable(dossierCode);
    }
}
