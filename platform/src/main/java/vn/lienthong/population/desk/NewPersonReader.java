package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.RegisterBirth;
import vn.lienthong.population.RegisterNewCitizen;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.CommuneReader;
import vn.lienthong.shell.Actor;

/**
 * Reads somebody new as an officer typed it, and names every field that breaks a rule. For one
 * draft.
 */
final class NewPersonReader {

    private static final Pattern PLACE = Pattern.compile("(?!000)\\d{3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|NONE");

    private final NewPersonDraft draft;
    private final Actor officer;
    private final CommuneReader communes;
    private final LocalDate today;
    private final ActAnswers answers;

    private NewPersonReader(
            NewPersonDraft draft, Actor officer, CommuneReader communes, LocalDate today) {
        this.draft = draft;
        this.officer = officer;
        this.communes = communes;
        this.today = today;
        this.answers = new ActAnswers(draft::answer);
    }

    /** Who is to be entered. */
    sealed interface Newcomer {

        /** A child without a mother in the register. */
        record Child(RegisterBirth order) implements Newcomer {}

        /** A foreigner who becomes Vietnamese. */
        record Citizen(RegisterNewCitizen order) implements Newcomer {}
    }

    static Outcome<Newcomer> read(
            NewPersonDraft draft, Actor officer, CommuneReader communes, LocalDate today) {
        var reader = new NewPersonReader(draft, officer, communes, today);
        Newcomer newcomer =
                switch (draft.kind()) {
                    case FOUNDLING -> reader.child();
                    case NEW_CITIZEN -> reader.citizen();
                };
        return newcomer == null
                ? Outcome.refused(reader.answers.violations())
                : Outcome.accepted(newcomer);
    }

    private @Nullable Newcomer child() {
        VietnameseName name = answers.field(ActField.FULL_NAME, VietnameseName::parse);
        Sex sex = sex();
        LocalDate born = answers.day(ActField.BORN);
        refuseYearWithoutNumbers(born == null ? null : PartialDate.of(born));
        String place = answers.text(ActField.BIRTH_PLACE);
        ParentClaim father = father();
        LegalGround ground = answers.ground();
        return name == null
                        || sex == null
                        || born == null
                        || place == null
                        || ground == null
                        || !answers.violations().isEmpty()
                ? null
                : new Newcomer.Child(
                        new RegisterBirth(
                                name,
                                sex,
                                born,
                                place,
                                null,
                                father,
                                officer.commune().orElseThrow(),
                                officer,
                                draft.order(),
                                ground));
    }

    private @Nullable ParentClaim father() {
        if (answers.isEmpty(ActField.FATHER_NUMBER) && answers.isEmpty(ActField.FATHER_NAME)) {
            return null;
        }
        PersonalNumber number = answers.field(ActField.FATHER_NUMBER, PersonalNumber::parse);
        VietnameseName name = answers.field(ActField.FATHER_NAME, VietnameseName::parse);
        return number == null || name == null ? null : new ParentClaim(number, name);
    }

    private @Nullable Newcomer citizen() {
        VietnameseName name = answers.field(ActField.FULL_NAME, VietnameseName::parse);
        Sex sex = sex();
        PartialDate born = answers.field(ActField.BORN, PartialDate::parse);
        refuseYearWithoutNumbers(born);
        String place = answers.text(ActField.BIRTH_PLACE);
        String registered =
                answers.field(
                        ActField.BIRTH_REGISTERED_AT,
                        typed -> matching(typed, PLACE, "new-person.place"));
        String nationality =
                answers.field(
                        ActField.FORMER_NATIONALITY,
                        typed ->
                                matching(
                                        typed.toUpperCase(Locale.ROOT),
                                        COUNTRY,
                                        "new-person.country"));
        LocalDate day = answers.day(ActField.DAY);
        CommuneReader.Commune commune =
                answers.field(ActField.RESIDENCE, typed -> communes.read(typed, today));
        LegalGround ground = answers.ground();
        String decidedBy = answers.issuer(ground);
        return name == null
                        || sex == null
                        || born == null
                        || place == null
                        || registered == null
                        || nationality == null
                        || day == null
                        || commune == null
                        || ground == null
                        || !answers.violations().isEmpty()
                ? null
                : new Newcomer.Citizen(
                        new RegisterNewCitizen(
                                name,
                                sex,
                                born,
                                place,
                                registered,
                                nationality,
                                commune.code(),
                                day,
                                officer,
                                ground,
                                decidedBy,
                                draft.order()));
    }

    private void refuseYearWithoutNumbers(@Nullable PartialDate born) {
        if (born != null
                && (born.year() < PersonalNumber.FIRST_YEAR
                        || born.year() > PersonalNumber.LAST_YEAR)) {
            answers.refuse(
                    Violation.of(
                                    "personal-number.birth-year",
                                    Map.of(
                                            "first", "" + PersonalNumber.FIRST_YEAR,
                                            "last", "" + PersonalNumber.LAST_YEAR))
                            .at(ActField.BORN.id()));
        }
    }

    private @Nullable Sex sex() {
        String chosen = answers.choice(ActField.SEX_AT_ENTRY);
        return chosen == null ? null : Sex.valueOf(chosen);
    }

    private static Outcome<String> matching(String typed, Pattern pattern, String code) {
        String words = typed.strip();
        return pattern.matcher(words).matches()
                ? Outcome.accepted(words)
                : Outcome.refused(Violation.of(code));
    }
}
