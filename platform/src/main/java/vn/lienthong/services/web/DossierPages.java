package vn.lienthong.services.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.services.Applications;
import vn.lienthong.services.Dossier;
import vn.lienthong.services.IssuedResult;
import vn.lienthong.services.Procedures;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Frames;
import vn.lienthong.shell.QrSquare;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.shell.SimulatedTime;

/** An applicant's dossiers: where they stand, and their results. */
@Controller
@RequestMapping("/ho-so")
class DossierPages {

    private final Applications applications;
    private final Procedures procedures;
    private final PopulationRegister register;
    private final AdministrativeUnits units;
    private final Frames frames;

    DossierPages(
            Applications applications,
            Procedures procedures,
            PopulationRegister register,
            AdministrativeUnits units,
            Frames frames) {
        this.applications = applications;
        this.procedures = procedures;
        this.register = register;
        this.units = units;
        this.frames = frames;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        model.addAttribute("dossiers", applications.own(signedIn.actor()));
        model.addAttribute("drafts", applications.drafts(signedIn.actor()));
        model.addAttribute("procedures", procedures);
        return "services/own-list";
    }

    @GetMapping("/{dossierId}")
    String dossier(
            @PathVariable UUID dossierId, @AuthenticationPrincipal SignedIn signedIn, Model model) {
        Dossier dossier = applications.own(dossierId, signedIn.actor());
        model.addAttribute("dossier", dossier);
        model.addAttribute("procedure", procedures.version(dossier.procedure()));
        model.addAttribute("history", applications.history(dossier));
        model.addAttribute("authority", commune(dossier.communeCode(), dossier));
        model.addAttribute("hasResult", applications.result(dossier).isPresent());
        return "services/own";
    }

    @PostMapping("/{dossierId}/rut")
    String withdraw(@PathVariable UUID dossierId, @AuthenticationPrincipal SignedIn signedIn) {
        applications.withdraw(dossierId, signedIn.actor());
        return "redirect:/ho-so/" + dossierId;
    }

    @GetMapping("/{dossierId}/ket-qua")
    String result(
            @PathVariable UUID dossierId,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            Model model) {
        Actor actor = signedIn.actor();
        Dossier dossier = applications.own(dossierId, actor);
        IssuedResult result =
                applications.result(dossier).orElseThrow(() -> new FaultException("not-found"));
        var reading = new Reading(actor, Reading.Purpose.RESULT, dossierId);
        var child = register.read(result.personId(), reading);
        String address =
                frames.of(request).request().publicAddress() + "/xac-minh/" + result.token();
        model.addAttribute("dossier", dossier);
        model.addAttribute("result", result);
        model.addAttribute("child", child);
        model.addAttribute(
                "mother", child.motherId().map(id -> register.read(id, reading)).orElse(null));
        model.addAttribute(
                "father", child.fatherId().map(id -> register.read(id, reading)).orElse(null));
        model.addAttribute("authority", commune(result.communeCode(), dossier));
        model.addAttribute("address", address);
        model.addAttribute("code", QrSquare.of(address));
        return "services/certificate";
    }

    private String commune(String code, Dossier dossier) {
        return units.find(
                        code,
                        dossier.times().submittedAt().atZone(SimulatedTime.VIETNAM).toLocalDate())
                .map(units::path)
                .orElse(code);
    }
}
