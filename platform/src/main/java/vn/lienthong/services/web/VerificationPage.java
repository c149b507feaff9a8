package vn.lienthong.services.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.shell.VerifiableDocuments;
import vn.lienthong.shell.VerifiedDocument;

/** Tells anybody whether a paper with a QR code is real, and no more than that. */
@Controller
class VerificationPage {

    private final List<VerifiableDocuments> issued;
    private final AdministrativeUnits units;

    VerificationPage(List<VerifiableDocuments> issued, AdministrativeUnits units) {
        this.issued = List.copyOf(issued);
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
        Optional<VerifiedDocument> verified =
                issued.stream().flatMap(documents -> documents.verify(token).stream()).findFirst();
        var view = new ModelAndView("services/verify");
        view.addObject("asked", true);
        view.addObject("verified", verified.orElse(null));
        verified.ifPresent(real -> view.addObject("authority", authority(real)));
        if (verified.isEmpty()) {
            view.setStatus(HttpStatus.NOT_FOUND);
        }
        return view;
    }

    private String authority(VerifiedDocument verified) {
        String code = verified.communeCode();
        return units.find(code, verified.issuedAt().atZone(SimulatedTime.VIETNAM).toLocalDate())
                .map(units::path)
                .orElse(code);
    }
}
