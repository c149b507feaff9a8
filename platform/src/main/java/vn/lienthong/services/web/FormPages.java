package vn.lienthong.services.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import vn.lienthong.services.Answers;
import vn.lienthong.services.Applications;
import vn.lienthong.services.Attachment;
import vn.lienthong.services.Channel;
import vn.lienthong.services.Dossier;
import vn.lienthong.services.Draft;
import vn.lienthong.services.Procedure;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;

/** The form of a procedure, one question a page; every page is saved as it is answered. */
@Controller
@RequestMapping("/ho-so/nhap/{draftId}")
class FormPages {

    private static final String CHECK = "kiem-tra";

    private final Applications applications;

    FormPages(Applications applications) {
        this.applications = applications;
    }

    /** Leads to the first page that is not answered yet. */
    @GetMapping
    String resume(@PathVariable UUID draftId, @AuthenticationPrincipal SignedIn signedIn) {
        Draft draft = applications.draft(draftId, signedIn.actor());
        return applications.pages(draft).stream()
                .filter(page ->
                        page.fields().stream()
                                .anyMatch(field ->
                                        field.required()
                                                && (draft.answers().of(field.id()).isEmpty()
                                                        || field.ownResidence())))
                .findFirst()
                .map(page -> path(draftId, page.id()))
                .orElse(path(draftId, CHECK));
    }

    @GetMapping("/{pageId}")
    ModelAndView page(
            @PathVariable UUID draftId,
            @PathVariable String pageId,
            @AuthenticationPrincipal SignedIn signedIn) {
        Draft draft = applications.draft(draftId, signedIn.actor());
        return form(draft, page(draft, pageId), draft.answers(), List.of());
    }

    @PostMapping("/{pageId}")
    Object answer(
            @PathVariable UUID draftId,
            @PathVariable String pageId,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn signedIn) {
        Actor actor = signedIn.actor();
        Outcome<Draft> outcome =
                applications.answer(draftId, actor, pageId, field -> typed.getOrDefault(field, ""));
        return switch (outcome) {
            case Outcome.Accepted<Draft>(Draft draft) -> next(draft, pageId);
            case Outcome.Refused<Draft>(List<Violation> violations) -> {
                Draft draft = applications.draft(draftId, actor);
                yield form(
                        draft,
                        page(draft, pageId),
                        draft.answers().with(Map.copyOf(typed)),
                        violations);
            }
        };
    }

    @PostMapping(path = "/{pageId}", consumes = "multipart/form-data")
    Object attach(
            @PathVariable UUID draftId,
            @PathVariable String pageId,
            @RequestParam Map<String, MultipartFile> files,
            @AuthenticationPrincipal SignedIn signedIn) {
        Actor actor = signedIn.actor();
        Draft draft = applications.draft(draftId, actor);
        Procedure.Page page = page(draft, pageId);
        String field = page.fields().getFirst().id();
        MultipartFile file = files.get(field);
        if (file == null || file.isEmpty()) {
            return draft.answers().of(field).isEmpty()
                    ? form(
                            draft,
                            page,
                            draft.answers(),
                            List.of(Violation.of("upload.empty").at(field)))
                    : next(draft, pageId);
        }
        Outcome<Draft> outcome =
                received(file)
                        .at(field)
                        .flatMap(paper -> applications.attach(draftId, actor, field, paper));
        return switch (outcome) {
            case Outcome.Accepted<Draft>(Draft attached) -> next(attached, pageId);
            case Outcome.Refused<Draft>(List<Violation> violations) ->
                    form(draft, page, draft.answers(), violations);
        };
    }

    @GetMapping("/" + CHECK)
    ModelAndView check(@PathVariable UUID draftId, @AuthenticationPrincipal SignedIn signedIn) {
        return check(applications.draft(draftId, signedIn.actor()), List.of());
    }

    @PostMapping("/" + CHECK)
    Object submit(@PathVariable UUID draftId, @AuthenticationPrincipal SignedIn signedIn) {
        return switch (applications.submit(draftId, signedIn.actor(), Channel.ONLINE)) {
            case Outcome.Accepted<Dossier>(Dossier dossier) ->
                    "redirect:/ho-so/" + dossier.dossierId();
            case Outcome.Refused<Dossier>(List<Violation> violations) ->
                    check(applications.draft(draftId, signedIn.actor()), violations);
        };
    }

    private ModelAndView check(Draft draft, List<Violation> violations) {
        var view = new ModelAndView("services/check");
        view.addObject("draft", draft);
        view.addObject("procedure", applications.procedure(draft));
        view.addObject("pages", applications.pages(draft));
        view.addObject("violations", violations);
        view.addObject("fee", applications.fee(draft));
        return refused(view, violations);
    }

    private ModelAndView form(
            Draft draft, Procedure.Page page, Answers answers, List<Violation> violations) {
        List<Procedure.Page> pages = applications.pages(draft);
        int index = pages.indexOf(page);
        var view = new ModelAndView("services/form");
        view.addObject("draft", draft);
        view.addObject("procedure", applications.procedure(draft));
        view.addObject("page", page);
        view.addObject("answers", answers);
        view.addObject("violations", violations);
        view.addObject("number", index + 1);
        view.addObject("count", pages.size());
        view.addObject("previous", index > 0 ? pages.get(index - 1).id() : "");
        return refused(view, violations);
    }

    private static ModelAndView refused(ModelAndView view, List<Violation> violations) {
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private String next(Draft draft, String pageId) {
        List<Procedure.Page> pages = applications.pages(draft);
        int index = pages.indexOf(page(draft, pageId));
        return path(draft.draftId(), index + 1 < pages.size() ? pages.get(index + 1).id() : CHECK);
    }

    private Procedure.Page page(Draft draft, String pageId) {
        return applications.pages(draft).stream()
                .filter(page -> page.id().equals(pageId))
                .findFirst()
                .orElseThrow(() -> new FaultException("not-found"));
    }

    private static Outcome<Attachment> received(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return Attachment.of(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(UUID draftId, String page) {
        return "redirect:/ho-so/nhap/" + draftId + "/" + page;
    }
}
