package vn.lienthong.services.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.lienthong.services.Applications;
import vn.lienthong.services.Procedure;
import vn.lienthong.services.Procedures;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;

/** What a procedure is, and the way into its form. */
@Controller
class ProcedurePages {

    private final Procedures procedures;
    private final Applications applications;
    private final Clock clock;

    ProcedurePages(Procedures procedures, Applications applications, Clock clock) {
        this.procedures = procedures;
        this.applications = applications;
        this.clock = clock;
    }

    @GetMapping("/dich-vu")
    String list(Model model) {
        model.addAttribute("procedures", procedures.inForce(LocalDate.now(clock)));
        return "services/list";
    }

    @GetMapping("/dich-vu/{code}")
    String procedure(@PathVariable String code, Model model) {
        model.addAttribute("procedure", inForce(code));
        return "services/procedure";
    }

    @GetMapping("/dich-vu/{code}/bat-dau")
    String before(
            @PathVariable String code, @AuthenticationPrincipal SignedIn signedIn, Model model) {
        model.addAttribute("procedure", inForce(code));
        model.addAttribute(
                "drafts",
                applications.drafts(signedIn.actor()).stream()
                        .filter(draft -> draft.procedure().code().equals(code))
                        .toList());
        return "services/before";
    }

    @PostMapping("/dich-vu/{code}/bat-dau")
    String begin(@PathVariable String code, @AuthenticationPrincipal SignedIn signedIn) {
        var draft = applications.begin(code, signedIn.actor());
        return "redirect:/ho-so/nhap/" + draft;
    }

    private Procedure inForce(String code) {
        return procedures
                .inForce(code, LocalDate.now(clock))
                .orElseThrow(() -> new FaultException("procedure.unknown"));
    }
}
