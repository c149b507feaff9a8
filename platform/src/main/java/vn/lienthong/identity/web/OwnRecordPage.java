package vn.lienthong.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.population.AccessRecord;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;

/** What the State holds of the person who is signed in, and who looked at it. */
@Controller
class OwnRecordPage {

    private final PopulationRegister register;
    private final AdministrativeUnits units;
    private final Clock clock;

    OwnRecordPage(PopulationRegister register, AdministrativeUnits units, Clock clock) {
        this.register = register;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/toi")
    String me(@AuthenticationPrincipal SignedIn signedIn, Model model) {
        Actor actor = signedIn.actor();
        UUID person = actor.personId().orElseThrow(() -> new FaultException("forbidden"));
        model.addAttribute(
                "person",
                register.read(person, new Reading(actor, Reading.Purpose.OWN_RECORD, null)));
        List<AccessRecord> accesses = register.accessesOf(person, actor.accountId());
        model.addAttribute("accesses", accesses);
        model.addAttribute("communes", communes(accesses));
        return "identity/me";
    }

    /** Names of the communes in whose name somebody read, by code. */
    private Map<String, String> communes(List<AccessRecord> accesses) {
        LocalDate today = LocalDate.now(clock);
        return accesses.stream()
                .flatMap(access -> access.commune().stream())
                .distinct()
                .collect(
                        Collectors.toMap(
                                code -> code,
                                code -> units.find(code, today).map(units::path).orElse(code)));
    }
}
