package vn.lienthong.steering.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.tasks.MoveOrder;
import vn.lienthong.steering.tasks.OpenedTask;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDesk;
import vn.lienthong.steering.tasks.TaskMove;

/** Moves several tasks of the desk at once, each for itself: what cannot be moved is told. */
@Controller
class TaskBulkPages {

    private static final char BETWEEN = ':';

    private final TaskDesk desk;

    TaskBulkPages(TaskDesk desk) {
        this.desk = desk;
    }

    /** A task that was chosen, as it was shown: with the number of its moves. */
    private record Chosen(UUID taskId, int seen) {

        static Chosen of(String text) {
            int between = text.indexOf(BETWEEN);
            try {
                return new Chosen(
                        UUID.fromString(text.substring(0, Math.max(0, between))),
                        Integer.parseInt(text, between + 1, text.length(), 10));
            } catch (IllegalArgumentException wrong) {
                throw new FaultException(List.of(Violation.of("parameter.type").at("task")));
            }
        }
    }

    @PostMapping(TaskLinks.DESK + "/nhieu")
    String move(
            @RequestParam UUID order,
            @RequestParam TaskMove move,
            @RequestParam(name = "task", defaultValue = "") List<String> chosen,
            @AuthenticationPrincipal SignedIn signedIn,
            RedirectAttributes next) {
        List<Chosen> tasks = chosen.stream().limit(TaskDesk.PAGE).map(Chosen::of).toList();
        if (!move.needs().isEmpty()) {
            throw new FaultException(List.of(Violation.of("parameter.type").at("move")));
        }
        var refused = new ArrayList<BulkResult.Refused>();
        int moved = 0;
        for (Chosen task : tasks) {
            switch (desk.move(order(order, task, move), signedIn.actor())) {
                case Outcome.Accepted<Task> ignored -> moved++;
                case Outcome.Refused<Task>(List<Violation> violations) ->
                        refused.add(refused(task, violations.getFirst(), signedIn.actor()));
            }
        }
        next.addFlashAttribute("result", new BulkResult(move, moved, refused));
        return "redirect:" + TaskLinks.DESK;
    }

    /** One form moves many tasks: each has a part of its identifier. */
    private static MoveOrder order(UUID form, Chosen task, TaskMove move) {
        UUID part =
                UUID.nameUUIDFromBytes(
                        (form + "/" + task.taskId()).getBytes(StandardCharsets.UTF_8));
        return new MoveOrder(part, task.taskId(), move, task.seen(), MoveOrder.Said.NOTHING);
    }

    private BulkResult.Refused refused(Chosen chosen, Violation why, Actor actor) {
        OpenedTask now = desk.open(chosen.taskId(), actor);
        return new BulkResult.Refused(
                now.task(), why, now.history().stream().skip(chosen.seen()).toList());
    }
}
