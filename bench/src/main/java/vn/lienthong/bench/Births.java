package vn.lienthong.bench;

import java.time.LocalDate;
import java.util.UUID;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.load.Child;
import vn.lienthong.population.BirthOutcome;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.RegisterBirth;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.synthetic.SyntheticPerson;

/**
 * Registers births of this year, each of which is issued a personal number.
 *
 * @param today day of registration; every child is born in its year, not after it
 */
record Births(CivilRegistration civil, Identifiers identifiers, LocalDate today) {

    private static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.LAW, "60/2014/QH13", LocalDate.of(2014, 11, 20), "13");

    static Births of(PlatformInThisJvm platform, LocalDate today) {
        return new Births(
                platform.the(CivilRegistration.class), platform.the(Identifiers.class), today);
    }

    /**
     * Registers one birth; fails when it is refused.
     *
     * @param number tells this child from others of the mother
     */
    void register(SyntheticPerson mother, Sex sex, String commune, int number) {
        var order =
                new RegisterBirth(
                        VietnameseName.of(Child.number(number, today).name()),
                        sex,
                        today.withDayOfYear(1 + number % today.getDayOfYear()),
                        "",
                        new ParentClaim(mother.personalNumber(), mother.name()),
                        null,
                        commune,
                        new Actor(new UUID(0, 1), Role.OFFICER, "", null, commune),
                        identifiers.next(),
                        GROUND);
        switch (civil.registerBirth(order)) {
            case BirthOutcome.Registered _ -> {}
            case BirthOutcome.Refused _ -> throw new IllegalStateException("a birth was refused");
        }
    }
}
