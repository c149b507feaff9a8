package vn.lienthong.population;

import java.util.Map;
import java.util.UUID;

/**
 * What another agency reads of a person: what its purpose needs, as it holds today. Prints as the
 * identifier only.
 *
 * @param personId identifier, by which the same person is read again
 * @param held values by attribute and part; what is not known is missing
 */
public record AgencyAnswer(UUID personId, Map<Attribute, Map<String, String>> held) {

    public AgencyAnswer {
        held = Map.copyOf(held);
    }

    @Override
    public String toString() {
        return "AgencyAnswer[" + personId + "]";
    }
}
