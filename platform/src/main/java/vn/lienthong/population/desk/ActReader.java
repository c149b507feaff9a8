package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Person;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.CommuneReader;

/** Reads an act as an officer typed it, and names every field that breaks a rule. For one draft. */
final class ActReader {

    /** Refusals by law that speak of the day, or of a state on it. */
    private static final Set<String> OF_THE_DAY =
            Set.of(
                    "act.in-future",
                    "act.before-birth",
                    "death.before-birth",
                    "death.before-marriage",
                    "death.before-child",
                    "marriage.two-at-once",
                    "act.person-dead",
                    "guardianship.none",
                    "temporary-residence.none",
                    "absence.none",
                    "adoption.child-too-old");

    /** Refusals by law that speak of what a correction says is right. */
    private static final Set<String> OF_THE_VALUE =
            Set.of(
                    "birth.in-future",
                    "death.before-birth",
                    "death.before-child",
                    "marriage.before-birth",
                    "marriage.two-at-once",
                    "amendment.rested-upon",
                    "sex.other-stands",
                    "parent.too-young");

    private final ActDraft draft;
    private final Surroundings around;
    private final ActAnswers answers;
    private final NamedPersons persons;

    private ActReader(ActDraft draft, Surroundings around) {
        this.draft = draft;
        this.around = around;
        this.answers = new ActAnswers(draft::answer);
        this.persons = new NamedPersons(answers, around);
    }

    /** An act, its ground, and who decided it where the ground decides a case. */
    record Read(CivilAct act, LegalGround ground, @Nullable String decidedBy) {}

    static Outcome<Read> read(ActDraft draft, Surroundings around) {
        return new ActReader(draft, around).read();
    }

    private Outcome<Read> read() {
        CivilAct act = act();
        LegalGround ground = answers.ground();
        String decidedBy = answers.issuer(ground);
        return answers.violations().isEmpty() && act != null && ground != null
                ? Outcome.accepted(new Read(act, ground, decidedBy))
                : Outcome.refused(answers.violations());
    }

    private @Nullable CivilAct act() {
        LocalDate day = answers.day(ActField.DAY);
        UUID person = around.person();
        return switch (draft.kind()) {
            case MARRIAGE,
                    DIVORCE,
                    ADOPTION,
                    PARENT_RECOGNISED,
                    GUARDIANSHIP,
                    HOUSEHOLD_FORMED,
                    HOUSEHOLDS_MERGED ->
                    betweenPersons(day);
            case RESIDENCE_REGISTERED, RESIDENCE_REMOVED, TEMPORARY_RESIDENCE, ABSENCE ->
                    ofResidence(day);
            case GUARDIANSHIP_ENDED -> ended(Attribute.GUARDIAN, day);
            case TEMPORARY_RESIDENCE_ENDED -> ended(Attribute.TEMPORARY_RESIDENCE, day);
            case ABSENCE_ENDED -> ended(Attribute.ABSENCE, day);
            case NAME_CHANGED, SEX_REDETERMINED, ETHNICITY_REDETERMINED, DETAILS_DECLARED ->
                    ofThePerson(day);
            case DEATH ->
                    with(
                            day,
                            answers.text(ActField.PLACE),
                            (on, place) -> new CivilAct.Death(person, on, place));
            case MISSING -> on(day, known -> new CivilAct.Missing(person, known));
            case DECLARED_DEAD -> declaredDead(day);
            case RETURNED -> on(day, known -> new CivilAct.Returned(person, known));
            case NATURALISED -> on(day, known -> new CivilAct.Naturalised(person, known));
            case NATIONALITY_RENOUNCED ->
                    on(day, known -> new CivilAct.NationalityRenounced(person, known));
            case CORRECTION -> new CorrectionReader(draft, answers, around).read(day);
            case REVOCATION ->
                    with(
                            day,
                            draft.amended(),
                            (on, act) -> new CivilAct.Revocation(act, List.of(person), on));
            case ENROLMENT, BIRTH, PERSONS_MERGED, UNITS_REORGANISED ->
                    throw new IllegalArgumentException(draft.kind() + " has no form");
        };
    }

    private @Nullable CivilAct ended(Attribute what, @Nullable LocalDate day) {
        return on(day, known -> new CivilAct.Ended(around.person(), what, known));
    }

    private static @Nullable CivilAct on(
            @Nullable LocalDate day, Function<LocalDate, CivilAct> act) {
        return day == null ? null : act.apply(day);
    }

    /** The two parts as one act, when both were understood. */
    private static <A, B> @Nullable CivilAct with(
            @Nullable A one, @Nullable B other, BiFunction<A, B, CivilAct> act) {
        return one == null || other == null ? null : act.apply(one, other);
    }

    private @Nullable CivilAct betweenPersons(@Nullable LocalDate day) {
        var households = new HouseholdReader(draft, answers, persons, around);
        UUID person = around.person();
        return switch (draft.kind()) {
            case MARRIAGE ->
                    with(
                            day,
                            persons.named(ActField.SPOUSE_NUMBER, ActField.SPOUSE_NAME),
                            this::marriage);
            case DIVORCE ->
                    with(
                            day,
                            married(day),
                            (on, spouse) -> new CivilAct.Divorce(person, spouse, on));
            case ADOPTION -> adoption(day);
            case PARENT_RECOGNISED ->
                    with(
                            day,
                            persons.named(ActField.PARENT_NUMBER, ActField.PARENT_NAME),
                            (on, parent) ->
                                    new CivilAct.ParentRecognised(person, parent.personId(), on));
            case GUARDIANSHIP ->
                    with(
                            day,
                            persons.named(ActField.GUARDIAN_NUMBER, ActField.GUARDIAN_NAME),
                            (on, guardian) ->
                                    new CivilAct.Guardianship(person, guardian.personId(), on));
            case HOUSEHOLD_FORMED -> households.formed(day);
            case HOUSEHOLDS_MERGED -> households.merged(day);
            default -> throw new IllegalArgumentException(draft.kind() + " is of one person");
        };
    }

    /** A marriage of which the register learns late may have ended in a divorce already. */
    private @Nullable CivilAct marriage(LocalDate day, Person spouse) {
        LocalDate divorcedOn =
                answers.isEmpty(ActField.DIVORCED_ON) ? null : answers.day(ActField.DIVORCED_ON);
        if (divorcedOn != null
                && (!divorcedOn.isAfter(day) || divorcedOn.isAfter(around.today()))) {
            answers.refuse(ActField.DIVORCED_ON, "desk.divorce-day");
            return null;
        }
        UUID subject = around.person();
        UUID other = spouse.personId();
        Sex sex = around.subject().sex();
        return sex == Sex.MALE || spouse.sex() == sex
                ? new CivilAct.Marriage(subject, other, day, divorcedOn)
                : new CivilAct.Marriage(other, subject, day, divorcedOn);
    }

    /** Somebody may have died, or married again, before a divorce comes to be registered. */
    private @Nullable UUID married(@Nullable LocalDate day) {
        Optional<UUID> spouse = day == null ? Optional.empty() : around.spouse(day);
        if (day != null && spouse.isEmpty()) {
            answers.refuse(ActField.DAY, "desk.not-married");
        }
        return spouse.orElse(null);
    }

    /** Whoever does not adopt stays as they are: no parent of the child any more. */
    private @Nullable CivilAct adoption(@Nullable LocalDate day) {
        boolean nobody =
                answers.isEmpty(ActField.MOTHER_NUMBER) && answers.isEmpty(ActField.FATHER_NUMBER);
        if (nobody) {
            answers.refuse(ActField.MOTHER_NUMBER, "adoption.nobody");
        }
        Person mother = persons.ifNamed(ActField.MOTHER_NUMBER, ActField.MOTHER_NAME, Sex.FEMALE);
        Person father = persons.ifNamed(ActField.FATHER_NUMBER, ActField.FATHER_NAME, Sex.MALE);
        String relative = answers.choice(ActField.RELATIVE);
        return day == null || relative == null || (mother == null && father == null)
                ? null
                : new CivilAct.Adoption(
                        around.person(),
                        mother == null ? null : mother.personId(),
                        father == null ? null : father.personId(),
                        relative.equals("YES"),
                        day);
    }

    private @Nullable CivilAct ofResidence(@Nullable LocalDate day) {
        UUID person = around.person();
        return switch (draft.kind()) {
            case RESIDENCE_REGISTERED ->
                    with(
                            day,
                            commune(ActField.COMMUNE, day),
                            (on, commune) -> new CivilAct.ResidenceRegistered(person, commune, on));
            case RESIDENCE_REMOVED -> on(day, from -> new CivilAct.ResidenceRemoved(person, from));
            case TEMPORARY_RESIDENCE ->
                    with(
                            commune(ActField.COMMUNE, day),
                            answers.until(day),
                            (commune, period) ->
                                    new CivilAct.TemporaryResidence(person, commune, period));
            case ABSENCE ->
                    with(
                            answers.text(ActField.ABSENCE_REASON),
                            answers.until(day),
                            (reason, period) -> new CivilAct.Absence(person, reason, period));
            default -> throw new IllegalArgumentException(draft.kind() + " is no residence");
        };
    }

    private @Nullable String commune(ActField field, @Nullable LocalDate day) {
        LocalDate on = day == null ? around.today() : day;
        CommuneReader.Commune commune =
                answers.field(field, typed -> around.sources().communes().read(typed, on));
        return commune == null ? null : commune.code();
    }

    private @Nullable CivilAct ofThePerson(@Nullable LocalDate day) {
        UUID person = around.person();
        return switch (draft.kind()) {
            case NAME_CHANGED ->
                    with(
                            day,
                            answers.field(ActField.NEW_NAME, VietnameseName::parse),
                            (on, name) -> new CivilAct.NameChanged(person, name, on));
            case SEX_REDETERMINED ->
                    with(
                            day,
                            answers.choice(ActField.SEX),
                            (on, sex) ->
                                    new CivilAct.SexRedetermined(person, Sex.valueOf(sex), on));
            case ETHNICITY_REDETERMINED ->
                    with(
                            day,
                            answers.text(ActField.ETHNICITY),
                            (on, ethnicity) ->
                                    new CivilAct.EthnicityRedetermined(person, ethnicity, on));
            case DETAILS_DECLARED -> detail(day);
            default -> throw new IllegalArgumentException(draft.kind() + " is of others too");
        };
    }

    private @Nullable CivilAct detail(@Nullable LocalDate day) {
        String chosen = answers.choice(ActField.DETAIL);
        String typed = answers.text(ActField.DETAIL_VALUE);
        if (chosen == null || typed == null) {
            return null;
        }
        Detail detail = Detail.valueOf(chosen);
        String value = typed;
        if (!typed.isEmpty()) {
            value =
                    detail == Detail.CURRENT_RESIDENCE
                            ? commune(ActField.DETAIL_VALUE, day)
                            : answers.field(ActField.DETAIL_VALUE, _ -> detail.parse(typed));
        }
        Map<String, String> before =
                around.opened().file().state().held().getOrDefault(detail.attribute(), Map.of());
        if (value != null
                && detail.attribute() == Attribute.CARD
                && !Detail.areInOrder(detail.changed(before, value))) {
            answers.refuse(ActField.DETAIL_VALUE, "detail.card-days");
            return null;
        }
        return with(
                day,
                value,
                (on, known) ->
                        new CivilAct.DetailsDeclared(
                                around.person(),
                                detail.attribute(),
                                detail.changed(before, known),
                                on));
    }

    private @Nullable CivilAct declaredDead(@Nullable LocalDate day) {
        String cause = answers.choice(ActField.CAUSE);
        LocalDate news = answers.day(ActField.LAST_NEWS);
        return day == null || cause == null || news == null
                ? null
                : new CivilAct.DeclaredDead(
                        around.person(), CivilAct.DeclaredDead.Cause.valueOf(cause), news, day);
    }

    /** The field beside which a refusal by law is shown; none for what somebody else changed. */
    static Violation placed(Violation violation, ActKind kind) {
        if (violation.code().equals("household.changed")) {
            return Violation.of(violation.code());
        }
        List<ActField> fields = ActField.of(kind);
        if (fields.stream().anyMatch(field -> field.id().equals(violation.field()))) {
            return violation;
        }
        if (kind == ActKind.CORRECTION && OF_THE_VALUE.contains(violation.code())) {
            return new Violation(ActField.VALUE.id(), violation.code(), violation.arguments());
        }
        String place =
                OF_THE_DAY.contains(violation.code()) ? ActField.DAY.id() : fields.getFirst().id();
        return new Violation(place, violation.code(), violation.arguments());
    }
}
