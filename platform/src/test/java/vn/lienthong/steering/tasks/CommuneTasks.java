package vn.lienthong.steering.tasks;

import java.util.UUID;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;

/** Tasks of the commune of the sample officer, monitored by the Office of the Government. */
public final class CommuneTasks {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private CommuneTasks() {}

    private static AgencyCode body() {
        Actor officer = PLATFORM.bean(Accounts.class).find("canbo").orElseThrow();
        return PLATFORM.bean(Agencies.class)
                .ofCommune(officer.commune().orElseThrow(), Tasks.today())
                .code();
    }

    /** A draft that is due in some days. */
    public static UUID drafted(int days) {
        return new Tasks(body()).drafted(days).taskId();
    }

    /**
     * A task that was taken on, with a summed target of 100 dossiers: led by the commune, or by the
     * Ministry of Health with the commune's help.
     */
    public static UUID targeted(boolean led) {
        var tasks = led ? new Tasks(body()) : new Tasks();
        Task draft = tasks.targeted(led ? Tasks.HELPER : body(), Tasks.summed(100));
        return tasks.moved(draft, TaskMove.ASSIGN, TaskMove.ACCEPT).taskId();
    }

    /** The Ministry of Health reports what it achieved of a task. */
    public static void reported(UUID taskId, String achieved) {
        var tasks = new Tasks();
        Task task = tasks.desk.open(taskId, tasks.officer).task();
        tasks.reported(task, achieved).orElseThrow();
    }

    /** A monthly task that was taken on, with the period of this month. */
    public static UUID monthly() {
        var tasks = new Tasks(body());
        Task standing =
                PLATFORM.bean(Directives.class)
                        .draft(
                                Tasks.draft(
                                        Tasks.document(tasks.monitor),
                                        body(),
                                        TaskTerm.recurring(
                                                Tasks.today(),
                                                new Recurrence(TaskTerm.Kind.MONTH, null))),
                                tasks.monitor)
                        .orElseThrow();
        tasks.moved(standing, TaskMove.ASSIGN, TaskMove.ACCEPT);
        PLATFORM.bean(RecurringTasks.class).open();
        return standing.taskId();
    }

    /** A task that is assigned and due in some days. */
    public static UUID assigned(int days) {
        var tasks = new Tasks(body());
        return tasks.moved(tasks.drafted(days), TaskMove.ASSIGN).taskId();
    }
}
