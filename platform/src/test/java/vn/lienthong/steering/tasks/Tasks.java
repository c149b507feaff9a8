package vn.lienthong.steering.tasks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;

/** Bodies, their people and their tasks on the running platform, each test's own. */
public final class Tasks {

    /** Who monitors: the Office of the Government. */
    public static final AgencyCode MONITOR = AgencyCode.of("G22");

    /** Who does the tasks: the Ministry of Health. */
    public static final AgencyCode LEAD = AgencyCode.of("G18");

    static final AgencyCode HELPER = AgencyCode.of("G12");
    static final String WHY = "Cần thêm thời gian để lấy ý kiến các địa phương.";

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** People with a part in the tasks of a test. */
    final Actor monitor = member(MONITOR, Duty.OFFICER);

    final Actor officer;
    final Actor leader;
    final Actor helper = member(HELPER, Duty.OFFICER);

    final TaskDesk desk = PLATFORM.bean(TaskDesk.class);
    private final AgencyCode lead;

    Tasks() {
        this(LEAD);
    }

    /** Tasks of a body that other tests leave alone. */
    Tasks(AgencyCode lead) {
        this.lead = lead;
        this.officer = member(lead, Duty.OFFICER);
        this.leader = member(lead, Duty.LEADER);
    }

    /** Somebody who acts for a body. */
    static Actor member(AgencyCode body, Duty duty) {
        var actor = new Actor(identifier(), Role.LEADER, "", null, null);
        PLATFORM.bean(BodyMembers.class).appoint(actor.accountId(), body, duty);
        return actor;
    }

    static UUID identifier() {
        return PLATFORM.bean(Identifiers.class).next();
    }

    static LocalDate today() {
        return LocalDate.now(PLATFORM.bean(Clock.class));
    }

    static DirectingDocument document(Actor author) {
        return PLATFORM.bean(Directives.class)
                .enter(
                        new DirectingDocument(
                                identifier(),
                                DirectingDocument.Kind.PLAN,
                                NEXT.incrementAndGet() + "/KH-THU",
                                LocalDate.of(2026, 1, 5),
                                "Văn phòng Chính phủ",
                                "Chánh Văn phòng",
                                "Kế hoạch dùng cho kiểm thử",
                                List.of("Thể chế", "Hạ tầng")),
                        author);
    }

    static TaskDraft draft(DirectingDocument document, AgencyCode lead, TaskTerm term) {
        return new TaskDraft(
                identifier(),
                new Task.Place(document.documentId(), 1, "NV" + NEXT.incrementAndGet()),
                "Rà soát, công bố thủ tục hành chính thuộc phạm vi quản lý.",
                "Quyết định công bố",
                lead,
                List.of(HELPER),
                term);
    }

    /** A task of the lead body that is due in some days, as a draft. */
    Task drafted(int days) {
        TaskTerm term =
                TaskTerm.timed(TaskTerm.Kind.DAY, today().minusDays(400), today().plusDays(days));
        return PLATFORM.bean(Directives.class)
                .draft(draft(document(monitor), lead, term), monitor)
                .orElseThrow();
    }

    /** A task of the lead body with targets, as a draft, in which another body helps. */
    Task targeted(AgencyCode helping, TaskTarget... targets) {
        TaskTerm term =
                TaskTerm.timed(TaskTerm.Kind.DAY, today().minusDays(400), today().plusDays(20));
        TaskDraft draft = draft(document(monitor), lead, term);
        return PLATFORM.bean(Directives.class)
                .draft(
                        new TaskDraft(
                                draft.taskId(),
                                draft.place(),
                                draft.content(),
                                draft.product(),
                                lead,
                                List.of(helping),
                                term,
                                List.of(targets)),
                        monitor)
                .orElseThrow();
    }

    /** Dossiers that all bodies have to reach together. */
    static TaskTarget summed(int dossiers) {
        return new TaskTarget(
                BigDecimal.valueOf(dossiers),
                "hồ sơ",
                TaskTarget.Direction.AT_LEAST,
                TaskTarget.Span.SUMMED);
    }

    /** A report with what the lead body achieved of each target. */
    Outcome<Task> reported(Task task, String... achieved) {
        var numbers = new HashMap<Integer, String>();
        for (String number : achieved) {
            numbers.put(numbers.size() + 1, number);
        }
        return move(task, TaskMove.REPORT, new MoveOrder.Said(WHY, "", "", "", numbers));
    }

    /** The task after moves, each with words and a document of the day. */
    Task moved(Task task, TaskMove... moves) {
        Task now = task;
        for (TaskMove move : moves) {
            now = move(now, move, said(today())).orElseThrow();
        }
        return now;
    }

    Outcome<Task> move(Task task, TaskMove move, MoveOrder.Said said) {
        return desk.move(order(task, move, said), somebody(move.party()));
    }

    Outcome<Task> extend(Task task, LocalDate deadline) {
        return move(task, TaskMove.EXTEND, said(deadline));
    }

    /** Words, a document of today, and a deadline. */
    static MoveOrder.Said said(LocalDate deadline) {
        return new MoveOrder.Said(WHY, "1234/VPCP-KSTT", today().toString(), deadline.toString());
    }

    Actor somebody(TaskParty party) {
        return switch (party) {
            case MONITOR -> monitor;
            case LEAD -> officer;
            case LEADER_OF_LEAD -> leader;
        };
    }

    static MoveOrder order(Task task, TaskMove move, MoveOrder.Said said) {
        return new MoveOrder(identifier(), task.taskId(), move, task.moves(), said);
    }
}
