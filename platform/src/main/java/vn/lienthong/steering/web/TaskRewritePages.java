package vn.lienthong.steering.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.intake.TaskEntry;
import vn.lienthong.steering.intake.TaskIntake;
import vn.lienthong.steering.tasks.Task;

/** Where a draft is written anew before it is assigned. */
@Controller
@RequestMapping(TaskLinks.DESK)
class TaskRewritePages {

    private final TaskIntake intake;
    private final BodyChoice bodies;

    TaskRewritePages(TaskIntake intake, BodyChoice bodies) {
        this.intake = intake;
        this.bodies = bodies;
    }

    @GetMapping("/{taskId}" + TaskLinks.REWRITE)
    ModelAndView form(@PathVariable UUID taskId, @AuthenticationPrincipal SignedIn signedIn) {
        TaskIntake.Written written = intake.written(taskId, signedIn.actor());
        return form(taskId, written, written.entry(), written.seen(), List.of());
    }

    @PostMapping("/{taskId}" + TaskLinks.REWRITE)
    Object rewrite(
            @PathVariable UUID taskId,
            @RequestParam String seen,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn signedIn) {
        TaskEntry typed = TaskForm.entry(sent);
        return switch (intake.rewrite(taskId, typed, seen, signedIn.actor())) {
            case Outcome.Accepted<Task> ignored -> "redirect:" + TaskLinks.task(taskId);
            case Outcome.Refused<Task>(List<Violation> violations) ->
                    form(taskId, intake.written(taskId, signedIn.actor()), typed, seen, violations);
        };
    }

    private ModelAndView form(
            UUID taskId,
            TaskIntake.Written written,
            TaskEntry typed,
            String seen,
            List<Violation> violations) {
        return DirectivePages.answer("steering/task-rewrite", violations)
                .addObject("document", written.document())
                .addObject("taskId", taskId)
                .addObject("typed", typed)
                .addObject("seen", seen)
                .addObject("bodies", bodies);
    }
}
