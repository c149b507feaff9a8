package vn.lienthong.verification.checks;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.FieldAnswer;
import vn.lienthong.verification.VerifiedField;

/**
 * What a body is told of a person.
 *
 * @param match {@link FieldAnswer#YES} when the person was found and every field agrees, {@link
 *     FieldAnswer#NEAR} when the person was found and something differs, {@link FieldAnswer#NO}
 *     when nobody was found for sure
 * @param fields what was asked and may be told, each
 * @param lives whether the person lives, null where that was not asked
 * @param registerAsOf moment of the register
 */
public record CheckAnswer(
        FieldAnswer match,
        Map<VerifiedField, FieldAnswer> fields,
        @Nullable FieldAnswer lives,
        Instant registerAsOf) {

    public CheckAnswer {
        var copy = new EnumMap<VerifiedField, FieldAnswer>(VerifiedField.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** Whether the person lives, where that was asked. */
    public Optional<FieldAnswer> alive() {
        return Optional.ofNullable(lives);
    }
}
