package vn.lienthong.verification.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.Rights;
import vn.lienthong.verification.Snapshots;
import vn.lienthong.verification.jobs.Dimension;
import vn.lienthong.verification.jobs.JobFigures;

/** Shows everybody who verifies persons, on which ground, and how good their lists are. */
@Controller
@RequestMapping(BodyPages.PATH)
class BodyPages {

    static final String PATH = "/doi-chieu";

    private final Rights rights;
    private final JobFigures figures;
    private final Snapshots snapshots;
    private final CheckingWords words;
    private final Clock clock;

    BodyPages(
            Rights rights,
            JobFigures figures,
            Snapshots snapshots,
            CheckingWords words,
            Clock clock) {
        this.rights = rights;
        this.figures = figures;
        this.snapshots = snapshots;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView bodies() {
        return new ModelAndView("verification/bodies")
                .addObject("rights", rights.on(today()))
                .addObject("done", figures.done())
                .addObject("register", snapshots.latest().orElse(null))
                .addObject("words", words);
    }

    @GetMapping("/{body}")
    ModelAndView body(@PathVariable String body) {
        AgencyCode code = code(body);
        return new ModelAndView("verification/trend")
                .addObject("body", code)
                .addObject("trend", TrendView.of(figures.of(code)))
                .addObject("words", words);
    }

    /** What the page of a body shows. */
    @GetMapping(value = "/{body}/xu-huong.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> file(@PathVariable String body) {
        AgencyCode code = code(body);
        var text = new StringBuilder("done_on");
        for (RecordOutcome outcome : RecordOutcome.values()) {
            text.append(',').append(outcome.name().toLowerCase(Locale.ROOT));
        }
        for (Dimension dimension : Dimension.values()) {
            String name = dimension.name().toLowerCase(Locale.ROOT);
            text.append(',').append(name).append(',').append(name).append("_of");
        }
        text.append('\n');
        figures.of(code).forEach(point -> text.append(row(point)).append('\n'));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("doi-chieu-" + code.national() + ".csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String row(JobFigures.Point point) {
        List<String> cells = new ArrayList<>();
        cells.add(LocalDate.ofInstant(point.endedAt(), SimulatedTime.VIETNAM).toString());
        for (RecordOutcome outcome : RecordOutcome.values()) {
            cells.add(String.valueOf(point.outcomes().getOrDefault(outcome, 0L)));
        }
        for (Dimension dimension : Dimension.values()) {
            boolean told = point.quality().containsKey(dimension);
            cells.add(told ? String.valueOf(point.of(dimension).kept()) : "");
            cells.add(told ? String.valueOf(point.of(dimension).lookedAt()) : "");
        }
        return String.join(",", cells);
    }

    private AgencyCode code(String body) {
        return switch (AgencyCode.parse(body)) {
            case Outcome.Accepted<AgencyCode>(AgencyCode code) -> code;
            case Outcome.Refused<AgencyCode> ignored -> throw new FaultException("agency.unknown");
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
