package vn.lienthong.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;

/**
 * Takes dossiers through their life cycle: each step is written with its event in the caller's
 * transaction, and only if the life cycle allows it. Thread-safe.
 */
final class DossierJournal {

    private final DossierStore dossiers;
    private final Deadlines deadlines;
    private final Authorities authorities;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;

    DossierJournal(
            DossierStore dossiers,
            Deadlines deadlines,
            Authorities authorities,
            Identifiers identifiers,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.authorities = authorities;
        this.identifiers = identifiers;
        this.events = events;
    }

    UUID newIdentifier() {
        return identifiers.next();
    }

    Dossier submit(
            Procedure procedure,
            Draft draft,
            Answers answers,
            Channel channel,
            Actor actor,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
        Authorities.Authority authority = authorities.of(answers.communeOf("commune"), today);
        int serial = dossiers.nextSerial(authority.agencyCode(), today);
        var dossier =
                new Dossier(
                        identifiers.next(),
                        code(authority.agencyCode(), today, serial),
                        procedure.version(),
                        new Dossier.Applicant(draft.owner(), actor.personId().orElseThrow()),
                        channel,
                        authority.communeCode(),
                        authority.provinceCode(),
                        answers,
                        DossierStep.SUBMIT.to(),
                        new Dossier.Times(now, deadlines.answerDue(procedure, now), null, null));
        dossiers.insert(dossier, draft.draftId());
        dossiers.step(dossier.dossierId(), DossierStep.SUBMIT, actor, null, now);
        events.publishEvent(
                new DossierSubmitted(
                        dossier.dossierId(),
                        procedure.code(),
                        dossier.communeCode(),
                        dossier.provinceCode(),
                        channel,
                        now));
        return dossier;
    }

    /** {@code <agency>-<yymmdd>-<serial of the day>}, as one-stop systems write it. */
    private static String code(String agencyCode, LocalDate day, int serial) {
        return String.format(Locale.ROOT, "%s-%ty%<tm%<td-%04d", agencyCode, day, serial);
    }

    void accept(Dossier dossier, Procedure procedure, Actor officer, Instant now) {
        requireAllowed(dossier, DossierStep.ACCEPT);
        Instant due = deadlines.resultDue(procedure, now);
        dossiers.promise(dossier.dossierId(), due);
        dossiers.step(dossier.dossierId(), DossierStep.ACCEPT, officer, null, now);
        events.publishEvent(
                new DossierAccepted(dossier.dossierId(), dossier.provinceCode(), now, due));
    }

    /**
     * Ends the work on a dossier.
     *
     * @throws FaultException {@code dossier.state} when somebody was faster
     */
    void close(
            UUID dossierId, DossierStep step, Actor actor, @Nullable String reason, Instant now) {
        Dossier dossier = lock(dossierId);
        requireAllowed(dossier, step);
        dossiers.step(dossierId, step, actor, reason, now);
        events.publishEvent(
                new DossierClosed(
                        dossierId,
                        dossier.communeCode(),
                        dossier.provinceCode(),
                        step,
                        now,
                        !dossier.times().lateAt(now)));
    }

    void returnResult(IssuedResult result, Actor officer, Instant now) {
        requireAllowed(lock(result.dossierId()), DossierStep.RETURN_RESULT);
        dossiers.insert(result);
        dossiers.step(result.dossierId(), DossierStep.RETURN_RESULT, officer, null, now);
        events.publishEvent(new ResultReturned(result.dossierId(), now));
    }

    static void requireAllowed(Dossier dossier, DossierStep step) {
        if (!step.mayFollow(dossier.state())) {
            throw new FaultException("dossier.state");
        }
    }

    Dossier lock(UUID dossierId) {
        return dossiers.lock(dossierId).orElseThrow(() -> new FaultException("dossier.unknown"));
    }

    Optional<Dossier> ofDraft(UUID draftId) {
        return dossiers.ofDraft(draftId);
    }

    Optional<Dossier> find(UUID dossierId) {
        return dossiers.find(dossierId);
    }

    List<Dossier> ofApplicant(UUID accountId) {
        return dossiers.ofApplicant(accountId);
    }

    List<Dossier> ofCommune(String communeCode, List<DossierState> states) {
        return dossiers.ofCommune(communeCode, states);
    }

    List<DossierEvent> history(UUID dossierId) {
        return dossiers.history(dossierId);
    }

    Optional<IssuedResult> resultOf(UUID dossierId) {
        return dossiers.resultOf(dossierId);
    }

    Optional<Attachment> paperOf(UUID dossierId, String field) {
        return dossiers.paperOf(dossierId, field);
    }

    Optional<IssuedResult> resultByToken(String token) {
        return dossiers.resultByToken(token);
    }
}
