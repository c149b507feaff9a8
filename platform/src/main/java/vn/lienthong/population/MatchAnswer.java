package vn.lienthong.population;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the register says of a person as another agency has them.
 *
 * @param match {@link FieldAnswer#YES} when a person was found and every value given agrees or is
 *     not known, {@link FieldAnswer#NEAR} when a person was found and some value differs, {@link
 *     FieldAnswer#NO} when nobody was found
 * @param fields the answer to each value that was given, and to no other
 */
public record MatchAnswer(FieldAnswer match, Map<MatchField, FieldAnswer> fields) {

    public MatchAnswer {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** The one answer for a number that nobody holds and for a number of somebody else. */
    static MatchAnswer nobody(PersonClaim claim) {
        var fields = new EnumMap<MatchField, FieldAnswer>(MatchField.class);
        claim.given().forEach(field -> fields.put(field, FieldAnswer.NO));
        return new MatchAnswer(FieldAnswer.NO, fields);
    }

    /** The answer about a person who was found. */
    static MatchAnswer found(Map<MatchField, FieldAnswer> fields) {
        boolean agrees =
                fields.values().stream()
                        .allMatch(a -> a == FieldAnswer.YES || a == FieldAnswer.UNKNOWN);
        return new MatchAnswer(agrees ? FieldAnswer.YES : FieldAnswer.NEAR, fields);
    }
}
