package vn.lienthong.population.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.desk.ActDesk;
import vn.lienthong.population.desk.ActDraft;
import vn.lienthong.population.desk.ActField;
import vn.lienthong.population.desk.ActForm;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Identifiers;

/**
 * Registers acts from the page of a person: the form, the check, the register. One for all kinds.
 */
@Controller
@RequestMapping(DeskSession.DESK + "/{personId}/su-kien/{kind}")
class ActPages {

    /** Refusals because of what somebody else registered in between. */
    private static final Set<String> CHANGED = Set.of("person.changed", "household.changed");

    private final ActDesk desk;
    private final Identifiers identifiers;

    ActPages(ActDesk desk, Identifiers identifiers) {
        this.desk = desk;
        this.identifiers = identifiers;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable UUID personId,
            @PathVariable ActKind kind,
            @RequestParam(required = false) @Nullable UUID act,
            @SessionAttribute(DeskSession.VISIT) DeskVisit visit) {
        ActForm form = desk.form(personId, kind, act, visit);
        return page(
                form,
                new ActDraft(personId, kind, identifiers.next(), form.lastAct(), act, seen(form)),
                List.of());
    }

    /** What the officer sees of a household and sends back unchanged. */
    private static Map<String, String> seen(ActForm form) {
        return form.ofHousehold() ? Map.of(ActDraft.SEEN_MEMBERS, form.seenMembers()) : Map.of();
    }

    /**
     * What was typed: without a step it comes back as a page to check, or as the form with what is
     * wrong; with the step {@code dang-ky} it is registered.
     */
    @PostMapping({"", "/{step:dang-ky}"})
    Object sent(
            @PathVariable UUID personId,
            @PathVariable ActKind kind,
            @PathVariable(required = false) @Nullable String step,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam UUID order,
            @RequestParam(required = false) @Nullable UUID lastAct,
            @RequestParam(required = false) @Nullable UUID act,
            @SessionAttribute(DeskSession.VISIT) DeskVisit visit) {
        ActDraft draft = new ActDraft(personId, kind, order, lastAct, act, answers(kind, typed));
        if (step != null) {
            return registered(draft, visit);
        }
        return typed.containsKey("back")
                ? page(desk.form(personId, kind, act, visit), draft, List.of())
                : checked(draft, visit);
    }

    private ModelAndView checked(ActDraft draft, DeskVisit visit) {
        return switch (desk.check(draft, visit)) {
            case Outcome.Accepted<ActForm>(ActForm form) ->
                    new ModelAndView("population/desk-act-check")
                            .addObject("form", form)
                            .addObject("draft", draft);
            case Outcome.Refused<ActForm>(List<Violation> violations) ->
                    refused(draft, violations, visit);
        };
    }

    private Object registered(ActDraft draft, DeskVisit visit) {
        return switch (desk.register(draft, visit)) {
            case Outcome.Accepted<ActOutcome.Registered>(ActOutcome.Registered registered) ->
                    "redirect:"
                            + DeskSession.DESK
                            + "/"
                            + draft.person()
                            + "?so="
                            + registered.registerNumber();
            case Outcome.Refused<ActOutcome.Registered>(List<Violation> violations) ->
                    refused(draft, violations, visit);
        };
    }

    /**
     * The form with what is wrong. An officer who has been told what came in between sends what
     * they send next knowing it.
     */
    private ModelAndView refused(ActDraft draft, List<Violation> violations, DeskVisit visit) {
        ActForm form = desk.again(draft, visit);
        boolean changed = violations.stream().map(Violation::code).anyMatch(CHANGED::contains);
        if (!changed) {
            return page(form, draft, violations);
        }
        var answers = new HashMap<>(draft.answers());
        answers.putAll(seen(form));
        var told =
                new ActDraft(
                        draft.person(),
                        draft.kind(),
                        draft.order(),
                        form.lastAct(),
                        draft.amended(),
                        answers);
        ModelAndView view = page(form, told, violations);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    /** What was typed; of several boxes that were ticked, all, with commas between. */
    private static Map<String, String> answers(ActKind kind, MultiValueMap<String, String> typed) {
        var answers = new HashMap<String, String>();
        Stream.concat(
                        ActField.of(kind).stream().map(ActField::id),
                        Stream.concat(ActDraft.GROUND.stream(), Stream.of(ActDraft.SEEN_MEMBERS)))
                .forEach(field ->
                        answers.put(field, String.join(",", typed.getOrDefault(field, List.of()))));
        return answers;
    }

    private static ModelAndView page(ActForm form, ActDraft draft, List<Violation> violations) {
        var view =
                new ModelAndView("population/desk-act")
                        .addObject("form", form)
                        .addObject("draft", draft)
                        .addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
