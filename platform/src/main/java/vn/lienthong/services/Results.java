package vn.lienthong.services;

import java.util.Locale;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.DocumentTokens;
import vn.lienthong.shell.VerifiedDocument;

/** Verifies issued results for anybody who holds their code. Thread-safe. */
@Transactional(readOnly = true)
public class Results {

    private final DossierJournal journal;
    private final Procedures procedures;

    Results(DossierJournal journal, Procedures procedures) {
        this.journal = journal;
        this.procedures = procedures;
    }

    /**
     * A result that is real.
     *
     * @param result what was issued
     * @param procedure by which procedure
     */
    public record Verified(IssuedResult result, Procedure procedure) {

        /** What anybody may see of it. */
        public VerifiedDocument document() {
            return new VerifiedDocument(
                    procedure.result().name(),
                    result.documentNumber(),
                    result.holder(),
                    result.communeCode(),
                    result.issuedAt(),
                    true);
        }
    }

    /** The result of a code; empty when nothing was ever issued under it. */
    public Optional<Verified> verify(String token) {
        String typed = token.strip().toLowerCase(Locale.ROOT);
        if (!DocumentTokens.looksRight(typed)) {
            return Optional.empty();
        }
        return journal.resultByToken(typed)
                .flatMap(result ->
                        journal.find(result.dossierId())
                                .map(dossier ->
                                        new Verified(
                                                result, procedures.version(dossier.procedure()))));
    }
}
