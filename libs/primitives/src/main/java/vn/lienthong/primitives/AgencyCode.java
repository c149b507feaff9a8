package vn.lienthong.primitives;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identification code of an agency, in the national form ({@code H01.151.01}, level 1 first) or
 * the older one of QCVN 102 ({@code 000.00.00.H30}, level 1 last, zeros for levels that are not
 * there).
 *
 * <p>Level 1 is a letter and two digits; each level below has two or three digits. A group of zeros
 * between two others is a level that is skipped; the last group is never zeros.
 *
 * <p>Ground: Decision 20/2020/QĐ-TTg; QCVN 102:2016/BTTTT.
 *
 * @param levels the groups, level 1 first; at most 35 characters when joined with dots
 */
public record AgencyCode(List<String> levels) {

    /** Longest code in the national form, dots included. */
    public static final int LONGEST = 35;

    private static final String NAME = "agency-code";
    private static final Pattern FIRST_LEVEL = Pattern.compile("[A-Z][0-9]{2}");
    private static final Pattern LOWER_LEVEL = Pattern.compile("[0-9]{2,3}");
    private static final Pattern QCVN =
            Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}");

    /**
     * @throws InvalidValueException when the groups break a rule
     */
    public AgencyCode {
        levels = List.copyOf(levels);
        Optional<Violation> broken = brokenRule(levels);
        if (broken.isPresent()) {
            throw new InvalidValueException(broken.get());
        }
    }

    /**
     * Reads either form, in capitals or not.
     *
     * <p>Refuses with {@code agency-code.missing}, {@code agency-code.length}, {@code
     * agency-code.format} or {@code agency-code.zero-group} (a national code whose last group is
     * zeros).
     */
    public static Outcome<AgencyCode> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Outcome.refused(Violation.of(NAME + ".missing"));
        }
        if (code.length() > LONGEST) {
            return Outcome.refused(tooLong());
        }
        List<String> groups = new ArrayList<>(List.of(code.split("\\.", -1)));
        if (QCVN.matcher(code).matches()) {
            Collections.reverse(groups);
            withoutTrailingZeros(groups);
        }
        return brokenRule(groups)
                .<Outcome<AgencyCode>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(new AgencyCode(groups)));
    }

    /**
     * The agency with this code in either form.
     *
     * @throws InvalidValueException when it is not a code
     */
    public static AgencyCode of(String code) {
        return parse(code).orElseThrow();
    }

    private static Optional<Violation> brokenRule(List<String> groups) {
        if (groups.isEmpty() || !FIRST_LEVEL.matcher(groups.getFirst()).matches()) {
            return Optional.of(Violation.of(NAME + ".format"));
        }
        int length = groups.getFirst().length();
        for (String group : groups.subList(1, groups.size())) {
            if (!LOWER_LEVEL.matcher(group).matches()) {
                return Optional.of(Violation.of(NAME + ".format"));
            }
            length += group.length() + 1;
        }
        if (length > LONGEST) {
            return Optional.of(tooLong());
        }
        return groups.size() > 1 && isZero(groups.getLast())
                ? Optional.of(Violation.of(NAME + ".zero-group"))
                : Optional.empty();
    }

    private static Violation tooLong() {
        return Violation.of(NAME + ".length", Map.of("limit", Integer.toString(LONGEST)));
    }

    private static boolean isZero(String group) {
        return group.equals("00") || group.equals("000");
    }

    private static void withoutTrailingZeros(List<String> groups) {
        while (groups.size() > 1 && isZero(groups.getLast())) {
            groups.removeLast();
        }
    }

    /** The form of Decision 20/2020: {@code H01.151.01}. */
    public String national() {
        return String.join(".", levels);
    }

    /**
     * The form of QCVN 102: {@code 001.05.12.H30}. Empty when the code has more than four levels or
     * a level of another width than that form has (two, two and three digits).
     */
    public Optional<String> qcvn() {
        String second = level(2, "00");
        String third = level(3, "00");
        String fourth = level(4, "000");
        if (levels.size() > 4
                || second.length() != 2
                || third.length() != 2
                || fourth.length() != 3) {
            return Optional.empty();
        }
        return Optional.of(String.join(".", fourth, third, second, levels.getFirst()));
    }

    private String level(int level, String absent) {
        return levels.size() < level ? absent : levels.get(level - 1);
    }

    /** The agency one level up; empty for a ministry or province. */
    public Optional<AgencyCode> parent() {
        if (levels.size() == 1) {
            return Optional.empty();
        }
        List<String> above = new ArrayList<>(levels.subList(0, levels.size() - 1));
        withoutTrailingZeros(above);
        return Optional.of(new AgencyCode(above));
    }

    /** Whether this agency stands above the other one at any distance. */
    public boolean isAbove(AgencyCode other) {
        return levels.size() < other.levels.size()
                && other.levels.subList(0, levels.size()).equals(levels);
    }

    /** The national form. */
    @Override
    public String toString() {
        return national();
    }
}
