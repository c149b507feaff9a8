package vn.lienthong;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Violation;

/**
 * What the doctor found in one place.
 *
 * @param place what was looked at: the key {@code doctor.<place>} names it
 * @param state how it is
 * @param result key below the place: {@code doctor.<place>.<result>} says it
 * @param facts for the text
 * @param fault an entry of the error catalogue that says it in place of the text
 */
record Finding(
        String place,
        State state,
        String result,
        Map<String, String> facts,
        @Nullable Violation fault) {

    /** How serious a finding is. */
    enum State {
        /** As it should be. */
        OK,
        /** Something does not work that a start does not need. */
        WARN,
        /** The platform will not start. */
        FAIL
    }

    static Finding of(String place, State state, String result, Map<String, String> facts) {
        return new Finding(place, state, result, Map.copyOf(facts), null);
    }

    static Finding of(String place, Violation fault) {
        return new Finding(place, State.FAIL, "fault", Map.of(), fault);
    }
}
