package vn.lienthong.steering.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.intake.DirectiveText;
import vn.lienthong.steering.intake.DirectiveTexts;
import vn.lienthong.steering.intake.TaskEntry;
import vn.lienthong.steering.intake.TextDraft;
import vn.lienthong.steering.tasks.Directives;
import vn.lienthong.steering.tasks.Task;

/** Where officials give the text of a directive and decide on each draft that was found in it. */
@Controller
@RequestMapping(DirectiveLinks.DOCUMENTS)
class DirectiveTextPages {

    private final DirectiveTexts texts;
    private final Directives directives;
    private final Identifiers identifiers;
    private final BodyChoice bodies;

    DirectiveTextPages(
            DirectiveTexts texts,
            Directives directives,
            Identifiers identifiers,
            BodyChoice bodies) {
        this.texts = texts;
        this.directives = directives;
        this.identifiers = identifiers;
        this.bodies = bodies;
    }

    @GetMapping("/{documentId}/van-ban")
    ModelAndView form(@PathVariable UUID documentId) {
        return form(documentId, identifiers.next(), "", List.of());
    }

    @PostMapping(value = "/{documentId}/van-ban", consumes = "multipart/form-data")
    Object upload(
            @PathVariable UUID documentId,
            @RequestParam("textId") UUID textId,
            @RequestParam(name = "text", defaultValue = "") String pasted,
            @RequestParam Map<String, MultipartFile> files,
            @AuthenticationPrincipal SignedIn signedIn) {
        byte[] file = UploadedFile.of(files);
        return switch (texts.upload(textId, documentId, pasted, file, signedIn.actor())) {
            case Outcome.Accepted<UUID>(UUID kept) -> "redirect:" + DirectiveLinks.text(kept);
            case Outcome.Refused<UUID>(List<Violation> violations) ->
                    form(documentId, textId, pasted, violations);
        };
    }

    @GetMapping("/van-ban/{textId}")
    ModelAndView open(@PathVariable UUID textId, @AuthenticationPrincipal SignedIn signedIn) {
        return new ModelAndView("steering/directive-text")
                .addObject("text", texts.open(textId, signedIn.actor()));
    }

    @GetMapping("/van-ban/{textId}/{sequence}")
    ModelAndView draft(
            @PathVariable UUID textId,
            @PathVariable int sequence,
            @AuthenticationPrincipal SignedIn signedIn) {
        DirectiveText text = texts.open(textId, signedIn.actor());
        TextDraft draft = DirectiveTexts.draft(text, sequence);
        return draft(text, draft, proposed(draft), List.of());
    }

    /** A draft needs a code; the number of the draft makes one. */
    private static TaskEntry proposed(TextDraft draft) {
        TaskEntry read = draft.entry();
        return new TaskEntry(
                read.group(),
                String.format(Locale.ROOT, "NV%02d", draft.sequence()),
                read.content(),
                read.product(),
                read.lead(),
                read.cooperating(),
                read.starts(),
                read.due(),
                read.targets());
    }

    @PostMapping("/van-ban/{textId}/{sequence}")
    Object take(
            @PathVariable UUID textId,
            @PathVariable int sequence,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn signedIn) {
        TaskEntry typed = TaskForm.entry(sent);
        return switch (texts.take(textId, sequence, typed, signedIn.actor())) {
            case Outcome.Accepted<Task> ignored -> next(texts.open(textId, signedIn.actor()));
            case Outcome.Refused<Task>(List<Violation> violations) -> {
                DirectiveText text = texts.open(textId, signedIn.actor());
                yield draft(text, DirectiveTexts.draft(text, sequence), typed, violations);
            }
        };
    }

    @PostMapping("/van-ban/{textId}/{sequence}/bo")
    String drop(
            @PathVariable UUID textId,
            @PathVariable int sequence,
            @AuthenticationPrincipal SignedIn signedIn) {
        texts.drop(textId, sequence, signedIn.actor());
        return next(texts.open(textId, signedIn.actor()));
    }

    /** On to the next draft that waits; to the text when none does. */
    private static String next(DirectiveText text) {
        return "redirect:"
                + text.drafts().stream()
                        .filter(draft -> draft.decision() == TextDraft.Decision.WAITING)
                        .findFirst()
                        .map(draft -> DirectiveLinks.draft(text.textId(), draft.sequence()))
                        .orElseGet(() -> DirectiveLinks.text(text.textId()));
    }

    private ModelAndView form(
            UUID documentId, UUID textId, String pasted, List<Violation> violations) {
        return DirectivePages.answer("steering/directive-text-form", violations)
                .addObject("document", directives.document(documentId))
                .addObject("textId", textId)
                .addObject("pasted", pasted);
    }

    private ModelAndView draft(
            DirectiveText text, TextDraft draft, TaskEntry typed, List<Violation> violations) {
        return DirectivePages.answer("steering/directive-draft", violations)
                .addObject("text", text)
                .addObject("draft", draft)
                .addObject("typed", typed)
                .addObject("bodies", bodies);
    }
}
