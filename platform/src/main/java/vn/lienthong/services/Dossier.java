package vn.lienthong.services;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it stands.
 *
 * @param dossierId identifier, for ever
 * @param code code that people read out, such as {@code H26.001-260327-0001}
 * @param procedure version of the procedure by which it is judged
 * @param applicant who handed it in
 * @param channel how it came in
 * @param communeCode commune that decides
 * @param provinceCode its province on the day of submission
 * @param answers what was answered
 * @param state where it stands
 * @param times its moments
 */
public record Dossier(
        UUID dossierId,
        String code,
        Procedure.Version procedure,
        Applicant applicant,
        Channel channel,
        String communeCode,
        String provinceCode,
        Answers answers,
        DossierState state,
        Times times) {

    /**
     * Who handed a dossier in.
     *
     * @param accountId the account
     * @param personId the person for whom the account stood
     */
    public record Applicant(UUID accountId, UUID personId) {}

    /**
     * The moments of a dossier.
     *
     * @param submittedAt when it was handed in
     * @param answerDueAt until when it must be accepted or refused
     * @param resultDueAt when the result is due; null before acceptance
     * @param completedAt when the work was finished; null before
     */
    public record Times(
            Instant submittedAt,
            Instant answerDueAt,
            @Nullable Instant resultDueAt,
            @Nullable Instant completedAt) {

        public Optional<Instant> dueAt() {
            return Optional.ofNullable(resultDueAt);
        }

        public Optional<Instant> finishedAt() {
            return Optional.ofNullable(completedAt);
        }

        /** Whether the work is late as seen at a moment: judged at its end once it has one. */
        public boolean lateAt(Instant now) {
            Instant due = resultDueAt != null ? resultDueAt : answerDueAt;
            return (completedAt != null ? completedAt : now).isAfter(due);
        }
    }

    @Override
    public String toString() {
        return "Dossier[" + code + ", " + state + "]";
    }
}
