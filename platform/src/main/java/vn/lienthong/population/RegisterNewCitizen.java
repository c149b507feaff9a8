package vn.lienthong.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;

/**
 * Order to enter somebody who becomes Vietnamese and whom the register does not have yet. Prints as
 * the dossier only.
 *
 * @param name the Vietnamese name in the decision (Law on Vietnamese Nationality 24/2008/QH12,
 *     Article 19)
 * @param birthDate as far as known
 * @param birthPlace in words; blank when nobody said
 * @param birthRegisteredAt three digits of the province or country in which the birth was
 *     registered (Circular 59/2021/TT-BCA, Annexes I and II)
 * @param formerNationality two letters of ISO 3166-1, {@code NONE} for the stateless
 * @param communeCode commune of residence, in the units of the day of registration
 * @param naturalisedOn the day from which the person is Vietnamese
 * @param registeredBy officer who registers
 * @param ground the decision, of a kind that decides cases or a law
 * @param decidedBy who gave the decision, null when the ground is a law
 * @param caseReference dossier; the same dossier never enters a second person
 */
public record RegisterNewCitizen(
        VietnameseName name,
        Sex sex,
        PartialDate birthDate,
        String birthPlace,
        String birthRegisteredAt,
        String formerNationality,
        String communeCode,
        LocalDate naturalisedOn,
        Actor registeredBy,
        LegalGround ground,
        @Nullable String decidedBy,
        UUID caseReference) {

    private static final Pattern PLACE = Pattern.compile("(?!000)\\d{3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|NONE");

    public RegisterNewCitizen {
        if (!PLACE.matcher(birthRegisteredAt).matches()
                || !COUNTRY.matcher(formerNationality).matches()) {
            throw new IllegalArgumentException("a place has three digits, a country two letters");
        }
    }

    /** Whom the register enters first: the person as they were before, with the number. */
    Enrolment foreigner(UUID person, PersonalNumber number) {
        var details = new HashMap<Attribute, Map<String, String>>();
        details.put(Attribute.NATIONALITY, Map.of("country", formerNationality));
        if (!birthPlace.isBlank()) {
            details.put(Attribute.BIRTH, Map.of("place", birthPlace.strip()));
        }
        return new Enrolment(
                person,
                number,
                name,
                sex,
                birthDate,
                null,
                null,
                communeCode,
                new Enrolment.More(null, null, details));
    }

    @Override
    public String toString() {
        return "RegisterNewCitizen[" + caseReference + "]";
    }
}
