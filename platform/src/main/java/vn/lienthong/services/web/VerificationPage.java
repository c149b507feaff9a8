package vn.lienthong.services.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.services.Results;
import vn.lienthong.shell.SimulatedTime;

/** Tells anybody whether a paper with a QR code is real, and no more than that. */
@Controller
class VerificationPage {

    private final Results results;
    private final AdministrativeUnits units;

    VerificationPage(Results results, AdministrativeUnits units) {
        this.results = results;
        this.units = units;
    }

    @GetMapping("/xac-minh")
    ModelAndView ask(@RequestParam(name = "ma", required = false) @Nullable String token) {
        return token == null || token.isBlank()
                ? new ModelAndView("services/verify").addObject("asked", false)
                : verify(token);
    }

    @GetMapping("/xac-minh/{token}")
    ModelAndView verify(@PathVariable String token) {
        Optional<Results.Verified> verified = results.verify(token);
        var view = new ModelAndView("services/verify");
        view.addObject("asked", true);
        view.addObject("verified", verified.orElse(null));
        verified.ifPresent(real -> view.addObject("authority", authority(real)));
        if (verified.isEmpty()) {
            view.setStatus(HttpStatus.NOT_FOUND);
        }
        return view;
    }

    private String authority(Results.Verified verified) {
        String code = verified.result().communeCode();
        return units.find(
                        code,
                        verified.result().issuedAt().atZone(SimulatedTime.VIETNAM).toLocalDate())
                .map(units::path)
                .orElse(code);
    }
}
