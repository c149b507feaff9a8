package vn.lienthong.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SplittableRandom;
import vn.lienthong.reference.WorkingCalendar;
import vn.lienthong.services.Channel;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.synthetic.SyntheticPerson;

/**
 * A child born in the simulated months, and what its parents and their commune will do when.
 *
 * @param child the child
 * @param mother its mother
 * @param byFather whether the father applies
 * @param father its father, if the population knows him
 * @param channel how the dossier comes in
 * @param submittedAt when
 * @param acceptedAt when the officer accepts it
 * @param decidedAt when the officer decides
 * @param ending what the officer decides
 */
record Newborn(
        SyntheticPerson child,
        SyntheticPerson mother,
        boolean byFather,
        Optional<SyntheticPerson> father,
        Channel channel,
        Instant submittedAt,
        Instant acceptedAt,
        Instant decidedAt,
        Ending ending) {

    /** How a dossier ends. */
    enum Ending {
        APPROVED,
        STOPPED,
        REFUSED
    }

    private static final int DAYS_UNTIL_SUBMISSION_MAX = 45;
    private static final int PERCENT_ONLINE = 72;
    private static final int PERCENT_BY_FATHER = 30;
    private static final int PERCENT_SLOW = 6;
    private static final int PERCENT_STOPPED = 2;
    private static final int PERCENT_REFUSED = 3;

    /** Decides, from the seed and the child alone, what will happen. */
    static Newborn of(
            SyntheticPerson child,
            SyntheticPerson mother,
            Optional<SyntheticPerson> father,
            long seed,
            WorkingCalendar calendar) {
        var chance = new SplittableRandom(seed * 31 + child.index());
        Channel channel = chance.nextInt(100) < PERCENT_ONLINE ? Channel.ONLINE : Channel.COUNTER;
        Instant evening =
                child.birthDate()
                        .plusDays(1L + chance.nextInt(DAYS_UNTIL_SUBMISSION_MAX))
                        .atTime(LocalTime.of(6, 30).plusMinutes(chance.nextInt(15 * 60)))
                        .atZone(SimulatedTime.VIETNAM)
                        .toInstant();
        Instant submitted =
                channel == Channel.ONLINE
                        ? evening
                        : calendar.addWorkingTime(evening, Duration.ofMinutes(1));
        Instant accepted =
                calendar.addWorkingTime(
                        submitted,
                        Duration.ofMinutes(
                                channel == Channel.ONLINE ? 15L + chance.nextInt(300) : 5));
        boolean slow = chance.nextInt(100) < PERCENT_SLOW;
        Instant decided =
                calendar.addWorkingTime(
                        accepted,
                        Duration.ofMinutes(
                                slow ? 960L + chance.nextInt(900) : 10L + chance.nextInt(50)));
        int fate = chance.nextInt(100);
        return new Newborn(
                child,
                mother,
                father.isPresent() && chance.nextInt(100) < PERCENT_BY_FATHER,
                father,
                channel,
                submitted,
                accepted,
                decided,
                fate < PERCENT_STOPPED
                        ? Ending.STOPPED
                        : fate < PERCENT_REFUSED ? Ending.REFUSED : Ending.APPROVED);
    }

    SyntheticPerson applicant() {
        return byFather ? father.orElseThrow() : mother;
    }
}
