package vn.lienthong.steering.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.tasks.DeskFilter;
import vn.lienthong.steering.tasks.MoveOrder;
import vn.lienthong.steering.tasks.TargetStanding;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskAchievements;
import vn.lienthong.steering.tasks.TaskDesk;

/** The targets of the tasks of a body, and where a body that helps says what it achieved. */
@Controller
class TaskTargetPages {

    private final TaskAchievements achievements;
    private final TaskDesk desk;
    private final TaskWords words;

    TaskTargetPages(TaskAchievements achievements, TaskDesk desk, TaskWords words) {
        this.achievements = achievements;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping(TaskLinks.TARGETS)
    ModelAndView list(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = TaskLinks.PAGE, defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn signedIn) {
        DeskFilter filter = filter(sent);
        Map<Task, List<TargetStanding>> all = achievements.list(signedIn.actor(), filter);
        long before = (long) TaskParameters.page(page) * TaskDesk.PAGE;
        var shown = new LinkedHashMap<Task, List<TargetStanding>>();
        all.entrySet().stream()
                .skip(before)
                .limit(TaskDesk.PAGE)
                .forEach(one -> shown.put(one.getKey(), one.getValue()));
        return new ModelAndView("steering/tasks-targets")
                .addObject("shown", shown)
                .addObject("filter", filter)
                .addObject("page", page)
                .addObject("more", all.size() > before + TaskDesk.PAGE)
                .addObject("words", words);
    }

    @GetMapping(TaskLinks.TARGETS + ".csv")
    ResponseEntity<byte[]> csv(
            @RequestParam Map<String, String> sent, @AuthenticationPrincipal SignedIn signedIn) {
        return file(
                TargetFile.csv(achievements.list(signedIn.actor(), filter(sent))),
                "text/csv;charset=UTF-8",
                "csv");
    }

    @GetMapping(TaskLinks.TARGETS + ".xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam Map<String, String> sent, @AuthenticationPrincipal SignedIn signedIn) {
        return file(
                TargetFile.xlsx(achievements.list(signedIn.actor(), filter(sent))),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "xlsx");
    }

    private static DeskFilter filter(Map<String, String> sent) {
        return new DeskFilter(
                TaskParameters.state(TaskForm.text(sent.get(TaskLinks.STATE))),
                TaskParameters.body(TaskForm.text(sent.get(TaskLinks.BODY))),
                TaskParameters.document(TaskForm.text(sent.get(TaskLinks.DOCUMENT))));
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String ending) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("chi-tieu-nhiem-vu." + ending)
                                .build()
                                .toString())
                .body(content);
    }

    @GetMapping(TaskLinks.DESK + "/{taskId}" + TaskLinks.ACHIEVED)
    ModelAndView form(@PathVariable UUID taskId, @AuthenticationPrincipal SignedIn signedIn) {
        return form(taskId, Map.of(), List.of(), signedIn);
    }

    @PostMapping(TaskLinks.DESK + "/{taskId}" + TaskLinks.ACHIEVED)
    Object enter(
            @PathVariable UUID taskId,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn signedIn) {
        Outcome<Task> entered =
                achievements.enter(
                        taskId,
                        TypedMove.achieved(sent),
                        TaskForm.text(sent.get(MoveOrder.WORDS)),
                        signedIn.actor());
        return switch (entered) {
            case Outcome.Accepted<Task> ignored -> "redirect:" + TaskLinks.task(taskId);
            case Outcome.Refused<Task>(List<Violation> violations) ->
                    form(taskId, sent, violations, signedIn);
        };
    }

    private ModelAndView form(
            UUID taskId, Map<String, String> sent, List<Violation> violations, SignedIn signedIn) {
        List<TargetStanding> open = achievements.open(taskId, signedIn.actor());
        if (open.isEmpty()) {
            throw new FaultException("task.state");
        }
        return DirectivePages.answer("steering/task-achieved", violations)
                .addObject("task", desk.open(taskId, signedIn.actor()).task())
                .addObject("targets", open)
                .addObject("typed", TypedMove.achieved(sent))
                .addObject("said", TaskForm.text(sent.get(MoveOrder.WORDS)));
    }
}
