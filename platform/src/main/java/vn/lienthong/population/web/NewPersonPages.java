package vn.lienthong.population.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.desk.ActDraft;
import vn.lienthong.population.desk.ActField;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.population.desk.NewPersonDesk;
import vn.lienthong.population.desk.NewPersonDraft;
import vn.lienthong.population.desk.NewPersonKind;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Identifiers;

/** Enters somebody whom the register does not have yet: the form, the check, the register. */
@Controller
@RequestMapping(DeskSession.DESK + "/nguoi-moi/{kind}")
class NewPersonPages {

    private final NewPersonDesk desk;
    private final Identifiers identifiers;

    NewPersonPages(NewPersonDesk desk, Identifiers identifiers) {
        this.desk = desk;
        this.identifiers = identifiers;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable NewPersonKind kind,
            @SessionAttribute(DeskSession.VISIT) DeskVisit visit) {
        return page(new NewPersonDraft(kind, identifiers.next(), Map.of()), List.of());
    }

    /**
     * What was typed: without a step it comes back as a page to check, or as the form with what is
     * wrong; with the step {@code dang-ky} the person is entered.
     */
    @PostMapping({"", "/{step:dang-ky}"})
    Object sent(
            @PathVariable NewPersonKind kind,
            @PathVariable(required = false) @Nullable String step,
            @RequestParam Map<String, String> typed,
            @RequestParam UUID order,
            @SessionAttribute(DeskSession.VISIT) DeskVisit visit) {
        var draft = new NewPersonDraft(kind, order, answers(kind, typed));
        if (step != null) {
            return entered(draft, visit);
        }
        return typed.containsKey("back") ? page(draft, List.of()) : checked(draft, visit);
    }

    private ModelAndView checked(NewPersonDraft draft, DeskVisit visit) {
        return switch (desk.check(draft, visit)) {
            case Outcome.Accepted<NewPersonDraft> _ ->
                    new ModelAndView("population/desk-new-person-check").addObject("draft", draft);
            case Outcome.Refused<NewPersonDraft>(List<Violation> violations) ->
                    page(draft, violations);
        };
    }

    private Object entered(NewPersonDraft draft, DeskVisit visit) {
        return switch (desk.register(draft, visit)) {
            case Outcome.Accepted<NewPersonDesk.Entered>(NewPersonDesk.Entered entered) ->
                    "redirect:"
                            + DeskSession.DESK
                            + "/"
                            + entered.personId()
                            + "?so="
                            + entered.registerNumber();
            case Outcome.Refused<NewPersonDesk.Entered>(List<Violation> violations) ->
                    page(draft, violations);
        };
    }

    private static Map<String, String> answers(NewPersonKind kind, Map<String, String> typed) {
        var answers = new HashMap<String, String>();
        Stream.concat(kind.fields().stream().map(ActField::id), ActDraft.GROUND.stream())
                .forEach(field -> answers.put(field, typed.getOrDefault(field, "")));
        return answers;
    }

    private static ModelAndView page(NewPersonDraft draft, List<Violation> violations) {
        var view =
                new ModelAndView("population/desk-new-person")
                        .addObject("draft", draft)
                        .addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
