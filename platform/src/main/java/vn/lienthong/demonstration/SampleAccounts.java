package vn.lienthong.demonstration;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.InitialPassword;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.Sex;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.synthetic.SyntheticPerson;
import vn.lienthong.synthetic.SyntheticPopulation;

/**
 * Opens the accounts with which somebody looks around: a mother, the officer of her commune, a
 * leader, somebody who monitors tasks. Their passwords are drawn anew for every data directory and
 * known to the caller only.
 */
@Transactional
public class SampleAccounts {

    private static final int AGE_MIN = 23;
    private static final int AGE_MAX = 38;

    private final SettlementLog log;
    private final Country country;
    private final AdministrativeUnits units;
    private final Accounts accounts;
    private final PopulationRegister register;

    SampleAccounts(
            JdbcClient database,
            Country country,
            AdministrativeUnits units,
            Accounts accounts,
            PopulationRegister register) {
        this.log = new SettlementLog(database);
        this.country = country;
        this.units = units;
        this.accounts = accounts;
        this.register = register;
    }

    /**
     * An account to sign in with. Prints without its password.
     *
     * @param role what it may do
     * @param username to sign in with
     * @param password to sign in with
     * @param description who it is
     */
    public record SampleAccount(Role role, String username, String password, String description) {
        @Override
        public String toString() {
            return "SampleAccount[" + username + "]";
        }
    }

    /** Opens the accounts; none where they were opened before or nobody lives. */
    public List<SampleAccount> open(SecureRandom random) {
        Optional<SettlementLog.Progress> progress = log.read().filter(known -> known.people() > 0);
        if (progress.isEmpty() || accounts.find("congdan").isPresent()) {
            return List.of();
        }
        LocalDate asOf = LocalDate.ofInstant(progress.get().asOf(), SimulatedTime.VIETNAM);
        SyntheticPopulation population = country.population(progress.get().seed(), asOf);
        SyntheticPerson mother = mother(population, progress.get().people(), asOf);
        String commune =
                units.find(mother.communeCode(), asOf)
                        .map(units::path)
                        .orElse(mother.communeCode());
        var opened = new ArrayList<SampleAccount>();
        opened.add(
                open(
                        new OpenAccount(
                                "congdan",
                                InitialPassword.draw(random),
                                mother.name().full(),
                                Role.CITIZEN,
                                registered(mother),
                                null),
                        mother.name().full() + ", " + commune));
        opened.add(
                open(
                        new OpenAccount(
                                "canbo",
                                InitialPassword.draw(random),
                                "Cán bộ " + commune,
                                Role.OFFICER,
                                null,
                                mother.communeCode()),
                        "Ủy ban nhân dân " + commune));
        opened.add(
                open(
                        new OpenAccount(
                                "lanhdao",
                                InitialPassword.draw(random),
                                "Lãnh đạo",
                                Role.LEADER,
                                null,
                                null),
                        "Lãnh đạo · Leader"));
        opened.add(
                open(
                        new OpenAccount(
                                "theodoi",
                                InitialPassword.draw(random),
                                "Văn phòng Chính phủ",
                                Role.LEADER,
                                null,
                                null),
                        "Văn phòng Chính phủ, theo dõi nhiệm vụ · Office of the Government"));
        return List.copyOf(opened);
    }

    private SampleAccount open(OpenAccount order, String description) {
        accounts.open(order);
        return new SampleAccount(
                order.role(), order.username(), order.chosenPassword().orElseThrow(), description);
    }

    /** A woman of an age at which women have children. */
    private static SyntheticPerson mother(
            SyntheticPopulation population, int people, LocalDate asOf) {
        for (int index = 0; index < people; index++) {
            SyntheticPerson person = population.person(index);
            if (person.sex() == Sex.FEMALE
                    && person.birthDate().isBefore(asOf.minusYears(AGE_MIN))
                    && person.birthDate().isAfter(asOf.minusYears(AGE_MAX))) {
                return person;
            }
        }
        return population.person(0);
    }

    private UUID registered(SyntheticPerson person) {
        var opener = new Actor(new UUID(0, 0), Role.OFFICER, "", null, null);
        return register.match(
                        new ParentClaim(person.personalNumber(), person.name()),
                        new Reading(opener, Reading.Purpose.CHECK_OF_CLAIM, null))
                .orElseThrow(() -> new IllegalStateException("a sample person is not registered"))
                .personId();
    }
}
