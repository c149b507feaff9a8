package vn.lienthong.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.CommuneReader;

/**
 * Reads what an applicant typed: each field by its type, then the procedure's checks over several
 * fields. Thread-safe.
 */
final class FormReader {

    private static final int TEXT_MAX = 300;

    private final CommuneReader communes;

    FormReader(CommuneReader communes) {
        this.communes = communes;
    }

    /** Pages that these answers call for, in order. */
    static List<Procedure.Page> pages(Procedure procedure, Answers answers, LocalDate today) {
        return procedure.pages().stream().filter(page -> isAsked(page, answers, today)).toList();
    }

    private static boolean isAsked(Procedure.Page page, Answers answers, LocalDate today) {
        return page.when().map(when -> when.holds(answers, today)).orElse(true);
    }

    /**
     * Reads one page.
     *
     * @param typed field to text, as sent
     * @return the page's answers in stored form (an emptied answer as empty text), or every
     *     violation on the page in the order of its fields
     */
    Outcome<Map<String, String>> read(
            Procedure procedure,
            Procedure.Page page,
            Function<String, String> typed,
            Answers before,
            LocalDate today) {
        var read = new LinkedHashMap<String, String>();
        var violations = new ArrayList<Violation>();
        for (Procedure.Field field : page.fields()) {
            switch (read(field, typed.apply(field.id()).strip(), today)) {
                case Outcome.Accepted<Map<String, String>>(Map<String, String> values) ->
                        read.putAll(values);
                case Outcome.Refused<Map<String, String>>(List<Violation> found) ->
                        violations.addAll(found);
            }
        }
        violations.addAll(broken(procedure, page, before.with(read), violations, today));
        return violations.isEmpty() ? Outcome.accepted(read) : Outcome.refused(violations);
    }

    /** Reads all answers, page by page; whether a page is asked depends on the pages before it. */
    Outcome<Answers> readAll(Procedure procedure, Answers answers, LocalDate today) {
        var violations = new ArrayList<Violation>();
        Answers complete = Answers.none();
        for (Procedure.Page page : procedure.pages()) {
            if (!isAsked(page, complete, today)) {
                continue;
            }
            switch (read(procedure, page, answers::of, complete, today)) {
                case Outcome.Accepted<Map<String, String>>(Map<String, String> values) ->
                        complete = complete.with(values);
                case Outcome.Refused<Map<String, String>>(List<Violation> found) ->
                        violations.addAll(found);
            }
        }
        return violations.isEmpty() ? Outcome.accepted(complete) : Outcome.refused(violations);
    }

    private static List<Violation> broken(
            Procedure procedure,
            Procedure.Page page,
            Answers answers,
            List<Violation> found,
            LocalDate today) {
        return procedure.checks().stream()
                .filter(check ->
                        page.fields().stream().anyMatch(field -> field.id().equals(check.field())))
                .filter(check -> found.stream().noneMatch(v -> v.field().equals(check.field())))
                .filter(check -> !check.holds().holds(answers, today))
                .map(check -> Violation.of(check.violation()).at(check.field()))
                .toList();
    }

    private Outcome<Map<String, String>> read(
            Procedure.Field field, String typed, LocalDate today) {
        if (typed.isEmpty()) {
            return field.required()
                    ? Outcome.refused(Violation.of("answer.missing").at(field.id()))
                    : Outcome.accepted(Map.of(field.id(), ""));
        }
        Outcome<Map<String, String>> outcome =
                switch (field.type()) {
                    case NAME -> VietnameseName.parse(typed).map(name -> one(field, name.full()));
                    case PERSONAL_NUMBER ->
                            PersonalNumber.parse(typed)
                                    .map(number -> one(field, number.unmasked()));
                    case DATE -> PartialDate.parse(typed).flatMap(date -> day(field, date));
                    case CHOICE -> choice(field, typed);
                    case TEXT, FILE -> text(field, typed);
                    case COMMUNE ->
                            communes.read(typed, today)
                                    .map(found ->
                                            Map.of(
                                                    field.id(),
                                                    found.text(),
                                                    field.id() + Answers.CODE,
                                                    found.code()));
                };
        return outcome.at(field.id());
    }

    private static Outcome<Map<String, String>> day(Procedure.Field field, PartialDate date) {
        return date.exact()
                .map(day -> Outcome.accepted(one(field, day.toString())))
                .orElseGet(() -> Outcome.refused(Violation.of("answer.day")));
    }

    private static Outcome<Map<String, String>> choice(Procedure.Field field, String typed) {
        return field.options().stream().anyMatch(option -> option.value().equals(typed))
                ? Outcome.accepted(one(field, typed))
                : Outcome.refused(Violation.of("answer.choice"));
    }

    private static Outcome<Map<String, String>> text(Procedure.Field field, String typed) {
        if (typed.length() > TEXT_MAX) {
            return Outcome.refused(
                    Violation.of("answer.length", Map.of("limit", String.valueOf(TEXT_MAX))));
        }
        return typed.chars().anyMatch(Character::isISOControl)
                ? Outcome.refused(Violation.of("answer.character"))
                : Outcome.accepted(one(field, typed));
    }

    private static Map<String, String> one(Procedure.Field field, String value) {
        return Map.of(field.id(), value);
    }
}
