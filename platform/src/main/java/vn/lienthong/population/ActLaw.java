package vn.lienthong.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;

/** Says what is wrong with an act: against the law, the units of the day or the register. */
final class ActLaw {

    private final ActRules rules;
    private final AdministrativeUnits units;

    ActLaw(ActRules rules, AdministrativeUnits units) {
        this.rules = rules;
        this.units = units;
    }

    /** The rules that an act breaks, given what is believed of its persons. */
    List<Violation> broken(CivilAct act, ActSituation.Known known, LocalDate today) {
        var violations =
                new ArrayList<>(
                        rules.broken(
                                act.kind(), act.happenedOn(), ActSituation.of(act, known, today)));
        switch (act) {
            case CivilAct.ResidenceRegistered(UUID _, String commune, LocalDate day) ->
                    commune(commune, day, violations);
            case CivilAct.TemporaryResidence stay ->
                    commune(stay.communeCode(), stay.happenedOn(), violations);
            default -> {}
        }
        return violations;
    }

    private void commune(String code, LocalDate day, List<Violation> violations) {
        if (!isCommune(code, day)) {
            violations.add(Violation.of("unit.unknown").at("commune"));
        }
    }

    /**
     * The rules that a birth breaks, each beside its field: what is wrong with the mother, or with
     * the child.
     */
    List<Violation> brokenByBirth(
            LocalDate born, Sex sex, ActSituation.KnownParent mother, LocalDate today) {
        return rules
                .broken(ActKind.BIRTH, born, ActSituation.ofBirth(born, sex, mother, today))
                .stream()
                .map(violation ->
                        violation.at(
                                violation.code().equals("birth.twice")
                                        ? "child.name"
                                        : "mother.number"))
                .toList();
    }

    /**
     * The rules that a birth breaks by its father; of his life nothing is asked, for he may have
     * died before the birth.
     *
     * @param childKnown whether he has this child already, as far as that was asked
     */
    List<Violation> brokenByFather(
            LocalDate born, Sex sex, Person father, boolean childKnown, LocalDate today) {
        return rules.broken(
                ActKind.BIRTH,
                born,
                ActSituation.ofBirth(
                        born,
                        sex,
                        new ActSituation.KnownParent(father, "ALIVE", childKnown),
                        today));
    }

    /** The rules that the naturalisation of somebody breaks who is not in the register yet. */
    List<Violation> brokenByNewCitizen(RegisterNewCitizen order, LocalDate today) {
        return rules.broken(
                ActKind.NATURALISED,
                order.naturalisedOn(),
                ActSituation.ofNewCitizen(order, today));
    }

    /** By which law persons are entered on a day who hold a number already. */
    LegalGround ofCollection(LocalDate day) {
        return rules.ofCollection(day);
    }

    /** What else an act of a day brings by law. */
    Set<ActRules.Consequence> consequences(LocalDate day) {
        return rules.consequences(day);
    }

    boolean isCommune(String code, LocalDate day) {
        return units.find(code, day).filter(unit -> unit.level() == UnitLevel.COMMUNE).isPresent();
    }

    /**
     * What is wrong with a correction or revocation.
     *
     * @param acts every act about the persons concerned
     */
    List<Violation> brokenByAmendment(
            CivilAct amendment,
            RecordedAct amended,
            List<RecordedAct> acts,
            ActSituation.Known known,
            LocalDate today) {
        var violations =
                new ArrayList<>(
                        rules.broken(
                                amendment.kind(),
                                amendment.happenedOn(),
                                ActSituation.of(amendment, known, today)));
        boolean revoked =
                acts.stream()
                        .anyMatch(act ->
                                act.kind() == ActKind.REVOCATION
                                        && act.amended().filter(amended.id()::equals).isPresent());
        if (revoked || amended.kind() == ActKind.REVOCATION) {
            violations.add(Violation.of("amendment.of-revoked").at("act"));
        }
        switch (amendment) {
            case CivilAct.Revocation _ -> {
                if (amended.kind() == ActKind.BIRTH
                        || amended.kind() == ActKind.ENROLMENT
                        || amended.kind() == ActKind.SEX_REDETERMINED) {
                    violations.add(Violation.of("revocation.of-entry").at("act"));
                }
            }
            case CivilAct.DayCorrected _ -> {}
            case CivilAct.Correction correction -> {
                boolean said =
                        amended.changes().stream()
                                .anyMatch(change ->
                                        change.person().equals(correction.person())
                                                && change.attribute() == correction.attribute());
                if (!said
                        || correction.attribute() == Attribute.NUMBER
                        || amended.kind() == ActKind.PERSONS_MERGED) {
                    violations.add(Violation.of("correction.not-said").at("attribute"));
                }
            }
            default -> throw new IllegalArgumentException(amendment.kind() + " amends nothing");
        }
        return violations;
    }

    /**
     * A record that was merged has no acts of its own, and its acts stay as they are, until the
     * merge is revoked.
     *
     * @param amended the act that is corrected or revoked, null for others
     */
    static List<Violation> ofMerged(
            CivilAct act, @Nullable RecordedAct amended, Function<UUID, History> known) {
        var persons = new LinkedHashSet<>(act.persons());
        if (amended != null) {
            amended.changes().forEach(change -> persons.addAll(change.persons()));
            if (act instanceof CivilAct.Revocation && amended.kind() == ActKind.PERSONS_MERGED) {
                persons.removeIf(person ->
                        known.apply(person).survivor().isPresent()
                                && known.apply(person).mergedBy().equals(amended.id()));
                amended.changes().stream()
                        .filter(change -> change.attribute() != Attribute.MERGED_INTO)
                        .forEach(change -> persons.remove(change.person()));
            }
        }
        return persons.stream().anyMatch(person -> known.apply(person).survivor().isPresent())
                ? List.of(Violation.of("person.merged").at("person"))
                : List.of();
    }

    /** Code of the province of a commune. */
    String provinceOf(String communeCode, LocalDate day) {
        return units.provinceOf(communeCode, day).code();
    }
}
