package vn.lienthong.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The platform's clock: real time, except within {@link #at}, where it stands at the given moment.
 *
 * <p>Lets months of work be replayed through the real use cases. Thread-safe: the moment is bound
 * to the calling thread only.
 */
public final class SimulatedTime extends Clock {

    /** The zone in which the State's working days begin and end. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock real;

    public SimulatedTime(Clock real) {
        this.real = real;
    }

    /** Runs the work as if it were {@code moment}. */
    public void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedTime(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : real.instant();
    }
}
