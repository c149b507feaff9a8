package vn.lienthong.steering.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.tasks.CategoryCounts;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Directives;
import vn.lienthong.steering.tasks.FigureFilter;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskFigures;

/** The public figures of tasks by document and body, the tasks behind each, and their files. */
@Controller
class TaskFigurePages {

    private static final String BY_BODY = TaskLinks.BODY;

    private final TaskFigures figures;
    private final Directives directives;
    private final TaskWords words;

    TaskFigurePages(TaskFigures figures, Directives directives, TaskWords words) {
        this.figures = figures;
        this.directives = directives;
        this.words = words;
    }

    @GetMapping(TaskLinks.FIGURES)
    ModelAndView overview(
            @RequestParam(name = TaskLinks.DOCUMENT, defaultValue = "") String document,
            @RequestParam(name = TaskLinks.BODY, defaultValue = "") String body,
            @RequestParam(name = TaskLinks.PART, defaultValue = "") String part) {
        FigureFilter filter = filter(document, body, part);
        return view("steering/tasks", filter)
                .addObject("total", figures.total(filter))
                .addObject("byDocument", figures.byDocument(filter))
                .addObject("byBody", sorted(figures.byBody(filter)))
                .addObject("today", figures.today());
    }

    @GetMapping(TaskLinks.LIST)
    ModelAndView list(
            @RequestParam(name = TaskLinks.DOCUMENT, defaultValue = "") String document,
            @RequestParam(name = TaskLinks.BODY, defaultValue = "") String body,
            @RequestParam(name = TaskLinks.PART, defaultValue = "") String part,
            @RequestParam(name = TaskLinks.CATEGORY, defaultValue = "") String category,
            @RequestParam(name = TaskLinks.PAGE, defaultValue = "0") int page) {
        FigureFilter filter = filter(document, body, part);
        TaskCategory chosen = TaskParameters.category(category);
        return view("steering/task-list", filter)
                .addObject("found", figures.list(filter, chosen, TaskParameters.page(page)))
                .addObject("category", chosen)
                .addObject("page", page);
    }

    /** The table by document or by body, as the page shows it. */
    @GetMapping(value = TaskLinks.FILE, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> file(
            @RequestParam(name = TaskLinks.BY, defaultValue = TaskLinks.DOCUMENT) String by,
            @RequestParam(name = TaskLinks.DOCUMENT, defaultValue = "") String document,
            @RequestParam(name = TaskLinks.BODY, defaultValue = "") String body,
            @RequestParam(name = TaskLinks.PART, defaultValue = "") String part) {
        FigureFilter filter = filter(document, body, part);
        LocalDate day = figures.today();
        var csv = new TaskTableFile(day);
        if (by.equals(BY_BODY)) {
            sorted(figures.byBody(filter))
                    .forEach((code, counts) -> csv.add(code.national(), counts));
        } else {
            Map<UUID, CategoryCounts> counts = figures.byDocument(filter);
            for (DirectingDocument one : directives.documents()) {
                if (counts.containsKey(one.documentId())) {
                    csv.add(
                            one.number() + " " + one.date(),
                            counts.getOrDefault(one.documentId(), CategoryCounts.NONE));
                }
            }
        }
        csv.total(figures.total(filter));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nhiem-vu-" + day + ".csv")
                                .build()
                                .toString())
                .body(csv.bytes());
    }

    private ModelAndView view(String template, FigureFilter filter) {
        return new ModelAndView(template)
                .addObject("filter", filter)
                .addObject("documents", directives.documents())
                .addObject("words", words);
    }

    private FigureFilter filter(String document, String body, String part) {
        UUID documentId = TaskParameters.document(document);
        List<DirectingDocument> known = directives.documents();
        if (documentId != null
                && known.stream().noneMatch(one -> one.documentId().equals(documentId))) {
            throw new FaultException("task.document-unknown");
        }
        return new FigureFilter(documentId, TaskParameters.body(body), TaskParameters.body(part));
    }

    /** By code, ministries before provinces. */
    private static Map<AgencyCode, CategoryCounts> sorted(Map<AgencyCode, CategoryCounts> counts) {
        var sorted =
                new TreeMap<AgencyCode, CategoryCounts>(Comparator.comparing(AgencyCode::national));
        sorted.putAll(counts);
        return sorted;
    }
}
