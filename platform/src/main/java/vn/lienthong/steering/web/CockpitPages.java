package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.obstacles.Obstacles;
import vn.lienthong.steering.tasks.BodyMember;
import vn.lienthong.steering.tasks.Escalations;
import vn.lienthong.steering.tasks.FigureFilter;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskDesk;
import vn.lienthong.steering.tasks.TaskFigures;

/** What those who lead want to see: what is late, what is due, what waits for them, and why. */
@Controller
class CockpitPages {

    private static final int OBSTACLES_SHOWN = 20;

    private final TaskDesk desk;
    private final TaskFigures figures;
    private final Obstacles obstacles;
    private final Escalations escalations;
    private final BodyView views;

    CockpitPages(
            TaskDesk desk,
            TaskFigures figures,
            Obstacles obstacles,
            Escalations escalations,
            BodyView views) {
        this.desk = desk;
        this.figures = figures;
        this.obstacles = obstacles;
        this.escalations = escalations;
        this.views = views;
    }

    @GetMapping(CockpitLinks.COCKPIT)
    ModelAndView cockpit(@AuthenticationPrincipal SignedIn signedIn) {
        Actor actor = signedIn.actor();
        BodyMember member = member(actor);
        FigureFilter filter = FigureFilter.withPart(member.body());
        return view("steering/cockpit", member.body(), filter, true)
                .addObject("waiting", desk.waitingFor(actor))
                .addObject("escalations", escalations.of(actor))
                .addObject("byBody", bodies(filter));
    }

    /** Bodies with tasks, those with the most that is late first. */
    private List<BodyRow> bodies(FigureFilter filter) {
        return figures.byBody(filter).entrySet().stream()
                .map(entry -> new BodyRow(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingLong(
                                        (BodyRow row) -> row.counts().of(TaskCategory.OVERDUE))
                                .reversed()
                                .thenComparing(row -> row.body().national()))
                .toList();
    }

    @GetMapping(CockpitLinks.OWN)
    String own(@AuthenticationPrincipal SignedIn signedIn) {
        return "redirect:" + CockpitLinks.body(member(signedIn.actor()).body());
    }

    private BodyMember member(Actor actor) {
        return desk.member(actor).orElseThrow(() -> new FaultException("task.no-body"));
    }

    @GetMapping(CockpitLinks.OWN + "/{code}")
    ModelAndView body(@PathVariable String code, @AuthenticationPrincipal SignedIn signedIn) {
        AgencyCode body = TaskParameters.body(code);
        if (body == null) {
            throw new FaultException("agency.unknown");
        }
        AgencyCode answering = views.answering(body);
        if (!answering.equals(body)) {
            return new ModelAndView("redirect:" + CockpitLinks.body(answering));
        }
        boolean own =
                desk.member(signedIn.actor())
                        .filter(member -> member.body().equals(body))
                        .isPresent();
        return view("steering/body", body, new FigureFilter(null, body), own).addObject("own", own);
    }

    private ModelAndView view(String template, AgencyCode body, FigureFilter filter, boolean own) {
        LocalDate today = figures.today();
        return views.add(new ModelAndView(template), body, own)
                .addObject("body", body)
                .addObject("filter", filter)
                .addObject("today", today)
                .addObject("total", figures.total(filter))
                .addObject("overdue", figures.list(filter, TaskCategory.OVERDUE, 0))
                .addObject("soon", figures.list(filter, TaskCategory.DUE_SOON, 0))
                .addObject("obstacles", obstacles.unansweredOf(body, OBSTACLES_SHOWN));
    }
}
