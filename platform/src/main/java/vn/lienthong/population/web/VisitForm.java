package vn.lienthong.population.web;

import java.util.Optional;
import vn.lienthong.population.desk.DeskVisit;

/**
 * Why an officer looks at records, as typed.
 *
 * @param purpose name of the purpose, or empty
 * @param reason in the officer's words, or empty
 */
public record VisitForm(String purpose, String reason) {

    VisitForm(Optional<DeskVisit> visit) {
        this(
                visit.map(known -> known.purpose().name()).orElse(""),
                visit.map(DeskVisit::reason).orElse(""));
    }
}
