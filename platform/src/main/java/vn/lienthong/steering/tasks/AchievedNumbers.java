package vn.lienthong.steering.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** Reads what was typed as achieved, one number for each target that the body has a part in. */
final class AchievedNumbers {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,4})?");

    private AchievedNumbers() {}

    /**
     * Reads the numbers of targets. Refuses with {@code task.achieved} at each field that is no
     * number with a decimal comma or point.
     */
    static Outcome<Map<Integer, BigDecimal>> read(
            List<TargetStanding> targets, Map<Integer, String> typed) {
        var values = new TreeMap<Integer, BigDecimal>();
        var violations = new ArrayList<Violation>();
        for (TargetStanding target : targets) {
            String text = typed.getOrDefault(target.number(), "").strip();
            if (NUMBER.matcher(text).matches()) {
                values.put(target.number(), new BigDecimal(text.replace(',', '.')));
            } else {
                violations.add(
                        Violation.of("task.achieved").at(MoveOrder.ACHIEVED + target.number()));
            }
        }
        return violations.isEmpty() ? Outcome.accepted(values) : Outcome.refused(violations);
    }
}
