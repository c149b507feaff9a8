package vn.lienthong.identity.web;

import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;

/** What the State holds of the person who is signed in, and who looked at it. */
@Controller
class OwnRecordPage {

    private final PopulationRegister register;

    OwnRecordPage(PopulationRegister register) {
        this.register = register;
    }

    @GetMapping("/toi")
    String me(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        Actor actor = signedIn.actor();
        UUID person = actor.personId().orElseThrow(() -> new FaultException("forbidden"));
        model.addAttribute(
                "person",
                register.read(person, new Reading(actor, Reading.Purpose.OWN_RECORD, null)));
        model.addAttribute("accesses", List.copyOf(register.accessesOf(person, actor.accountId())));
        return "identity/me";
    }
}
