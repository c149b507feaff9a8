package vn.lienthong.population.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.desk.CivilExtract;
import vn.lienthong.population.desk.CivilExtracts;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Frames;
import vn.lienthong.shell.QrSquare;
import vn.lienthong.shell.SimulatedTime;

/** Issues extracts of civil acts and shows them for printing. */
@Controller
@RequestMapping(DeskSession.DESK)
class ExtractPages {

    private final CivilExtracts extracts;
    private final AdministrativeUnits units;
    private final Frames frames;
    private final Clock clock;

    ExtractPages(CivilExtracts extracts, AdministrativeUnits units, Frames frames, Clock clock) {
        this.extracts = extracts;
        this.units = units;
        this.frames = frames;
        this.clock = clock;
    }

    @PostMapping("/{personId}/trich-luc/{actId}")
    String issue(
            @PathVariable UUID personId,
            @PathVariable UUID actId,
            @SessionAttribute(DeskSession.VISIT) DeskVisit visit) {
        return "redirect:"
                + DeskSession.DESK
                + "/trich-luc/"
                + extracts.issue(personId, actId, visit);
    }

    @GetMapping("/trich-luc/{token}")
    ModelAndView show(
            @PathVariable String token,
            @SessionAttribute(DeskSession.VISIT) DeskVisit visit,
            HttpServletRequest request) {
        CivilExtract extract = extracts.show(token, visit);
        String address = frames.of(request).request().publicAddress() + "/xac-minh/" + token;
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return new ModelAndView("population/desk-extract")
                .addObject("extract", extract)
                .addObject("words", new PersonWords(units, Map.of(), today))
                .addObject("address", address)
                .addObject("code", QrSquare.of(address));
    }
}
