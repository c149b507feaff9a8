package vn.lienthong.steering.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Frames;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.intake.TaskImport;
import vn.lienthong.steering.intake.TaskImports;
import vn.lienthong.steering.intake.TaskSheetFile;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Directives;

/** Where officials send a spreadsheet with tasks, see what would come of it, and take it. */
@Controller
@RequestMapping(DirectiveLinks.DOCUMENTS)
class TaskImportPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final TaskImports imports;
    private final Directives directives;
    private final Identifiers identifiers;
    private final BodyChoice bodies;
    private final Frames frames;

    TaskImportPages(
            TaskImports imports,
            Directives directives,
            Identifiers identifiers,
            BodyChoice bodies,
            Frames frames) {
        this.imports = imports;
        this.directives = directives;
        this.identifiers = identifiers;
        this.bodies = bodies;
        this.frames = frames;
    }

    @GetMapping("/{documentId}/mau.xlsx")
    ResponseEntity<byte[]> template(@PathVariable UUID documentId) {
        DirectingDocument document = directives.document(documentId);
        return sheet(
                "nhiem-vu.xlsx",
                TaskSheetFile.template(document.groups().getFirst(), bodies.all()));
    }

    @GetMapping("/{documentId}/nhap")
    ModelAndView form(@PathVariable UUID documentId) {
        return form(documentId, List.of());
    }

    @PostMapping(value = "/{documentId}/nhap", consumes = "multipart/form-data")
    Object upload(
            @PathVariable UUID documentId,
            @RequestParam("import") UUID importId,
            @RequestParam Map<String, MultipartFile> files,
            @AuthenticationPrincipal SignedIn signedIn) {
        return switch (imports.upload(
                importId, documentId, UploadedFile.of(files), signedIn.actor())) {
            case Outcome.Accepted<UUID>(UUID kept) -> "redirect:" + DirectiveLinks.imported(kept);
            case Outcome.Refused<UUID>(List<Violation> violations) -> form(documentId, violations);
        };
    }

    @GetMapping("/nhap/{importId}")
    ModelAndView preview(@PathVariable UUID importId, @AuthenticationPrincipal SignedIn signedIn) {
        return new ModelAndView("steering/task-import")
                .addObject("sheet", imports.preview(importId, signedIn.actor()));
    }

    @PostMapping("/nhap/{importId}")
    String take(@PathVariable UUID importId, @AuthenticationPrincipal SignedIn signedIn) {
        imports.take(importId, signedIn.actor());
        return "redirect:" + DirectiveLinks.imported(importId);
    }

    @GetMapping("/nhap/{importId}/loi.xlsx")
    ResponseEntity<byte[]> refused(
            @PathVariable UUID importId,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request) {
        Frame frame = frames.of(request);
        TaskImport sheet = imports.preview(importId, signedIn.actor());
        return sheet(
                "nhiem-vu-can-sua.xlsx",
                TaskSheetFile.refused(
                        sheet.refused().stream()
                                .map(line ->
                                        new TaskSheetFile.Refused(
                                                line.row().entry(),
                                                ImportWords.reasons(frame, line.violations())))
                                .toList()));
    }

    private ModelAndView form(UUID documentId, List<Violation> violations) {
        return DirectivePages.answer("steering/task-import-form", violations)
                .addObject("document", directives.document(documentId))
                .addObject("importId", identifiers.next());
    }

    private static ResponseEntity<byte[]> sheet(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
