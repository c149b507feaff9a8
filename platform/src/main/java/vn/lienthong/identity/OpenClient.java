package vn.lienthong.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * Order to open a client for another agency.
 *
 * @param agency the agency that answers for it
 * @param name what the agency calls its program, 3 to 100 characters
 * @param purposes for which it may ask, at least one, each one of agencies
 * @param territory code of the province whose residents it may ask about; null for the country
 * @param ground the provision of law on which it asks, 3 to 300 characters
 */
public record OpenClient(
        AgencyCode agency,
        String name,
        Set<Reading.Purpose> purposes,
        @Nullable String territory,
        String ground) {

    private static final int TEXT_MIN = 3;
    private static final int NAME_MAX = 100;
    private static final int GROUND_MAX = 300;

    public OpenClient {
        name = name.strip();
        ground = ground.strip();
        purposes = Set.copyOf(purposes);
        if (!fits(name, NAME_MAX) || !fits(ground, GROUND_MAX)) {
            throw new IllegalArgumentException("name or ground of a client too short or too long");
        }
        if (purposes.isEmpty() || !purposes.stream().allMatch(Reading.Purpose::isOfAgencies)) {
            throw new IllegalArgumentException("a client asks for purposes of agencies only");
        }
    }

    /**
     * Reads an order as an operator writes it.
     *
     * <p>Refuses with the codes of {@link AgencyCode#parse}, {@code client.name}, {@code
     * client.ground} or {@code client.purposes}.
     */
    public static Outcome<OpenClient> parse(
            String agency,
            String name,
            List<String> purposes,
            @Nullable String territory,
            String ground) {
        Outcome<AgencyCode> code = AgencyCode.parse(agency).at("agency");
        var violations = new ArrayList<Violation>();
        if (code instanceof Outcome.Refused<AgencyCode>(List<Violation> broken)) {
            violations.addAll(broken);
        }
        if (!fits(name.strip(), NAME_MAX)) {
            violations.add(Violation.of("client.name").at("name"));
        }
        if (!fits(ground.strip(), GROUND_MAX)) {
            violations.add(Violation.of("client.ground").at("ground"));
        }
        List<String> known = Reading.Purpose.ofAgencies();
        if (purposes.isEmpty() || !known.containsAll(purposes)) {
            violations.add(
                    Violation.of("client.purposes", Map.of("purposes", String.join(", ", known)))
                            .at("purpose"));
        }
        return violations.isEmpty()
                ? code.map(found -> new OpenClient(found, name, named(purposes), territory, ground))
                : Outcome.refused(violations);
    }

    private static Set<Reading.Purpose> named(List<String> purposes) {
        var named = new TreeSet<Reading.Purpose>();
        purposes.forEach(purpose -> named.add(Reading.Purpose.valueOf(purpose)));
        return named;
    }

    private static boolean fits(String text, int max) {
        return text.length() >= TEXT_MIN && text.length() <= max;
    }
}
