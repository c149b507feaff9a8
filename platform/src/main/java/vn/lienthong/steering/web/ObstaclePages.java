package vn.lienthong.steering.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.obstacles.Obstacle;
import vn.lienthong.steering.obstacles.ObstacleEntry;
import vn.lienthong.steering.obstacles.Obstacles;

/** Where officials say what keeps them from going on, and where they are answered. */
@Controller
@RequestMapping(ObstaclePages.PATH)
class ObstaclePages {

    static final String PATH = "/can-bo/vuong-mac";
    static final String UNANSWERED = "/chua-tra-loi";
    static final String TASK = "nhiem-vu";

    private final Obstacles obstacles;
    private final Indicators indicators;
    private final Identifiers identifiers;
    private final TaskWords words;

    ObstaclePages(
            Obstacles obstacles, Indicators indicators, Identifiers identifiers, TaskWords words) {
        this.obstacles = obstacles;
        this.indicators = indicators;
        this.identifiers = identifiers;
        this.words = words;
    }

    /** The list and a form, about a task where one is named. */
    @GetMapping
    ModelAndView list(
            @RequestParam(name = TASK, defaultValue = "") String task,
            @AuthenticationPrincipal SignedIn signedIn) {
        return list(ObstacleEntry.empty(identifiers.next(), task), List.of(), signedIn);
    }

    @GetMapping(UNANSWERED)
    ModelAndView unanswered(@RequestParam(name = TaskLinks.PAGE, defaultValue = "0") int page) {
        return view("steering/obstacles-unanswered")
                .addObject("page", TaskParameters.page(page))
                .addObject("found", obstacles.unanswered(TaskParameters.page(page)));
    }

    @PostMapping
    Object raise(ObstacleForm form, @AuthenticationPrincipal SignedIn signedIn) {
        ObstacleEntry typed = form.entry();
        return switch (obstacles.raise(typed, signedIn.actor())) {
            case Outcome.Accepted<Obstacle> ignored -> "redirect:" + PATH;
            case Outcome.Refused<Obstacle>(List<Violation> violations) -> {
                ModelAndView view = list(typed, violations, signedIn);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    @GetMapping("/{obstacleId}")
    ModelAndView open(@PathVariable UUID obstacleId, @AuthenticationPrincipal SignedIn signedIn) {
        return obstacle(obstacleId, "", List.of(), signedIn);
    }

    @PostMapping("/{obstacleId}")
    Object answer(
            @PathVariable UUID obstacleId,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @AuthenticationPrincipal SignedIn signedIn) {
        return switch (obstacles.answer(obstacleId, typed, signedIn.actor())) {
            case Outcome.Accepted<Obstacle> ignored -> "redirect:" + PATH + "/" + obstacleId;
            case Outcome.Refused<Obstacle>(List<Violation> violations) -> {
                ModelAndView view = obstacle(obstacleId, typed, violations, signedIn);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private ModelAndView list(ObstacleEntry typed, List<Violation> violations, SignedIn signedIn) {
        return view("steering/obstacles")
                .addObject("obstacles", obstacles.ofBody(signedIn.actor()))
                .addObject("tasks", obstacles.tasks(signedIn.actor(), typed.about()))
                .addObject("typed", typed)
                .addObject("violations", violations);
    }

    private ModelAndView obstacle(
            UUID obstacleId, String typed, List<Violation> violations, SignedIn signedIn) {
        Obstacle obstacle = obstacles.open(obstacleId);
        return view("steering/obstacle")
                .addObject("obstacle", obstacle)
                .addObject("asked", obstacles.mustAnswer(obstacle, signedIn.actor()))
                .addObject("typed", typed)
                .addObject("violations", violations);
    }

    private ModelAndView view(String template) {
        return new ModelAndView(template)
                .addObject("indicators", indicators)
                .addObject("bodies", words);
    }
}
