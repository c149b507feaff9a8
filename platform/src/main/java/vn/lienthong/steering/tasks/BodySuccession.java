package vn.lienthong.steering.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.SimulatedTime;

/**
 * Says who answers today for what a body once had. What was written down of a body that ended stays
 * as it is; from the day of succession it is read as that of the body that took over. Thread-safe.
 */
public final class BodySuccession {

    private final Agencies agencies;
    private final Clock clock;

    public BodySuccession(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The body that answers today; the body itself where it stands, or nobody took over. */
    public AgencyCode answering(AgencyCode body) {
        LocalDate today = today();
        if (agencies.find(body, today).isPresent()) {
            return body;
        }
        return last(body)
                .flatMap(ended -> agencies.successor(ended, today))
                .map(Agency::code)
                .orElse(body);
    }

    /** The last that had a code. */
    private Optional<Agency> last(AgencyCode body) {
        return agencies.all().stream()
                .filter(agency -> agency.code().equals(body))
                .reduce((_, later) -> later);
    }

    /** A body, and those that ended and for which it answers today. */
    public List<AgencyCode> with(AgencyCode body) {
        LocalDate today = today();
        var codes = new LinkedHashSet<AgencyCode>();
        var open = new ArrayDeque<AgencyCode>(List.of(body));
        while (!open.isEmpty()) {
            AgencyCode one = open.remove();
            if (!codes.add(one)) {
                continue;
            }
            agencies.all().stream()
                    .filter(agency -> agency.successor().filter(one::equals).isPresent())
                    .filter(agency -> !agency.standsOn(today))
                    .filter(agency -> agencies.find(agency.code(), today).isEmpty())
                    .map(Agency::code)
                    .forEach(open::add);
        }
        return new ArrayList<>(codes);
    }

    /** The codes of a body and of those for which it answers, as the database has them. */
    public List<String> codes(AgencyCode body) {
        return with(body).stream().map(AgencyCode::national).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
