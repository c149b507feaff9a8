package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.Person;
import vn.lienthong.population.PersonAct;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
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
        CorrectedPart part =
                CorrectedPart.named(draft.answer(ActField.CORRECTED.id())).orElse(null);
        PersonAct.Said said =
                part == null
                        ? null
                        : Corrections.said(around.opened().file().acts(), amended, part.attribute())
                                .orElse(null);
        if (part == null || said == null || !part.isOf(said)) {
            answers.refuse(ActField.CORRECTED, "answer.choice");
            return null;
        }
        String value = value(part, said);
        return day == null || value == null || amended == null
                ? null
                : new CivilAct.Correction(
                        amended, around.person(), part.attribute(), right(part, said, value), day);
    }

    /** What is right: the part that was wrong, beside the parts that stay. */
    private static Map<String, String> right(
            CorrectedPart part, PersonAct.Said said, String value) {
        var right = new HashMap<>(said.value());
        right.put(part.part(), value);
        return right;
    }

    private @Nullable String value(CorrectedPart part, PersonAct.Said said) {
        return switch (part) {
            case NAME ->
                    mapped(
                            answers.field(ActField.VALUE, VietnameseName::parse),
                            VietnameseName::full);
            case BIRTH_DATE ->
                    mapped(
                            answers.field(ActField.VALUE, PartialDate::parse),
                            PartialDate::toString);
            // The commune of the day since when it held: of one that ended, its successor would
            // move a second time when what is believed is worked out again.
            case RESIDENCE, TEMPORARY_RESIDENCE ->
                    mapped(
                            answers.field(
                                    ActField.VALUE,
                                    typed ->
                                            around.sources()
                                                    .communes()
                                                    .read(typed, said.valid().from())),
                            CommuneReader.Commune::code);
            case MOTHER -> parent(Sex.FEMALE);
            case FATHER -> parent(Sex.MALE);
            case BIRTH_PLACE, ETHNICITY, RELIGION, ORIGIN -> answers.text(ActField.VALUE);
        };
    }

    /** The right parent, by number and name in one line. */
    private @Nullable String parent(Sex sex) {
        ParentClaim claim = answers.field(ActField.VALUE, CorrectionReader::claim);
        if (claim == null) {
            return null;
        }
        Optional<Person> known = around.somebodyElse(claim);
        if (known.isEmpty()) {
            answers.refuse(ActField.VALUE, "person.no-match");
            return null;
        }
        if (known.get().sex() != sex) {
            answers.refuse(ActField.VALUE, "parent.sex");
            return null;
        }
        return known.get().personId().toString();
    }

    private static Outcome<ParentClaim> claim(String typed) {
        String words = typed.strip();
        int end = words.indexOf(' ');
        String number = end < 0 ? words : words.substring(0, end);
        String name = end < 0 ? "" : words.substring(end + 1);
        return PersonalNumber.parse(number)
                .flatMap(known ->
                        VietnameseName.parse(name).map(read -> new ParentClaim(known, read)));
    }

    private static <T> @Nullable String mapped(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }
}
