package vn.lienthong.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.Accounts;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.synthetic.SyntheticPerson;
import vn.lienthong.synthetic.SyntheticPopulation;

/**
 * Enters somebody of the sample officer's commune a second time, as happens, so that there is a
 * pair to decide.
 */
@Transactional
public class SampleDuplicate {

    /** Digits of a country: no synthetic person was born abroad, so that no number comes twice. */
    private static final String BORN_ABROAD = "101";

    private static final int AGE_MIN = 30;
    private static final UUID ENROLLER = new UUID(0, 0);

    private final SettlementLog log;
    private final Country country;
    private final Accounts accounts;
    private final CivilRegistration civil;
    private final Identifiers identifiers;

    SampleDuplicate(
            SettlementLog log,
            Country country,
            Accounts accounts,
            CivilRegistration civil,
            Identifiers identifiers) {
        this.log = log;
        this.country = country;
        this.accounts = accounts;
        this.civil = civil;
        this.identifiers = identifiers;
    }

    /** Enters it; nothing where nobody lives in the officer's commune. Call it once. */
    public void enter() {
        Optional<String> commune = accounts.find("canbo").flatMap(Actor::commune);
        log.read()
                .flatMap(progress -> commune.flatMap(code -> neighbour(progress, code)))
                .ifPresent(person -> civil.enrol(List.of(again(person)), ENROLLER));
    }

    private Optional<SyntheticPerson> neighbour(SettlementLog.Progress progress, String commune) {
        LocalDate asOf = LocalDate.ofInstant(progress.asOf(), SimulatedTime.VIETNAM);
        SyntheticPopulation population = country.population(progress.seed(), asOf);
        for (int index = 0; index < progress.people(); index++) {
            SyntheticPerson person = population.person(index);
            if (person.communeCode().equals(commune)
                    && person.sex() == Sex.MALE
                    && person.birthDate().isBefore(asOf.minusYears(AGE_MIN))) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    private Enrolment again(SyntheticPerson person) {
        PersonalNumber held = person.personalNumber();
        return new Enrolment(
                identifiers.next(),
                PersonalNumber.compose(BORN_ABROAD, held.sex(), held.birthYear(), held.serial()),
                person.name(),
                person.sex(),
                PartialDate.of(person.birthDate()),
                null,
                null,
                person.communeCode());
    }
}
