package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;

/** People of our own in the register of the running platform, each with a number of their own. */
public final class People {

    /** Phường Ba Đình, Hà Nội, in force since 1 July 2025. */
    public static final String COMMUNE = "00004";

    /** Law on Civil Status, on which these people's acts are registered. */
    public static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.LAW, "60/2014/QH13", LocalDate.of(2014, 11, 20), "16");

    /** A place of birth registration that no synthetic person has. */
    private static final String PLACE = "999";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    /** A woman born in 1995. */
    public static Enrolment woman(RunningPlatform platform) {
        return enrolled(platform, Sex.FEMALE, "Trần Thị Hoà Lan");
    }

    /** A man born in 1995. */
    public static Enrolment man(RunningPlatform platform) {
        return enrolled(platform, Sex.MALE, "Lê Văn Hùng");
    }

    /** An officer of the commune of these people. */
    public static Actor officer() {
        return new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, COMMUNE);
    }

    /** An account that stands for a person. */
    public static Actor account(UUID personId) {
        return new Actor(UUID.randomUUID(), Role.CITIZEN, "Công dân", personId, null);
    }

    public static ParentClaim claim(Enrolment person) {
        return new ParentClaim(person.number(), person.name());
    }

    /** A girl without known parents. */
    public static Enrolment child(RunningPlatform platform, LocalDate born) {
        return enrolled(platform, Sex.FEMALE, "Lê Ngọc Mai", born);
    }

    /** A girl of that name without known parents. */
    public static Enrolment child(RunningPlatform platform, LocalDate born, String name) {
        return enrolled(platform, Sex.FEMALE, name, born);
    }

    /** A man born in 1980 who lived in a commune before 1 July 2025, in a platform of the test. */
    public static UUID resident(ApplicationContext platform, String commune) {
        var person =
                new Enrolment(
                        platform.getBean(Identifiers.class).next(),
                        PersonalNumber.compose(PLACE, Sex.MALE, 1980, NEXT.getAndIncrement()),
                        VietnameseName.of("Lê Văn Hùng"),
                        Sex.MALE,
                        PartialDate.of(LocalDate.of(1980, 1, 2)),
                        null,
                        null,
                        commune);
        platform.getBean(SimulatedTime.class)
                .at(
                        Instant.parse("2025-06-20T02:00:00Z"),
                        () ->
                                platform.getBean(CivilRegistration.class)
                                        .enrol(List.of(person), UUID.randomUUID()));
        return person.personId();
    }

    /** Somebody looks, for the sake of a civil act. */
    public static Reading reading() {
        return new Reading(officer(), Reading.Purpose.CIVIL_ACT, null);
    }

    /** What comes of an act that the officer of their commune registers. */
    public static ActOutcome order(RunningPlatform platform, CivilAct act) {
        return platform.bean(ActRegistration.class)
                .register(new ActOrder(act, officer(), GROUND, null));
    }

    private static Enrolment enrolled(RunningPlatform platform, Sex sex, String name) {
        return enrolled(platform, sex, name, LocalDate.of(1995, 3, 27));
    }

    private static Enrolment enrolled(
            RunningPlatform platform, Sex sex, String name, LocalDate born) {
        var person =
                new Enrolment(
                        platform.bean(Identifiers.class).next(),
                        PersonalNumber.compose(PLACE, sex, born.getYear(), NEXT.getAndIncrement()),
                        VietnameseName.of(name),
                        sex,
                        PartialDate.of(born),
                        null,
                        null,
                        COMMUNE);
        platform.bean(CivilRegistration.class).enrol(List.of(person), UUID.randomUUID());
        return person;
    }
}
