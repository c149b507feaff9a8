package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Role;

class DirectivesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final TaskTerm QUARTER =
            TaskTerm.timed(
                    TaskTerm.Kind.QUARTER, Tasks.today().minusDays(3), Tasks.today().plusDays(60));

    private final Directives directives = PLATFORM.bean(Directives.class);
    private final Actor ministry = Tasks.member(Tasks.MONITOR, Duty.OFFICER);
    private final DirectingDocument document = Tasks.document(ministry);

    private List<String> refusal(TaskDraft draft, Actor actor) {
        return switch (directives.draft(draft, actor)) {
            case Outcome.Accepted<Task> ignored -> List.of();
            case Outcome.Refused<Task>(List<Violation> violations) ->
                    violations.stream()
                            .map(violation -> violation.field() + " " + violation.code())
                            .toList();
        };
    }

    private static TaskDraft changed(
            TaskDraft draft, Task.Place place, String words, List<AgencyCode> cooperating) {
        return new TaskDraft(
                Tasks.identifier(), place, words, words, draft.lead(), cooperating, draft.term());
    }

    @Test
    void aDocumentIsKeptWithItsGroupsInOrder() {
        assertThat(directives.documents()).contains(document);
        assertThat(document.groups()).containsExactly("Thể chế", "Hạ tầng");
        assertThat(directives.enter(document, ministry)).isEqualTo(document);
    }

    private void planned(DirectingDocument.Kind kind, String issuer, int year) {
        UUID id = Tasks.identifier();
        directives.enter(
                new DirectingDocument(
                        id,
                        kind,
                        "KH-" + id,
                        LocalDate.of(year, 2, 3),
                        issuer,
                        "Bộ trưởng",
                        "Kế hoạch của năm",
                        List.of("Nhiệm vụ")),
                ministry);
    }

    private List<String> plansOf(int year) {
        return PLATFORM.sql()
                .sql(
                        """
                        select body || ' ' || day as plan from steering.fact
                        where kind = 'PLANS_OF_BODIES' and date_part('year', day) = ? and body = 'G18'
                        """)
                .param(year)
                .query((row, number) -> Objects.requireNonNull(row.getString("plan")))
                .list();
    }

    @Test
    void aBodyHasIssuedAPlanOnceAYearWhateverElseItIssues() {
        String name =
                PLATFORM.bean(Agencies.class)
                        .find(Tasks.LEAD, LocalDate.of(2026, 2, 3))
                        .orElseThrow()
                        .name();
        planned(DirectingDocument.Kind.DECISION, name, 2026);
        assertThat(plansOf(2026)).isEmpty();
        planned(DirectingDocument.Kind.PLAN, " " + name.toUpperCase(Locale.ROOT), 2026);
        planned(DirectingDocument.Kind.PROGRAMME, name, 2026);
        planned(DirectingDocument.Kind.PLAN, name + " (phía Nam)", 2025);

        assertThat(plansOf(2026)).containsExactly("G18 2026-02-03");
        assertThat(plansOf(2025)).isEmpty();
    }

    @Test
    void aDraftIsMonitoredByTheBodyThatWroteItAndWrittenOnce() {
        TaskDraft draft = Tasks.draft(document, Tasks.LEAD, QUARTER);

        Task task = directives.draft(draft, ministry).orElseThrow();

        assertThat(task.bodies().monitor()).isEqualTo(Tasks.MONITOR);
        assertThat(task.standing().state()).isEqualTo(TaskState.DRAFT);
        assertThat(task.standing().due()).isEqualTo(QUARTER.deadline());
        assertThat(directives.draft(draft, ministry).orElseThrow()).isEqualTo(task);
    }

    @Test
    void aCodeIsTakenOnceInADocument() {
        TaskDraft draft = Tasks.draft(document, Tasks.LEAD, QUARTER);
        directives.draft(draft, ministry).orElseThrow();

        assertThat(
                        refusal(
                                changed(draft, draft.place(), draft.content(), draft.cooperating()),
                                ministry))
                .containsExactly("code task.code-taken");
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        TaskDraft draft = Tasks.draft(document, Tasks.LEAD, QUARTER);

        assertThat(
                        refusal(
                                changed(
                                        draft,
                                        new Task.Place(document.documentId(), 3, " "),
                                        "x",
                                        List.of(Tasks.LEAD)),
                                ministry))
                .containsExactly(
                        "document task.document-unknown",
                        "code task.code",
                        "content task.content",
                        "product task.product",
                        "cooperating task.bodies");
    }

    @Test
    void refusesABodyThatDoesNotStand() {
        assertThat(refusal(Tasks.draft(document, AgencyCode.of("G04"), QUARTER), ministry))
                .containsExactly("lead agency.unknown");
    }

    @Test
    void aProvinceDirectsItselfAndItsCommunesAndNobodyElse() {
        Actor province = Tasks.member(AgencyCode.of("H26"), Duty.OFFICER);

        assertThat(refusal(Tasks.draft(document, AgencyCode.of("H26"), QUARTER), province))
                .isEmpty();
        assertThat(refusal(Tasks.draft(document, Tasks.LEAD, QUARTER), province))
                .containsExactly("lead task.not-below");
        assertThat(refusal(Tasks.draft(document, AgencyCode.of("H29"), QUARTER), province))
                .containsExactly("lead task.not-below");
    }

    @Test
    void whoActsForNoBodyDirectsNobody() {
        var nobody = new Actor(Tasks.identifier(), Role.LEADER, "", null, null);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(
                        () -> directives.draft(Tasks.draft(document, Tasks.LEAD, QUARTER), nobody))
                .withMessage("task.no-body");
    }
}
