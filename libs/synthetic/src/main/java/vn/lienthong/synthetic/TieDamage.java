package vn.lienthong.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Writes what a person shares with relatives as somebody's file might have it. Not thread-safe. */
final class TieDamage {

    private static final int STRANGERS = 1_000_000_000;

    private final SyntheticTies ties;
    private final ErrorRates.TieErrors may;
    private final Draws draws;

    TieDamage(SyntheticTies ties, ErrorRates.TieErrors may, Draws draws) {
        this.ties = ties;
        this.may = may;
        this.draws = draws;
    }

    /** The values of a person; what is wrong with them is added to the errors. */
    List<String> of(SyntheticPerson person, List<String> errors) {
        List<String> right = ties.of(person);
        List<String> written = new ArrayList<>();
        written.add(parent(right.get(0), "father", errors));
        written.add(parent(right.get(1), "mother", errors));
        written.add(phone(right.get(2), errors));
        written.add(household(right.get(3), errors));
        return written;
    }

    private String parent(String name, String which, List<String> errors) {
        int what = draws.pick(may.missing(), may.parentUnaccented(), may.parentTyping());
        if (name.isEmpty()) {
            return name;
        }
        return switch (what) {
            case 0 -> noted(errors, which + "-missing", "");
            case 1 -> noted(errors, which + "-unaccented", NameDamage.unaccented(name));
            case 2 -> noted(errors, which + "-typing", NameDamage.typing(name, draws));
            default -> name;
        };
    }

    private String phone(String number, List<String> errors) {
        int what = draws.pick(may.missing(), may.phoneChanged(), may.phoneWritten());
        String other = ties.phone(-1 - (long) draws.below(STRANGERS));
        if (number.isEmpty()) {
            return number;
        }
        return switch (what) {
            case 0 -> noted(errors, "phone-missing", "");
            case 1 -> noted(errors, "phone-changed", other);
            case 2 -> noted(errors, "phone-written", written(number));
            default -> number;
        };
    }

    private String written(String number) {
        return draws.unit() < 0.5
                ? "+84" + number.substring(1)
                : number.substring(0, 4) + " " + number.substring(4, 7) + " " + number.substring(7);
    }

    private String household(String number, List<String> errors) {
        int what = draws.pick(may.missing(), may.moved());
        String other = SyntheticTies.household(STRANGERS + (long) draws.below(STRANGERS));
        return switch (what) {
            case 0 -> noted(errors, "household-missing", "");
            case 1 -> noted(errors, "household-other", other);
            default -> number;
        };
    }

    private static String noted(List<String> errors, String error, String value) {
        errors.add(error);
        return value;
    }
}
