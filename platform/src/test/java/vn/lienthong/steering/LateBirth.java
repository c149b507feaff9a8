package vn.lienthong.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.People;
import vn.lienthong.population.RegisterBirth;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/** A birth of which the platform learns when its month has long been published. */
public final class LateBirth {

    private LateBirth() {}

    /** Registers today a girl who was born two months ago in Hà Nội. */
    public static void registered(RunningPlatform platform) {
        platform.bean(CivilRegistration.class)
                .registerBirth(
                        new RegisterBirth(
                                VietnameseName.of("Trần Minh Muộn"),
                                Sex.FEMALE,
                                LocalDate.now(platform.bean(Clock.class)).minusMonths(2),
                                "",
                                People.claim(People.woman(platform)),
                                null,
                                People.COMMUNE,
                                People.officer(),
                                UUID.randomUUID(),
                                People.GROUND));
        platform.awaitEvents();
    }
}
