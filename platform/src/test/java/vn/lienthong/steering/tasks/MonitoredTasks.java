package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Actor;

/** People of the Office of the Government, their documents and the tasks in them. */
public final class MonitoredTasks {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private MonitoredTasks() {}

    /** Somebody who monitors. */
    public static Actor monitor() {
        return Tasks.member(Tasks.MONITOR, Duty.OFFICER);
    }

    /** Somebody of a body that does tasks. */
    public static Actor lead() {
        return Tasks.member(Tasks.LEAD, Duty.OFFICER);
    }

    /** A document with one group and no task. */
    public static DirectingDocument document(Actor author) {
        return PLATFORM.bean(Directives.class)
                .enter(
                        new DirectingDocument(
                                Tasks.identifier(),
                                DirectingDocument.Kind.DIRECTIVE,
                                "CT-" + Tasks.identifier(),
                                LocalDate.of(2026, 1, 5),
                                "Thủ tướng Chính phủ",
                                "Thủ tướng",
                                "Chỉ thị dùng cho kiểm thử",
                                List.of("Nhiệm vụ")),
                        author);
    }

    /** The tasks of a document that are not done, by code. */
    public static List<Task> of(DirectingDocument document, Actor actor) {
        return PLATFORM.bean(TaskDesk.class)
                .list(actor, new DeskFilter(null, null, document.documentId()), 0)
                .tasks();
    }
}
