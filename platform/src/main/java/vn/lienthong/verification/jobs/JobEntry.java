package vn.lienthong.verification.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * What somebody types to hand a file in.
 *
 * @param title what the body calls it, 3 to 100 characters
 * @param purpose code of a purpose
 * @param caseReference the body's own reference
 * @param consent reference of consents, empty where there is none
 */
public record JobEntry(String title, String purpose, String caseReference, String consent) {

    private static final int TITLE_MIN = 3;
    private static final int TITLE_MAX = 100;
    private static final Pattern REFERENCE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,63}");

    /** Nothing typed yet. */
    public static final JobEntry EMPTY = new JobEntry("", "", "", "");

    public JobEntry {
        title = title.strip();
        caseReference = caseReference.strip();
        consent = consent.strip();
    }

    /**
     * The purpose, when all that was typed can be used. Refuses with {@code verification.title},
     * {@code verification.purpose} or {@code verification.reference}, each at its field.
     */
    Outcome<Reading.Purpose> checked() {
        List<Violation> violations = new ArrayList<>();
        if (title.length() < TITLE_MIN || title.length() > TITLE_MAX) {
            violations.add(Violation.of("verification.title").at("title"));
        }
        Optional<Reading.Purpose> named =
                Arrays.stream(Reading.Purpose.values())
                        .filter(Reading.Purpose::isOfAgencies)
                        .filter(known -> known.name().equals(purpose))
                        .findFirst();
        if (named.isEmpty()) {
            violations.add(Violation.of("verification.purpose").at("purpose"));
        }
        if (!REFERENCE.matcher(caseReference).matches()) {
            violations.add(Violation.of("verification.reference").at("caseReference"));
        }
        if (!consent.isEmpty() && !REFERENCE.matcher(consent).matches()) {
            violations.add(Violation.of("verification.reference").at("consent"));
        }
        return violations.isEmpty()
                ? Outcome.accepted(named.orElseThrow())
                : Outcome.refused(violations);
    }
}
