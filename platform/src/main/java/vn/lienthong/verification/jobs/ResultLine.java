package vn.lienthong.verification.jobs;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.verify.Target;

/**
 * A line of results as the engine writes it. Prints without its values.
 *
 * @param line of the file
 * @param taken the person it was found to mean, null when nobody was
 * @param posterior the chance that the best person is the right one, to six decimals
 * @param margin bits by which the best person is ahead; 0 when there is none
 * @param corrections what the register has instead
 * @param levels how each field that could be compared agrees
 * @param duplicateOf the line for which the person was found before, empty when there is none
 */
record ResultLine(
        long line,
        RecordOutcome outcome,
        @Nullable UUID taken,
        double posterior,
        double margin,
        Map<Target, String> corrections,
        Map<Field, Level> levels,
        String duplicateOf) {

    static final String HEAD = "line,outcome,person_id,posterior,margin,corrections,reasons";

    private static final String DUPLICATE_OF = "duplicate-of=";
    private static final Map<String, Level> LEVELS = levelsByCode();
    private static final Map<String, Target> TARGETS = targets();

    private static Map<String, Level> levelsByCode() {
        var levels = new HashMap<String, Level>();
        for (Level level : Level.values()) {
            levels.put(level.fieldCode() + "=" + level.code(), level);
        }
        return Map.copyOf(levels);
    }

    private static Map<String, Target> targets() {
        var targets = new HashMap<String, Target>();
        for (Target target : Target.values()) {
            targets.put(target.code(), target);
        }
        return Map.copyOf(targets);
    }

    static ResultLine read(Cells cells) {
        String person = cells.text(2);
        String posterior = cells.text(3);
        String margin = cells.text(4);
        var levels = new EnumMap<Field, Level>(Field.class);
        String duplicateOf = "";
        for (String reason : cells.text(6).split(" ", -1)) {
            Level level = LEVELS.get(reason.split(":", 2)[0]);
            if (level != null) {
                levels.put(level.field(), level);
            } else if (reason.startsWith(DUPLICATE_OF)) {
                duplicateOf = reason.substring(DUPLICATE_OF.length());
            }
        }
        return new ResultLine(
                Long.parseLong(cells.text(0)),
                RecordOutcome.valueOf(cells.text(1)),
                person.isEmpty() ? null : UUID.fromString(person),
                posterior.isEmpty() ? 0 : Double.parseDouble(posterior),
                margin.isEmpty() ? 0 : Double.parseDouble(margin),
                corrections(cells.text(5)),
                levels,
                duplicateOf);
    }

    private static Map<Target, String> corrections(String text) {
        var corrections = new EnumMap<Target, String>(Target.class);
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            Target target = equals < 0 ? null : TARGETS.get(part.substring(0, equals));
            if (target != null) {
                corrections.put(target, part.substring(equals + 1));
            }
        }
        return corrections;
    }

    /** The same with other corrections. */
    ResultLine with(Map<Target, String> corrected) {
        return new ResultLine(
                line, outcome, taken, posterior, margin, corrected, levels, duplicateOf);
    }

    Optional<UUID> person() {
        return Optional.ofNullable(taken);
    }

    /** How a field agrees; the level of what is missing when nothing can be said. */
    Level level(Field field) {
        return levels.getOrDefault(field, Level.of(field).getFirst());
    }

    @Override
    public String toString() {
        return "ResultLine[" + line + "]";
    }
}
