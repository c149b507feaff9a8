package vn.lienthong.steering.tasks;

import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;

/** Tasks of any body, for tests of what its pages say. */
public final class BodyTasks {

    private BodyTasks() {}

    /** A task that is due in some days, after moves. */
    public static Task moved(AgencyCode body, int days, TaskMove... moves) {
        var tasks = new Tasks(body);
        return tasks.moved(tasks.drafted(days), moves);
    }

    /** Somebody of a body. */
    public static Actor member(AgencyCode body) {
        return Tasks.member(body, Duty.OFFICER);
    }
}
