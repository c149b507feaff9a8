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
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.intake.DirectiveTexts;
import vn.lienthong.steering.intake.DocumentEntry;
import vn.lienthong.steering.intake.DocumentFile;
import vn.lienthong.steering.intake.TaskEntry;
import vn.lienthong.steering.intake.TaskIntake;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Directives;
import vn.lienthong.steering.tasks.Task;

/** Where officials enter directing documents and the tasks that they give. */
@Controller
@RequestMapping(DirectiveLinks.DOCUMENTS)
class DirectivePages {

    private final Directives directives;
    private final TaskIntake intake;
    private final DirectiveTexts texts;
    private final Identifiers identifiers;
    private final BodyChoice bodies;

    DirectivePages(
            Directives directives,
            TaskIntake intake,
            DirectiveTexts texts,
            Identifiers identifiers,
            BodyChoice bodies) {
        this.directives = directives;
        this.intake = intake;
        this.texts = texts;
        this.identifiers = identifiers;
        this.bodies = bodies;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("steering/directives")
                .addObject("documents", directives.documents());
    }

    @GetMapping("/moi")
    ModelAndView form() {
        return form(DocumentEntry.empty(identifiers.next()), List.of());
    }

    @PostMapping(value = "/moi", consumes = "multipart/form-data")
    Object enter(
            DocumentForm form,
            @RequestParam Map<String, MultipartFile> files,
            @AuthenticationPrincipal SignedIn signedIn) {
        DocumentEntry typed = form.entry();
        return switch (intake.enter(typed, UploadedFile.of(files), signedIn.actor())) {
            case Outcome.Accepted<DirectingDocument>(DirectingDocument document) ->
                    "redirect:" + DirectiveLinks.document(document.documentId());
            case Outcome.Refused<DirectingDocument>(List<Violation> violations) ->
                    form(typed, violations);
        };
    }

    @GetMapping("/{documentId}")
    ModelAndView open(@PathVariable UUID documentId, @AuthenticationPrincipal SignedIn signedIn) {
        return new ModelAndView("steering/directive")
                .addObject("document", directives.document(documentId))
                .addObject("withFile", intake.hasFile(documentId))
                .addObject("texts", texts.ofDocument(documentId, signedIn.actor()));
    }

    @GetMapping("/{documentId}/tep")
    ResponseEntity<byte[]> file(@PathVariable UUID documentId) {
        DocumentFile file =
                intake.file(documentId)
                        .orElseThrow(() -> new FaultException("task.document-unknown"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("van-ban." + file.kind().ending())
                                .build()
                                .toString())
                .body(file.content());
    }

    @GetMapping("/{documentId}/nhiem-vu")
    ModelAndView task(@PathVariable UUID documentId) {
        return task(documentId, identifiers.next(), TaskEntry.EMPTY, List.of());
    }

    @PostMapping("/{documentId}/nhiem-vu")
    Object write(
            @PathVariable UUID documentId,
            @RequestParam UUID task,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn signedIn) {
        TaskEntry typed = TaskForm.entry(sent);
        return switch (intake.write(documentId, task, typed, signedIn.actor())) {
            case Outcome.Accepted<Task>(Task written) ->
                    "redirect:" + TaskLinks.task(written.taskId());
            case Outcome.Refused<Task>(List<Violation> violations) ->
                    task(documentId, task, typed, violations);
        };
    }

    private ModelAndView form(DocumentEntry typed, List<Violation> violations) {
        return answer("steering/directive-form", violations).addObject("typed", typed);
    }

    private ModelAndView task(
            UUID documentId, UUID taskId, TaskEntry typed, List<Violation> violations) {
        return answer("steering/task-form", violations)
                .addObject("document", directives.document(documentId))
                .addObject("taskId", taskId)
                .addObject("typed", typed)
                .addObject("bodies", bodies);
    }

    /** A form, refused when there is something wrong in it. */
    static ModelAndView answer(String template, List<Violation> violations) {
        var view = new ModelAndView(template).addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
