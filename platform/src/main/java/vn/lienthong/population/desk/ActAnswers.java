package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.VietnameseText;
import vn.lienthong.primitives.Violation;

/**
 * Reads single answers of a form and collects what is wrong with them; what could not be read is
 * null. For one draft.
 */
final class ActAnswers {

    private static final int TEXT_MAX = 200;

    private final UnaryOperator<String> typed;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * @param typed what was typed into a field, empty when nothing was
     */
    ActAnswers(UnaryOperator<String> typed) {
        this.typed = typed;
    }

    /** What is wrong so far, in the order in which it was read. */
    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void refuse(ActField field, String code) {
        refuse(Violation.of(code).at(field.id()));
    }

    void refuse(Violation violation) {
        violations.add(violation);
    }

    boolean isEmpty(ActField field) {
        return squeezed(field).isEmpty();
    }

    String squeezed(ActField field) {
        return VietnameseText.squeezed(typed.apply(field.id()));
    }

    @Nullable LocalDate day(ActField field) {
        return day(field.id());
    }

    private @Nullable LocalDate day(String field) {
        PartialDate date = parsed(field, PartialDate::parse);
        if (date != null && date.exact().isEmpty()) {
            refuse(Violation.of("answer.day").at(field));
        }
        return date == null ? null : date.exact().orElse(null);
    }

    /** The days from one to the last that was typed. */
    @Nullable Period until(@Nullable LocalDate from) {
        LocalDate until = day(ActField.UNTIL);
        if (from == null || until == null) {
            return null;
        }
        // The form says the last day, a period the first one after it.
        return accepted(Period.of(from, Optional.of(until.plusDays(1))).at(ActField.UNTIL.id()));
    }

    @Nullable String text(ActField field) {
        return parsed(field.id(), words -> text(VietnameseText.squeezed(words), field.optional()));
    }

    private static Outcome<String> text(String words, boolean mayBeEmpty) {
        if (words.isEmpty() && !mayBeEmpty) {
            return Outcome.refused(Violation.of("answer.missing"));
        }
        if (words.length() > TEXT_MAX) {
            return Outcome.refused(
                    Violation.of("answer.length", Map.of("limit", String.valueOf(TEXT_MAX))));
        }
        return words.chars().anyMatch(Character::isISOControl)
                ? Outcome.refused(Violation.of("answer.character"))
                : Outcome.accepted(words);
    }

    /** One of the options of a choice. */
    @Nullable String choice(ActField field) {
        String chosen = typed.apply(field.id());
        if (!field.options().contains(chosen)) {
            refuse(field, "answer.choice");
            return null;
        }
        return chosen;
    }

    <T> @Nullable T field(ActField field, Function<String, Outcome<T>> parse) {
        return parsed(field.id(), parse);
    }

    private <T> @Nullable T parsed(String field, Function<String, Outcome<T>> parse) {
        return accepted(parse.apply(typed.apply(field)).at(field));
    }

    private <T> @Nullable T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Violation> broken) -> {
                violations.addAll(broken);
                yield null;
            }
        };
    }

    /** Who decided, of a ground that decides a case; null of others. */
    @Nullable String issuer(@Nullable LegalGround ground) {
        String issuer =
                parsed(
                        ActDraft.GROUND_ISSUER,
                        text ->
                                text(
                                        VietnameseText.squeezed(text),
                                        ground == null || !ground.kind().decidesCases()));
        return issuer == null || issuer.isEmpty() ? null : issuer;
    }

    @Nullable LegalGround ground() {
        Optional<LegalGround.Kind> kind =
                Arrays.stream(LegalGround.Kind.values())
                        .filter(known -> known.name().equals(typed.apply(ActDraft.GROUND_KIND)))
                        .findFirst();
        if (kind.isEmpty()) {
            refuse(Violation.of("answer.choice").at(ActDraft.GROUND_KIND));
        }
        String number =
                parsed(
                        ActDraft.GROUND_NUMBER,
                        words -> text(VietnameseText.squeezed(words), false));
        LocalDate date = day(ActDraft.GROUND_DATE);
        String article =
                parsed(
                        ActDraft.GROUND_ARTICLE,
                        words -> text(VietnameseText.squeezed(words), true));
        return kind.isEmpty() || number == null || date == null || article == null
                ? null
                : new LegalGround(kind.get(), number, date, article);
    }
}
