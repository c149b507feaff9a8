package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.PersonAct;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.reference.CommuneReader;

/** Reads what of an act was wrong and what is right. For one draft. */
final class CorrectionReader {

    private final ActDraft draft;
    private final ActAnswers answers;
    private final Surroundings around;

    CorrectionReader(ActDraft draft, ActAnswers answers, Surroundings around) {
        this.draft = draft;
        this.answers = answers;
        this.around = around;
    }

    @Nullable CivilAct read(@Nullable LocalDate day) {
        UUID amended = draft.amended();
        Optional<Attribute> attribute =
                Arrays.stream(Attribute.values())
                        .filter(known -> known.name().equals(draft.answer(ActField.CORRECTED.id())))
                        .findFirst();
        Optional<PersonAct.Said> said =
                attribute.flatMap(
                        wanted -> Corrections.said(around.opened().file().acts(), amended, wanted));
        if (said.isEmpty()) {
            answers.refuse(ActField.CORRECTED, "answer.choice");
            return null;
        }
        Map<String, String> right = right(said.get());
        return day == null || right == null || amended == null
                ? null
                : new CivilAct.Correction(
                        amended, around.person(), said.get().attribute(), right, day);
    }

    /** What is right: the part that was wrong, beside the parts that stay. */
    private @Nullable Map<String, String> right(PersonAct.Said said) {
        String part = Corrections.part(said.attribute()).orElseThrow();
        String value =
                switch (said.attribute()) {
                    case NAME ->
                            mapped(
                                    answers.field(ActField.VALUE, VietnameseName::parse),
                                    VietnameseName::full);
                    case BIRTH ->
                            mapped(
                                    answers.field(ActField.VALUE, PartialDate::parse),
                                    PartialDate::toString);
                    case RESIDENCE, TEMPORARY_RESIDENCE ->
                            mapped(
                                    answers.field(
                                            ActField.VALUE,
                                            typed ->
                                                    around.sources()
                                                            .communes()
                                                            .read(typed, around.today())),
                                    CommuneReader.Commune::code);
                    default -> answers.text(ActField.VALUE);
                };
        if (value == null) {
            return null;
        }
        var right = new HashMap<>(said.value());
        right.put(part, value);
        return right;
    }

    private static <T> @Nullable String mapped(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }
}
