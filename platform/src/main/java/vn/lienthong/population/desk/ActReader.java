package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.Person;
import vn.lienthong.population.PersonAct;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.VietnameseText;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.CommuneReader;

/** Reads an act as an officer typed it, and names every field that breaks a rule. For one draft. */
final class ActReader {

    private static final int TEXT_MAX = 200;

    private final ActDraft draft;
    private final Person subject;
    private final Surroundings around;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * What an answer is read with.
     *
     * @param acts all acts about the subject
     * @param spouse whom the subject is married to today, null for nobody
     * @param reading the read of whoever else is named
     */
    record Surroundings(
            List<PersonAct> acts,
            @Nullable UUID spouse,
            PopulationRegister register,
            CommuneReader communes,
            Reading reading,
            LocalDate today) {}

    private ActReader(ActDraft draft, Person subject, Surroundings around) {
        this.draft = draft;
        this.subject = subject;
        this.around = around;
    }

    /** An act and its ground. */
    record Read(CivilAct act, LegalGround ground) {}

    static Outcome<Read> read(ActDraft draft, Person subject, Surroundings around) {
        return new ActReader(draft, subject, around).read();
    }

    private Outcome<Read> read() {
        CivilAct act = act();
        LegalGround ground = ground();
        return violations.isEmpty() && act != null && ground != null
                ? Outcome.accepted(new Read(act, ground))
                : Outcome.refused(violations);
    }

    private @Nullable CivilAct act() {
        LocalDate day = day(ActField.DAY);
        return switch (draft.kind()) {
            case DEATH ->
                    with(
                            day,
                            text(ActField.PLACE),
                            (on, place) -> new CivilAct.Death(subject.personId(), on, place));
            case MARRIAGE -> with(day, spouse(), this::marriage);
            case DIVORCE ->
                    with(
                            day,
                            married(),
                            (on, spouse) -> new CivilAct.Divorce(subject.personId(), spouse, on));
            case NAME_CHANGED ->
                    with(
                            day,
                            field(ActField.NEW_NAME, VietnameseName::parse),
                            (on, name) -> new CivilAct.NameChanged(subject.personId(), name, on));
            case ETHNICITY_REDETERMINED ->
                    with(
                            day,
                            text(ActField.ETHNICITY),
                            (on, ethnicity) ->
                                    new CivilAct.EthnicityRedetermined(
                                            subject.personId(), ethnicity, on));
            case RESIDENCE_REGISTERED ->
                    with(
                            day,
                            commune(day),
                            (on, commune) ->
                                    new CivilAct.ResidenceRegistered(
                                            subject.personId(), commune, on));
            case RESIDENCE_REMOVED ->
                    with(
                            day,
                            subject.personId(),
                            (on, person) -> new CivilAct.ResidenceRemoved(person, on));
            case TEMPORARY_RESIDENCE ->
                    with(
                            commune(day),
                            period(day),
                            (commune, period) ->
                                    new CivilAct.TemporaryResidence(
                                            subject.personId(), commune, period));
            case ABSENCE ->
                    with(
                            text(ActField.ABSENCE_REASON),
                            period(day),
                            (reason, period) ->
                                    new CivilAct.Absence(subject.personId(), reason, period));
            case MISSING ->
                    with(day, subject.personId(), (on, person) -> new CivilAct.Missing(person, on));
            case RETURNED ->
                    with(
                            day,
                            subject.personId(),
                            (on, person) -> new CivilAct.Returned(person, on));
            case CORRECTION -> correction(day);
            case REVOCATION ->
                    with(
                            day,
                            draft.amended(),
                            (on, act) ->
                                    new CivilAct.Revocation(act, List.of(subject.personId()), on));
            default -> throw new IllegalArgumentException(draft.kind() + " has no form");
        };
    }

    /** The two parts as one act, when both were understood. */
    private static <A, B> @Nullable CivilAct with(
            @Nullable A one, @Nullable B other, BiFunction<A, B, CivilAct> act) {
        return one == null || other == null ? null : act.apply(one, other);
    }

    private CivilAct marriage(LocalDate day, Person spouse) {
        boolean subjectIsHusband = subject.sex() == Sex.MALE || spouse.sex() == subject.sex();
        return subjectIsHusband
                ? new CivilAct.Marriage(subject.personId(), spouse.personId(), day)
                : new CivilAct.Marriage(spouse.personId(), subject.personId(), day);
    }

    private @Nullable Person spouse() {
        PersonalNumber number = field(ActField.SPOUSE_NUMBER, PersonalNumber::parse);
        VietnameseName name = field(ActField.SPOUSE_NAME, VietnameseName::parse);
        if (number == null || name == null) {
            return null;
        }
        Optional<Person> known =
                around.register().match(new ParentClaim(number, name), around.reading());
        if (known.isEmpty() || known.get().personId().equals(subject.personId())) {
            violations.add(Violation.of("person.no-match").at(ActField.SPOUSE_NUMBER.id()));
            return null;
        }
        return known.get();
    }

    private @Nullable UUID married() {
        if (around.spouse() == null) {
            violations.add(Violation.of("desk.not-married").at(ActField.DAY.id()));
        }
        return around.spouse();
    }

    private @Nullable CivilAct correction(@Nullable LocalDate day) {
        UUID amended = draft.amended();
        Optional<Attribute> attribute =
                Arrays.stream(Attribute.values())
                        .filter(known -> known.name().equals(draft.answer(ActField.CORRECTED.id())))
                        .findFirst();
        Optional<PersonAct.Said> said =
                attribute.flatMap(wanted -> Corrections.said(around.acts(), amended, wanted));
        if (said.isEmpty()) {
            violations.add(Violation.of("answer.choice").at(ActField.CORRECTED.id()));
            return null;
        }
        Map<String, String> right = right(said.get());
        return day == null || right == null || amended == null
                ? null
                : new CivilAct.Correction(
                        amended, subject.personId(), said.get().attribute(), right, day);
    }

    /** What is right: the part that was wrong, beside the parts that stay. */
    private @Nullable Map<String, String> right(PersonAct.Said said) {
        String part = Corrections.part(said.attribute()).orElseThrow();
        String value =
                switch (said.attribute()) {
                    case NAME ->
                            mapped(
                                    field(ActField.VALUE, VietnameseName::parse),
                                    VietnameseName::full);
                    case BIRTH ->
                            mapped(
                                    field(ActField.VALUE, PartialDate::parse),
                                    PartialDate::toString);
                    case RESIDENCE, TEMPORARY_RESIDENCE ->
                            mapped(
                                    field(
                                            ActField.VALUE,
                                            typed -> around.communes().read(typed, around.today())),
                                    CommuneReader.Commune::code);
                    default -> text(ActField.VALUE);
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

    private @Nullable String commune(@Nullable LocalDate day) {
        return mapped(
                field(
                        ActField.COMMUNE,
                        typed -> around.communes().read(typed, day == null ? around.today() : day)),
                CommuneReader.Commune::code);
    }

    private @Nullable Period period(@Nullable LocalDate from) {
        LocalDate until = day(ActField.UNTIL);
        if (from == null || until == null) {
            return null;
        }
        // The form says the last day, a period the first one after it.
        return switch (Period.of(from, Optional.of(until.plusDays(1))).at(ActField.UNTIL.id())) {
            case Outcome.Accepted<Period>(Period period) -> period;
            case Outcome.Refused<Period>(List<Violation> broken) -> {
                violations.addAll(broken);
                yield null;
            }
        };
    }

    private @Nullable LocalDate day(ActField field) {
        return day(field.id());
    }

    private @Nullable LocalDate day(String field) {
        PartialDate date = parsed(field, PartialDate::parse);
        if (date != null && date.exact().isEmpty()) {
            violations.add(Violation.of("answer.day").at(field));
        }
        return date == null ? null : date.exact().orElse(null);
    }

    private @Nullable String text(ActField field) {
        return parsed(field.id(), typed -> text(VietnameseText.squeezed(typed), field.optional()));
    }

    private static Outcome<String> text(String typed, boolean mayBeEmpty) {
        if (typed.isEmpty() && !mayBeEmpty) {
            return Outcome.refused(Violation.of("answer.missing"));
        }
        if (typed.length() > TEXT_MAX) {
            return Outcome.refused(
                    Violation.of("answer.length", Map.of("limit", String.valueOf(TEXT_MAX))));
        }
        return typed.chars().anyMatch(Character::isISOControl)
                ? Outcome.refused(Violation.of("answer.character"))
                : Outcome.accepted(typed);
    }

    private <T> @Nullable T field(ActField field, Function<String, Outcome<T>> parse) {
        return parsed(field.id(), parse);
    }

    private <T> @Nullable T parsed(String field, Function<String, Outcome<T>> parse) {
        return switch (parse.apply(draft.answer(field)).at(field)) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(List<Violation> broken) -> {
                violations.addAll(broken);
                yield null;
            }
        };
    }

    private @Nullable LegalGround ground() {
        Optional<LegalGround.Kind> kind =
                Arrays.stream(LegalGround.Kind.values())
                        .filter(known -> known.name().equals(draft.answer(ActDraft.GROUND_KIND)))
                        .findFirst();
        if (kind.isEmpty()) {
            violations.add(Violation.of("answer.choice").at(ActDraft.GROUND_KIND));
        }
        String number =
                parsed(
                        ActDraft.GROUND_NUMBER,
                        typed -> text(VietnameseText.squeezed(typed), false));
        LocalDate date = day(ActDraft.GROUND_DATE);
        String article =
                parsed(
                        ActDraft.GROUND_ARTICLE,
                        typed -> text(VietnameseText.squeezed(typed), true));
        return kind.isEmpty() || number == null || date == null || article == null
                ? null
                : new LegalGround(kind.get(), number, date, article);
    }

    /** The field beside which a refusal by law is shown. */
    static Violation placed(Violation violation, ActKind kind) {
        if (!violation.field().isEmpty()) {
            boolean known =
                    ActField.of(kind).stream()
                            .anyMatch(field -> field.id().equals(violation.field()));
            return known
                    ? violation
                    : new Violation(first(kind), violation.code(), violation.arguments());
        }
        return violation.at(
                switch (violation.code()) {
                    case "act.in-future", "act.before-birth", "death.before-birth" ->
                            ActField.DAY.id();
                    default -> first(kind);
                });
    }

    private static String first(ActKind kind) {
        return ActField.of(kind).getFirst().id();
    }
}
