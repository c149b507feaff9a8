package vn.lienthong.verification.jobs;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.verify.Target;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.VerifiedField;

/**
 * Adds to lines what the register has instead of an old number or a commune that was given wrongly,
 * which the engine compares and does not write down. Asks the register about those persons alone of
 * whom the body may be given it. Thread-safe.
 */
final class HeldValues {

    private final AgencyVerification register;

    HeldValues(AgencyVerification register) {
        this.register = register;
    }

    /** The lines, in their order, with what the body may be given. */
    List<ResultLine> corrected(List<ResultLine> lines, Right.Told told) {
        Set<UUID> persons = new HashSet<>();
        lines.stream()
                .filter(line ->
                        isWrong(line, VerifiedField.OLD_NUMBER, told)
                                || isWrong(line, VerifiedField.COMMUNE, told))
                .forEach(line -> line.person().ifPresent(persons::add));
        if (persons.isEmpty()) {
            return lines;
        }
        Map<UUID, AgencyVerification.Held> held = register.held(persons);
        return lines.stream().map(line -> corrected(line, held, told)).toList();
    }

    private static ResultLine corrected(
            ResultLine line, Map<UUID, AgencyVerification.Held> held, Right.Told told) {
        AgencyVerification.Held person = line.person().map(held::get).orElse(null);
        if (person == null) {
            return line;
        }
        var corrections = new EnumMap<Target, String>(Target.class);
        corrections.putAll(line.corrections());
        if (isWrong(line, VerifiedField.OLD_NUMBER, told)) {
            person.oldNumber().ifPresent(number -> corrections.put(Target.OLD_NUMBER, number));
        }
        if (isWrong(line, VerifiedField.COMMUNE, told)) {
            corrections.put(Target.COMMUNE_CODE, person.communeCode());
        }
        return line.with(corrections);
    }

    /** Whether something was given that is not so, and the body may learn what is. */
    private static boolean isWrong(ResultLine line, VerifiedField field, Right.Told told) {
        if (line.person().isEmpty() || !told.corrections().contains(field)) {
            return false;
        }
        Field compared = field.compared();
        Level level = line.level(compared);
        return !level.isMissing() && level != Level.OLD_NUMBER_EXACT && level != Level.COMMUNE_SAME;
    }
}
