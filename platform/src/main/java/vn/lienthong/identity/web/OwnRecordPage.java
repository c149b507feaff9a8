package vn.lienthong.identity.web;

import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.population.AccessHistory;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;

/** What the State holds of the person who is signed in, and who looked at it. */
@Controller
class OwnRecordPage {

    /** Lines of the history on this page; the whole history has a page of its own. */
    private static final int LINES = 5;

    private final PopulationRegister register;
    private final AccessHistory history;

    OwnRecordPage(PopulationRegister register, AccessHistory history) {
        this.register = register;
        this.history = history;
    }

    @GetMapping("/toi")
    String me(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        Actor actor = signedIn.actor();
        UUID person = actor.personId().orElseThrow(() -> new FaultException("forbidden"));
        model.addAttribute(
                "person",
                register.read(person, new Reading(actor, Reading.Purpose.OWN_RECORD, null)));
        model.addAttribute("accesses", history.latest(actor, LINES));
        return "identity/me";
    }
}
