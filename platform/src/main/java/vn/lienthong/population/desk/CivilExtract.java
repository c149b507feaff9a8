package vn.lienthong.population.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.PersonAct;
import vn.lienthong.population.PersonState;

/**
 * An extract of a civil act: what the register believed at the moment of issue. Prints as its kind
 * only.
 *
 * @param issue what was issued
 * @param act the act
 * @param happenedOn ISO date of the event, as corrected
 * @param holder the person whom it is about
 * @param first the mother in an extract of birth, the spouse in one of marriage, else null
 * @param second the father in an extract of birth, else null
 */
public record CivilExtract(
        Issue issue,
        PersonAct act,
        String happenedOn,
        PersonState holder,
        @Nullable PersonState first,
        @Nullable PersonState second) {

    /** Acts of which extracts are issued. */
    public enum Kind {
        BIRTH,
        DEATH,
        MARRIAGE
    }

    /**
     * An extract as the register keeps it.
     *
     * @param token 26 characters of base 32, what the QR code carries
     * @param actId the act
     * @param person the person whom it is about
     * @param kind of what it is an extract
     * @param number number of the act in its register book
     * @param holder initials of the person
     * @param communeCode commune that issued the extract
     * @param issuedAt when
     */
    public record Issue(
            String token,
            UUID actId,
            UUID person,
            Kind kind,
            String number,
            String holder,
            String communeCode,
            Instant issuedAt) {}

    public Optional<PersonState> mother() {
        return Optional.ofNullable(first);
    }

    public Optional<PersonState> father() {
        return Optional.ofNullable(second);
    }

    public Optional<PersonState> spouse() {
        return Optional.ofNullable(first);
    }

    @Override
    public String toString() {
        return "CivilExtract[" + issue.kind() + "]";
    }
}
