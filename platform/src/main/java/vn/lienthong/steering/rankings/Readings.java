package vn.lienthong.steering.rankings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.lienthong.primitives.AgencyCode;

/**
 * All that is known of the bodies of a league table.
 *
 * @param ofBodies by body and source; a body that is absent takes no part
 */
public record Readings(Map<AgencyCode, Map<Feed, Reading>> ofBodies) {

    public Readings {
        ofBodies = Map.copyOf(ofBodies);
    }

    Set<AgencyCode> bodies() {
        return ofBodies.keySet();
    }

    Reading of(AgencyCode body, Feed feed) {
        return ofBodies.getOrDefault(body, Map.of()).getOrDefault(feed, new Reading.Missing());
    }

    /** The same, but one body as others know it. */
    Readings with(AgencyCode body, Readings other) {
        var changed = new HashMap<>(ofBodies);
        Map<Feed, Reading> now = other.ofBodies.get(body);
        if (now == null) {
            changed.remove(body);
        } else {
            changed.put(body, now);
        }
        return new Readings(changed);
    }
}
