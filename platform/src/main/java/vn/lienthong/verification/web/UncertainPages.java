package vn.lienthong.verification.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.verification.Snapshots;
import vn.lienthong.verification.reviews.Comparison;
import vn.lienthong.verification.reviews.Reviews;

/** Where clerks decide whom an uncertain line means. */
@Controller
@RequestMapping(UncertainPages.PATH)
class UncertainPages {

    static final String PATH = "/can-bo/xem-xet";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Reviews reviews;
    private final Snapshots snapshots;
    private final CheckingWords words;

    UncertainPages(Reviews reviews, Snapshots snapshots, CheckingWords words) {
        this.reviews = reviews;
        this.snapshots = snapshots;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn signedIn) {
        return new ModelAndView("verification/reviews")
                .addObject("items", reviews.waiting(signedIn.actor()))
                .addObject("words", words);
    }

    @GetMapping("/{itemId}")
    ModelAndView open(@PathVariable UUID itemId, @AuthenticationPrincipal SignedIn signedIn) {
        return view(reviews.open(itemId, signedIn.actor()), List.of());
    }

    @PostMapping("/{itemId}")
    Object decide(
            @PathVariable UUID itemId,
            @RequestParam(defaultValue = "") String same,
            @RequestParam(defaultValue = "") String candidate,
            @AuthenticationPrincipal SignedIn signedIn) {
        boolean chosen = same.equals("true") || same.equals("false");
        if (!chosen || !candidate.matches("[0-9a-f-]{36}")) {
            ModelAndView view =
                    view(
                            reviews.open(itemId, signedIn.actor()),
                            List.of(Violation.of("verification.review-choice").at("same")));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        reviews.decide(itemId, UUID.fromString(candidate), same.equals("true"), signedIn.actor());
        return "redirect:" + PATH;
    }

    /** The labels of a file, for {@code ./lienthong model evaluate}. */
    @GetMapping(value = "/nhan/{jobId}.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> labels(
            @PathVariable UUID jobId, @AuthenticationPrincipal SignedIn signedIn) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("labels-" + jobId + ".csv")
                                .build()
                                .toString())
                .body(reviews.labels(jobId, signedIn.actor()).getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView view(Comparison comparison, List<Violation> violations) {
        return new ModelAndView("verification/review")
                .addObject("compared", comparison)
                .addObject(
                        "candidate",
                        comparison.candidate().map(Comparison.Candidate::personId).orElse(NOBODY))
                .addObject("chart", EvidenceChart.of(comparison))
                .addObject("register", snapshots.latest().orElse(null))
                .addObject("violations", violations)
                .addObject("words", words);
    }
}
