package vn.lienthong.steering.obstacles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.shell.Actor;
import vn.lienthong.steering.tasks.BodyMember;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.DeskFilter;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDesk;

/** For whom an official acts, and which tasks that body has before it. Thread-safe. */
final class OwnWork {

    private final BodyMembers members;
    private final TaskDesk desk;

    OwnWork(BodyMembers members, TaskDesk desk) {
        this.members = members;
        this.desk = desk;
    }

    BodyMember member(Actor actor) {
        return members.require(actor);
    }

    /** One of them, unless it is over. */
    Optional<Task> task(UUID taskId, Actor actor) {
        return desk.find(taskId, actor).filter(task -> !task.standing().state().isFinal());
    }

    /** The tasks that are due first. */
    List<Task> tasks(Actor actor) {
        return desk.list(actor, DeskFilter.OPEN, 0).tasks();
    }
}
