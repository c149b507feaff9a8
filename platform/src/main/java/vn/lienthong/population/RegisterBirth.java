package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;

/**
 * Order to register a birth.
 *
 * @param childName full name of the child
 * @param sex sex of the child
 * @param birthDate day of birth
 * @param birthPlace where the child was born, in words as the birth notice has them; blank when
 *     nobody said
 * @param mother the mother as declared, null for a child whose mother nobody knows or whom the
 *     register does not have (Decree 123/2015/NĐ-CP, Articles 14 and 15)
 * @param father the father as declared, null when not declared
 * @param communeCode commune that registers, in the units in force on the day
 * @param registeredBy officer who decides
 * @param caseReference dossier; the same dossier never registers a second child
 * @param ground law by which the birth is registered
 */
public record RegisterBirth(
        VietnameseName childName,
        Sex sex,
        LocalDate birthDate,
        String birthPlace,
        @Nullable ParentClaim mother,
        @Nullable ParentClaim father,
        String communeCode,
        Actor registeredBy,
        UUID caseReference,
        LegalGround ground) {

    public Optional<ParentClaim> declaredMother() {
        return Optional.ofNullable(mother);
    }

    public Optional<ParentClaim> declaredFather() {
        return Optional.ofNullable(father);
    }

    @Override
    public String toString() {
        return "RegisterBirth[" + caseReference + "]";
    }
}
