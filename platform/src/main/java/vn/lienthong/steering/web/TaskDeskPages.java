package vn.lienthong.steering.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Paper;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.tasks.DeskFilter;
import vn.lienthong.steering.tasks.Directives;
import vn.lienthong.steering.tasks.MoveOrder;
import vn.lienthong.steering.tasks.OpenedTask;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDesk;
import vn.lienthong.steering.tasks.TaskMove;
import vn.lienthong.steering.tasks.TaskReminders;

/** The desk of tasks: what is due first, and one task at a time with its moves as forms. */
@Controller
@RequestMapping(TaskLinks.DESK)
class TaskDeskPages {

    private final TaskDesk desk;
    private final Directives directives;
    private final TaskReminders reminders;
    private final Identifiers identifiers;
    private final TaskView view;

    TaskDeskPages(
            TaskDesk desk,
            Directives directives,
            TaskReminders reminders,
            Identifiers identifiers,
            TaskView view) {
        this.desk = desk;
        this.directives = directives;
        this.reminders = reminders;
        this.identifiers = identifiers;
        this.view = view;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(name = TaskLinks.STATE, defaultValue = "") String state,
            @RequestParam(name = TaskLinks.BODY, defaultValue = "") String body,
            @RequestParam(name = TaskLinks.DOCUMENT, defaultValue = "") String document,
            @RequestParam(name = TaskLinks.PAGE, defaultValue = "0") int page,
            @RequestParam(name = TaskLinks.CHOSEN, defaultValue = "") String chosen,
            @AuthenticationPrincipal SignedIn signedIn) {
        Actor actor = signedIn.actor();
        var filter =
                new DeskFilter(
                        TaskParameters.state(state),
                        TaskParameters.body(body),
                        TaskParameters.document(document));
        return new ModelAndView("steering/tasks-desk")
                .addObject("found", desk.list(actor, filter, TaskParameters.page(page)))
                .addObject("filter", filter)
                .addObject("page", page)
                .addObject("everything", chosen.equals(TaskLinks.EVERYTHING))
                .addObject("leads", desk.leads(actor))
                .addObject("documents", directives.documents())
                .addObject("reminders", reminders.of(actor))
                .addObject("today", desk.today())
                .addObject("order", identifiers.next())
                .addObject("words", view.words());
    }

    @GetMapping("/{taskId}")
    ModelAndView task(@PathVariable UUID taskId, @AuthenticationPrincipal SignedIn signedIn) {
        return task(taskId, signedIn, List.of());
    }

    @GetMapping("/{taskId}/{move}")
    ModelAndView form(
            @PathVariable UUID taskId,
            @PathVariable TaskMove move,
            @AuthenticationPrincipal SignedIn signedIn) {
        OpenedTask opened = desk.open(taskId, signedIn.actor());
        if (!opened.allowed().contains(move)) {
            throw new FaultException("task.state");
        }
        var order =
                new MoveOrder(
                        identifiers.next(),
                        taskId,
                        move,
                        opened.task().moves(),
                        MoveOrder.Said.NOTHING);
        return form(opened, order, List.of());
    }

    @PostMapping("/{taskId}/{move}")
    Object move(
            @PathVariable UUID taskId,
            @PathVariable TaskMove move,
            @RequestParam UUID order,
            @RequestParam int seen,
            @RequestParam Map<String, String> fields,
            @RequestParam Map<String, MultipartFile> files,
            @AuthenticationPrincipal SignedIn signedIn) {
        var sent = new MoveOrder(order, taskId, move, seen, TypedMove.said(fields));
        return switch (desk.move(sent, UploadedFile.of(files), signedIn.actor())) {
            case Outcome.Accepted<Task> ignored -> "redirect:" + TaskLinks.task(taskId);
            case Outcome.Refused<Task>(List<Violation> violations) ->
                    refused(sent, violations, signedIn);
        };
    }

    /** A file that came with a move: to be kept, never to be opened in the page. */
    @GetMapping("/{taskId}" + TaskLinks.EVIDENCE + "/{sequence}")
    ResponseEntity<byte[]> file(
            @PathVariable UUID taskId,
            @PathVariable int sequence,
            @AuthenticationPrincipal SignedIn signedIn) {
        Paper file = desk.file(taskId, sequence, signedIn.actor());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bang-chung-" + sequence + "." + file.kind().ending())
                                .build()
                                .toString())
                .body(file.content());
    }

    private ModelAndView refused(MoveOrder sent, List<Violation> violations, SignedIn signedIn) {
        boolean canBeMended =
                violations.stream().noneMatch(violation -> violation.field().isEmpty());
        ModelAndView view =
                canBeMended
                        ? form(desk.open(sent.taskId(), signedIn.actor()), sent, violations)
                        : task(sent.taskId(), signedIn, violations);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView task(UUID taskId, SignedIn signedIn, List<Violation> violations) {
        OpenedTask opened = desk.open(taskId, signedIn.actor());
        return view.of(opened, violations, signedIn.actor())
                .addObject(
                        "orders", opened.allowed().stream().map(_ -> identifiers.next()).toList());
    }

    private ModelAndView form(OpenedTask opened, MoveOrder order, List<Violation> violations) {
        return new ModelAndView("steering/task-move")
                .addObject("opened", opened)
                .addObject("order", order)
                .addObject("violations", violations);
    }
}
