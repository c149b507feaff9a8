package vn.lienthong.services;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.Person;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * What an applicant does: begin, answer page by page, attach, hand in, follow, withdraw. Every call
 * sees only the caller's own drafts and dossiers. Thread-safe.
 */
@Transactional
public class Applications {

    private final ProcedureForms forms;
    private final DraftStore drafts;
    private final DossierJournal journal;
    private final BirthAct birth;
    private final Clock clock;

    Applications(
            ProcedureForms forms,
            DraftStore drafts,
            DossierJournal journal,
            BirthAct birth,
            Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.journal = journal;
        this.birth = birth;
        this.clock = clock;
    }

    /**
     * Begins a draft under the version in force today.
     *
     * @return the draft's identifier
     * @throws FaultException {@code procedure.unknown}
     */
    public UUID begin(String procedureCode, Actor actor) {
        Instant now = clock.instant();
        Procedure procedure = forms.inForce(procedureCode, day(now));
        UUID draftId = journal.newIdentifier();
        Person self = birth.applicant(actor, Reading.Purpose.PREFILL, draftId);
        Answers known = forms.prefilled(procedure, self.communeCode(), day(now));
        drafts.insert(new Draft(draftId, actor.accountId(), procedure.version(), known), now);
        return draftId;
    }

    @Transactional(readOnly = true)
    public Draft draft(UUID draftId, Actor actor) {
        return drafts.find(draftId)
                .filter(draft -> draft.owner().equals(actor.accountId()))
                .orElseThrow(() -> new FaultException("draft.unknown"));
    }

    /** The caller's drafts that were not handed in, newest first. */
    @Transactional(readOnly = true)
    public List<Draft> drafts(Actor actor) {
        return drafts.openOf(actor.accountId());
    }

    /** Pages that the draft's answers call for, in order. */
    @Transactional(readOnly = true)
    public List<Procedure.Page> pages(Draft draft) {
        return FormReader.pages(procedure(draft), draft.answers(), day(clock.instant()));
    }

    public Procedure procedure(Draft draft) {
        return forms.version(draft.procedure());
    }

    /**
     * Answers one page; a page with a mistake changes nothing.
     *
     * @param typed field to text, as sent
     */
    public Outcome<Draft> answer(
            UUID draftId, Actor actor, String pageId, Function<String, String> typed) {
        Draft draft = editable(draftId, actor);
        Procedure procedure = procedure(draft);
        Procedure.Page page =
                procedure.page(pageId).orElseThrow(() -> new FaultException("not-found"));
        LocalDate today = day(clock.instant());
        return forms.read(procedure, page, typed, draft.answers(), today)
                .flatMap(values -> matched(values, actor, draftId))
                .map(values -> saved(draft, values));
    }

    /** The fee of the draft as answered so far, handed in online today. */
    @Transactional(readOnly = true)
    public Procedure.Fee fee(Draft draft) {
        return forms.fee(procedure(draft), draft.answers(), day(clock.instant()));
    }

    /** Attaches a paper to a file field. */
    public Outcome<Draft> attach(UUID draftId, Actor actor, String field, Attachment paper) {
        Draft draft = editable(draftId, actor);
        boolean asked =
                procedure(draft).pages().stream()
                        .flatMap(page -> page.fields().stream())
                        .anyMatch(known ->
                                known.id().equals(field)
                                        && known.type() == Procedure.FieldType.FILE);
        if (!asked) {
            throw new FaultException("not-found");
        }
        drafts.attach(journal.newIdentifier(), draftId, field, paper, clock.instant());
        return Outcome.accepted(saved(draft, Map.of(field, paper.fileName())));
    }

    /**
     * Hands the draft in. Handing it in twice gives the same dossier twice.
     *
     * @param channel how it came in
     */
    public Outcome<Dossier> submit(UUID draftId, Actor actor, Channel channel) {
        Draft draft =
                drafts.lock(draftId)
                        .filter(known -> known.owner().equals(actor.accountId()))
                        .orElseThrow(() -> new FaultException("draft.unknown"));
        Optional<Dossier> before = journal.ofDraft(draftId);
        if (before.isPresent()) {
            return Outcome.accepted(before.get());
        }
        Procedure procedure = procedure(draft);
        Instant now = clock.instant();
        return forms.readAll(procedure, draft.answers(), day(now))
                .flatMap(answers -> birth.completed(answers, actor, draftId))
                .map(answers -> journal.submit(procedure, draft, answers, channel, actor, now));
    }

    /** The caller's dossiers, newest first. */
    @Transactional(readOnly = true)
    public List<Dossier> own(Actor actor) {
        return journal.ofApplicant(actor.accountId());
    }

    @Transactional(readOnly = true)
    public Dossier own(UUID dossierId, Actor actor) {
        return journal.find(dossierId)
                .filter(dossier -> dossier.applicant().accountId().equals(actor.accountId()))
                .orElseThrow(() -> new FaultException("dossier.unknown"));
    }

    @Transactional(readOnly = true)
    public List<DossierEvent> history(Dossier dossier) {
        return journal.history(dossier.dossierId());
    }

    @Transactional(readOnly = true)
    public Optional<IssuedResult> result(Dossier dossier) {
        return journal.resultOf(dossier.dossierId());
    }

    /** Takes the caller's dossier back. */
    public void withdraw(UUID dossierId, Actor actor) {
        own(dossierId, actor);
        journal.close(dossierId, DossierStep.WITHDRAW, actor, null, clock.instant());
    }

    private Draft editable(UUID draftId, Actor actor) {
        Draft draft =
                drafts.lock(draftId)
                        .filter(known -> known.owner().equals(actor.accountId()))
                        .orElseThrow(() -> new FaultException("draft.unknown"));
        if (journal.ofDraft(draftId).isPresent()) {
            throw new FaultException("draft.submitted");
        }
        return draft;
    }

    private Outcome<Map<String, String>> matched(
            Map<String, String> values, Actor actor, UUID draftId) {
        List<Violation> violations =
                new ArrayList<>(birth.mismatches(Answers.none().with(values), actor, draftId));
        return violations.isEmpty() ? Outcome.accepted(values) : Outcome.refused(violations);
    }

    private Draft saved(Draft draft, Map<String, String> values) {
        Answers answers = draft.answers().with(values);
        drafts.update(draft.draftId(), answers, clock.instant());
        return new Draft(draft.draftId(), draft.owner(), draft.procedure(), answers);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SimulatedTime.VIETNAM);
    }
}
