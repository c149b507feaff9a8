package vn.lienthong.steering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.intake.BodyNames;

/** The bodies that a form offers while somebody types. */
@Component
public final class BodyChoice {

    private final BodyNames names;
    private final Clock clock;

    BodyChoice(BodyNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** The ministries and provinces of today. */
    public List<Agency> all() {
        return names.offered(LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM));
    }
}
