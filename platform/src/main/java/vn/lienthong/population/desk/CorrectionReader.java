package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.Person;
import vn.lienthong.population.PersonAct;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.VietnameseText;
import vn.lienthong.primitives.Violation;
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
        if (part == null || said == null || !part.isOf(kind(amended), said)) {
            answers.refuse(ActField.CORRECTED, "answer.choice");
            return null;
        }
        if (part.isDay()) {
            LocalDate right = answers.day(ActField.VALUE);
            return day == null || right == null || amended == null
                    ? null
                    : new CivilAct.DayCorrected(amended, around.person(), right, day);
        }
        String value = value(part, said);
        return day == null || value == null || amended == null
                ? null
                : new CivilAct.Correction(
                        amended, around.person(), part.attribute(), right(part, said, value), day);
    }

    /** Of which kind the corrected act is; an amendment for an unknown one, which has no parts. */
    private ActKind kind(@Nullable UUID amended) {
        return around.opened().file().acts().stream()
                .filter(act -> act.actId().equals(amended))
                .map(PersonAct::kind)
                .findFirst()
                .orElse(ActKind.REVOCATION);
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
            case RESIDENCE, TEMPORARY_RESIDENCE, CURRENT_RESIDENCE ->
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
            case SEX -> mapped(answers.field(ActField.VALUE, CorrectionReader::sex), Sex::name);
            case BIRTH_PLACE, DEATH_PLACE, ETHNICITY, RELIGION, ORIGIN, RELATION_TO_HEAD ->
                    answers.text(ActField.VALUE);
            case OTHER_NAME -> detail(Detail.OTHER_NAME);
            case OLD_NUMBER -> detail(Detail.OLD_NUMBER);
            case BLOOD_GROUP -> detail(Detail.BLOOD_GROUP);
            case PHONE -> detail(Detail.PHONE);
            case EMAIL -> detail(Detail.EMAIL);
            case CARD_ISSUED_ON -> cardDay(Detail.CARD_ISSUED_ON, said);
            case CARD_EXPIRES_ON -> cardDay(Detail.CARD_EXPIRES_ON, said);
            case CARD_PLACE -> detail(Detail.CARD_PLACE);
            case DEATH_DAY, MARRIAGE_DAY, DIVORCE_DAY ->
                    throw new IllegalArgumentException(part + " is no value");
        };
    }

    private static Outcome<Sex> sex(String typed) {
        return switch (VietnameseText.squeezed(typed).toLowerCase(Locale.ROOT)) {
            case "nam", "male" -> Outcome.accepted(Sex.MALE);
            case "nữ", "female" -> Outcome.accepted(Sex.FEMALE);
            default -> Outcome.refused(Violation.of("correction.sex"));
        };
    }

    private @Nullable String detail(Detail detail) {
        return answers.text(ActField.VALUE) == null
                ? null
                : answers.field(ActField.VALUE, detail::parse);
    }

    private @Nullable String cardDay(Detail day, PersonAct.Said said) {
        String typed = detail(day);
        if (typed != null && !Detail.areInOrder(day.changed(said.value(), typed))) {
            answers.refuse(ActField.VALUE, "detail.card-days");
            return null;
        }
        return typed;
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
