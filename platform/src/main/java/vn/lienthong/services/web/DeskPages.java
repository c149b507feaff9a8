package vn.lienthong.services.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
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
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.services.Attachment;
import vn.lienthong.services.Dossier;
import vn.lienthong.services.DossierDesk;
import vn.lienthong.services.DossierStep;
import vn.lienthong.services.IssuedResult;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SignedIn;

/** The officer's desk: the queue of the commune, and one dossier at a time. */
@Controller
@RequestMapping("/can-bo")
class DeskPages {

    private final DossierDesk desk;
    private final Clock clock;

    DeskPages(DossierDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView queue(
            @RequestParam(name = "xong", defaultValue = "false") boolean closed,
            @AuthenticationPrincipal SignedIn signedIn) {
        Actor officer = signedIn.actor();
        return new ModelAndView("services/desk")
                .addObject("dossiers", closed ? desk.closed(officer) : desk.queue(officer))
                .addObject("closed", closed)
                .addObject("now", clock.instant());
    }

    @GetMapping("/ho-so/{dossierId}")
    ModelAndView dossier(@PathVariable UUID dossierId, @AuthenticationPrincipal SignedIn signedIn) {
        return page(dossierId, signedIn.actor(), List.of());
    }

    @PostMapping("/ho-so/{dossierId}/tiep-nhan")
    String accept(@PathVariable UUID dossierId, @AuthenticationPrincipal SignedIn signedIn) {
        desk.accept(dossierId, signedIn.actor());
        return back(dossierId);
    }

    @PostMapping("/ho-so/{dossierId}/phe-duyet")
    Object approve(@PathVariable UUID dossierId, @AuthenticationPrincipal SignedIn signedIn) {
        return switch (desk.approve(dossierId, signedIn.actor())) {
            case Outcome.Accepted<IssuedResult> ignored -> back(dossierId);
            case Outcome.Refused<IssuedResult>(List<Violation> violations) ->
                    page(dossierId, signedIn.actor(), violations);
        };
    }

    @PostMapping("/ho-so/{dossierId}/tu-choi")
    Object refuse(
            @PathVariable UUID dossierId,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn signedIn) {
        return end(dossierId, signedIn.actor(), DossierStep.REFUSE, reason);
    }

    @PostMapping("/ho-so/{dossierId}/dung")
    Object stop(
            @PathVariable UUID dossierId,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn signedIn) {
        return end(dossierId, signedIn.actor(), DossierStep.STOP, reason);
    }

    @GetMapping("/ho-so/{dossierId}/giay/{field}")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID dossierId,
            @PathVariable String field,
            @AuthenticationPrincipal SignedIn signedIn) {
        Attachment paper = desk.paper(dossierId, field, signedIn.actor());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        field + "." + paper.kind().ending(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(paper.content());
    }

    private Object end(UUID dossierId, Actor officer, DossierStep step, String reason) {
        return switch (desk.end(dossierId, officer, step, reason)) {
            case Outcome.Accepted<Dossier> ignored -> back(dossierId);
            case Outcome.Refused<Dossier>(List<Violation> violations) ->
                    page(dossierId, officer, violations);
        };
    }

    private ModelAndView page(UUID dossierId, Actor officer, List<Violation> violations) {
        Dossier dossier = desk.open(dossierId, officer);
        var view =
                new ModelAndView("services/desk-dossier")
                        .addObject("dossier", dossier)
                        .addObject("procedure", desk.procedure(dossier))
                        .addObject("history", desk.history(dossier))
                        .addObject("violations", violations)
                        .addObject("now", clock.instant());
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static String back(UUID dossierId) {
        return "redirect:/can-bo/ho-so/" + dossierId;
    }
}
