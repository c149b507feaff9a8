package vn.lienthong.services;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.BirthOutcome;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.DocumentTokens;
import vn.lienthong.shell.FaultException;

/**
 * What an officer does: see the queue of their commune, accept, refuse, approve, stop. Every call
 * sees only the dossiers of the officer's own commune. Thread-safe.
 */
@Transactional
public class DossierDesk {

    private static final int REASON_MIN = 10;
    private static final int REASON_MAX = 1_000;
    private static final List<DossierState> OPEN =
            List.of(DossierState.SUBMITTED, DossierState.ACCEPTED);
    private static final List<DossierState> CLOSED =
            List.of(
                    DossierState.FINISHED,
                    DossierState.RETURNED,
                    DossierState.NOT_ACCEPTED,
                    DossierState.STOPPED,
                    DossierState.WITHDRAWN);

    private final DossierJournal journal;
    private final Procedures procedures;
    private final BirthAct birth;
    private final DocumentTokens tokens;
    private final Clock clock;

    DossierDesk(
            DossierJournal journal,
            Procedures procedures,
            BirthAct birth,
            DocumentTokens tokens,
            Clock clock) {
        this.journal = journal;
        this.procedures = procedures;
        this.birth = birth;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Dossiers that wait for the officer's commune, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Dossier> queue(Actor officer) {
        return journal.ofCommune(commune(officer), OPEN);
    }

    /** Dossiers that the officer's commune has ended. */
    @Transactional(readOnly = true)
    public List<Dossier> closed(Actor officer) {
        return journal.ofCommune(commune(officer), CLOSED);
    }

    /** Opens a dossier; the applicant can see that it was opened. */
    public Dossier open(UUID dossierId, Actor officer) {
        Dossier dossier = visible(dossierId, officer);
        birth.noteOpened(dossier, officer);
        return dossier;
    }

    public Procedure procedure(Dossier dossier) {
        return procedures.version(dossier.procedure());
    }

    @Transactional(readOnly = true)
    public List<DossierEvent> history(Dossier dossier) {
        return journal.history(dossier.dossierId());
    }

    /**
     * A paper handed in with a dossier.
     *
     * @throws FaultException {@code not-found} when none was handed in for that field
     */
    public Attachment paper(UUID dossierId, String field, Actor officer) {
        open(dossierId, officer);
        return journal.paperOf(dossierId, field).orElseThrow(() -> new FaultException("not-found"));
    }

    /** Accepts a dossier; from now its deadline runs. */
    public void accept(UUID dossierId, Actor officer) {
        Dossier dossier = locked(dossierId, officer);
        journal.accept(dossier, procedure(dossier), officer, clock.instant());
    }

    /**
     * Refuses to accept a dossier, or stops one.
     *
     * @param step {@link DossierStep#REFUSE} or {@link DossierStep#STOP}
     * @param reason 10 to 1,000 characters, read by the applicant
     */
    public Outcome<Dossier> end(UUID dossierId, Actor officer, DossierStep step, String reason) {
        if (step != DossierStep.REFUSE && step != DossierStep.STOP) {
            throw new IllegalArgumentException(step + " is not how an officer ends a dossier");
        }
        Dossier dossier = locked(dossierId, officer);
        String why = reason.strip();
        if (why.length() < REASON_MIN || why.length() > REASON_MAX) {
            return Outcome.refused(
                    Violation.of(
                                    "dossier.reason",
                                    Map.of(
                                            "least", String.valueOf(REASON_MIN),
                                            "most", String.valueOf(REASON_MAX)))
                            .at("reason"));
        }
        journal.close(dossierId, step, officer, why, clock.instant());
        return Outcome.accepted(dossier);
    }

    /**
     * Approves a dossier: the act is carried out, the result issued and returned, all at once or
     * not at all.
     */
    public Outcome<IssuedResult> approve(UUID dossierId, Actor officer) {
        Dossier dossier = locked(dossierId, officer);
        DossierJournal.requireAllowed(dossier, DossierStep.APPROVE);
        return switch (birth.carryOut(dossier, procedure(dossier).mainGround(), officer)) {
            case BirthOutcome.Refused(List<Violation> violations) -> Outcome.refused(violations);
            case BirthOutcome.Registered registered ->
                    Outcome.accepted(issued(dossier, registered, officer));
        };
    }

    private IssuedResult issued(
            Dossier dossier, BirthOutcome.Registered registered, Actor officer) {
        Instant now = clock.instant();
        journal.close(dossier.dossierId(), DossierStep.APPROVE, officer, null, now);
        var result =
                new IssuedResult(
                        dossier.dossierId(),
                        tokens.draw(),
                        registered.registerNumber(),
                        registered.childId(),
                        VietnameseName.of(dossier.answers().of("childName")).initials(),
                        dossier.communeCode(),
                        now);
        journal.returnResult(result, officer, now);
        return result;
    }

    private Dossier visible(UUID dossierId, Actor officer) {
        return journal.find(dossierId)
                .filter(dossier -> dossier.communeCode().equals(commune(officer)))
                .orElseThrow(() -> new FaultException("dossier.unknown"));
    }

    private Dossier locked(UUID dossierId, Actor officer) {
        Dossier dossier = journal.lock(dossierId);
        if (!dossier.communeCode().equals(commune(officer))) {
            throw new FaultException("dossier.unknown");
        }
        return dossier;
    }

    private static String commune(Actor officer) {
        return officer.commune().orElseThrow(() -> new FaultException("forbidden"));
    }
}
