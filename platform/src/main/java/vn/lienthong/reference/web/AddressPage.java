package vn.lienthong.reference.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AddressResolution;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.SimulatedTime;

/**
 * The page on which anybody turns an old address into the new one. What is typed comes by POST, is
 * answered and forgotten: it may say where somebody lives.
 */
@Controller
class AddressPage {

    private static final String VIEW = "reference/address";

    private final AddressResolver addresses;
    private final AdministrativeUnits units;
    private final Clock clock;

    AddressPage(AddressResolver addresses, AdministrativeUnits units, Clock clock) {
        this.addresses = addresses;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/dia-chi")
    ModelAndView ask() {
        return page("", today().toString());
    }

    @PostMapping("/dia-chi")
    ModelAndView convert(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String at) {
        LocalDate day;
        try {
            day = at.isBlank() ? today() : LocalDate.parse(at.strip());
        } catch (DateTimeParseException _) {
            return refused(address, at, Violation.of("parameter.type").at("at"));
        }
        AddressResolution read = addresses.resolve(address, day);
        if (read instanceof AddressResolution.NotFound(AddressResolution.Reason reason)) {
            return refused(address, at, Violation.of(reason.code()).at("address"));
        }
        return page(address, day.toString())
                .addObject("answer", AddressAnswer.of(address, day, read, units));
    }

    private ModelAndView refused(String address, String at, Violation violation) {
        ModelAndView page = page(address, at);
        page.addObject("violations", List.of(violation));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String address, String at) {
        return new ModelAndView(VIEW)
                .addObject("address", address)
                .addObject("at", at)
                .addObject("violations", List.of())
                .addObject("grounds", units.grounds());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
