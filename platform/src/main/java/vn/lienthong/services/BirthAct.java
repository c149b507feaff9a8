package vn.lienthong.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.BirthOutcome;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.Person;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.population.RegisterBirth;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;

/**
 * Birth registration: what the State already knows of the parents, and the entry of the child into
 * the population register. Thread-safe.
 */
final class BirthAct {

    private static final String MOTHER = "mother";
    private static final String FATHER = "father";

    private final PopulationRegister register;
    private final CivilRegistration civil;

    BirthAct(PopulationRegister register, CivilRegistration civil) {
        this.register = register;
        this.civil = civil;
    }

    /** The applicant as the register knows them, so that the form need not ask. */
    Person applicant(Actor actor, Reading.Purpose purpose, UUID draftId) {
        UUID person = actor.personId().orElseThrow(() -> new FaultException("forbidden"));
        return register.read(person, new Reading(actor, purpose, draftId));
    }

    /** Records that an officer read what the applicant handed in. */
    void noteOpened(Dossier dossier, Actor officer) {
        register.noteReading(
                dossier.applicant().personId(),
                new Reading(officer, Reading.Purpose.DOSSIER, dossier.dossierId()));
    }

    /** Compares the parents named among some answers with the register. */
    List<Violation> mismatches(Answers answers, Actor actor, UUID draftId) {
        var reading = new Reading(actor, Reading.Purpose.CHECK_OF_CLAIM, draftId);
        var violations = new ArrayList<Violation>();
        for (String parent : List.of(MOTHER, FATHER)) {
            ParentClaim claim = claim(answers, parent);
            if (claim != null) {
                register.match(claim, reading)
                        .ifPresentOrElse(
                                person -> {
                                    if (person.sex() != sexOf(parent)) {
                                        violations.add(
                                                Violation.of("parent.sex").at(parent + "Number"));
                                    }
                                },
                                () ->
                                        violations.add(
                                                Violation.of("person.no-match")
                                                        .at(parent + "Number")));
            }
        }
        return violations;
    }

    /** The answers with the applicant's own number and name put in as mother or father. */
    Outcome<Answers> completed(Answers answers, Actor actor, UUID draftId) {
        Person applicant = applicant(actor, Reading.Purpose.PREFILL, draftId);
        String self = answers.of("relation");
        if (applicant.sex() != sexOf(self)) {
            return Outcome.refused(Violation.of("parent.relation").at("relation"));
        }
        List<Violation> violations = mismatches(answers, actor, draftId);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        var own = new LinkedHashMap<String, String>();
        own.put(self + "Number", applicant.number().unmasked());
        own.put(self + "Name", applicant.name().full());
        return Outcome.accepted(answers.with(Map.copyOf(own)));
    }

    /** Enters the child. */
    BirthOutcome carryOut(Dossier dossier, LegalGround ground, Actor officer) {
        Answers answers = dossier.answers();
        ParentClaim mother = claim(answers, MOTHER);
        if (mother == null) {
            throw new FaultException(List.of(Violation.of("answer.missing").at(MOTHER + "Number")));
        }
        return civil.registerBirth(
                new RegisterBirth(
                        VietnameseName.of(answers.of("childName")),
                        Sex.valueOf(answers.of("childSex")),
                        LocalDate.parse(answers.of("birthDate")),
                        answers.of("birthPlace"),
                        mother,
                        claim(answers, FATHER),
                        dossier.communeCode(),
                        officer,
                        dossier.dossierId(),
                        ground));
    }

    private static @Nullable ParentClaim claim(Answers answers, String parent) {
        String number = answers.of(parent + "Number");
        return number.isEmpty()
                ? null
                : new ParentClaim(
                        PersonalNumber.of(number), VietnameseName.of(answers.of(parent + "Name")));
    }

    private static Sex sexOf(String parent) {
        return parent.equals(MOTHER) ? Sex.FEMALE : Sex.MALE;
    }
}
