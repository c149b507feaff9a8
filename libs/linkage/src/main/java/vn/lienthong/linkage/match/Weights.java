package vn.lienthong.linkage.match;

import vn.lienthong.linkage.register.NameShares;
import vn.lienthong.linkage.register.PackedDate;
import vn.lienthong.linkage.register.RegisterIndex;

/**
 * A model in whole numbers for one register: binary logarithms in 64ths of a bit, so that sums are
 * the same on every machine. Immutable.
 */
final class Weights {

    /** Parts of a bit. */
    static final int UNIT = 64;

    /** By how many bits a rare or common name may weigh more or less than the average one. */
    private static final int NAME_CAP = 8 * UNIT;

    /**
     * Of the 59 numbers whose last six digits are one slip away, and the few likely ones before,
     * how many one more person in the register gives out: serials of 34 places, 2 sexes and 80
     * years.
     */
    private static final double DIGIT_NEIGHBOURS_SHARE = 65 / 5.4e9;

    /** The same for the 89 slips of nine digits. */
    private static final double OLD_NEIGHBOURS_SHARE = 89 / 1e9;

    /** Two to the power of each part of a bit; exact on every machine. */
    private static final double[] ROOTS = roots();

    private final int[] weights = new int[Level.values().length];
    private final int[] agreement = new int[Level.values().length];
    private final int averageName;
    private final int prior;
    private final double none;
    private final double persons;
    private final NameShares names;

    Weights(Model model, RegisterIndex index) {
        this.names = index.shares();
        persons = index.persons();
        for (Level level : Level.values()) {
            if (!level.isMissing()) {
                Model.Shares shares = model.of(level);
                weights[level.ordinal()] =
                        units(shares.m()) - units(chance(level, shares.u(), persons));
                agreement[level.ordinal()] = units(shares.m());
            }
        }
        double sameName = 0;
        for (Level level : Level.values()) {
            sameName += usesName(level) ? model.of(level).u() : 0;
        }
        averageName = units(sameName);
        prior = units(model.prevalence() / persons);
        none = 1 - model.prevalence();
    }

    private static double[] roots() {
        double[] roots = new double[UNIT];
        for (int i = 0; i < UNIT; i++) {
            roots[i] = StrictMath.pow(2, i / (double) UNIT);
        }
        return roots;
    }

    private static int units(double share) {
        return (int) Math.round(StrictMath.log(share) / StrictMath.log(2) * UNIT);
    }

    /**
     * How often a person who is not the record's agrees by chance. A number has one holder; how
     * many have a number one digit away follows from how densely numbers are issued.
     */
    static double chance(Level level, double u, double persons) {
        double one = 1 / persons;
        return switch (level) {
            case NUMBER_EXACT -> one;
            case NUMBER_ONE_DIGIT -> one * (1 + DIGIT_NEIGHBOURS_SHARE * persons);
            case OLD_NUMBER_EXACT -> 2 * one;
            case OLD_NUMBER_ONE_DIGIT -> one * (2 + OLD_NEIGHBOURS_SHARE * persons);
            default -> u;
        };
    }

    /** Whether a level says that two names are equal without marks. */
    private static boolean usesName(Level level) {
        return switch (level) {
            case NAME_EXACT, NAME_TONE, NAME_UNACCENTED, NAME_ORDER -> true;
            default -> false;
        };
    }

    /**
     * What it weighs to have what so many persons of the register have: any other one has it with
     * the chance of being among them.
     */
    int sharedWeight(Level level, int sharers) {
        return agreement[level.ordinal()] - units(Math.max(1, sharers) / persons);
    }

    /** What a level weighs, without regard to how common the name is. */
    int weight(Level level) {
        return weights[level.ordinal()];
    }

    /**
     * What the facts in a number weigh that is not the person's. Together with that number they
     * never speak for somebody: at most they take back what the number took.
     */
    int factsWeight(Level level) {
        return level.isMissing()
                ? 0
                : Math.min(weight(level), Math.max(0, -weight(Level.NUMBER_DIFFERENT)));
    }

    /** What a level of the name weighs for this name of a person. */
    int nameWeight(Level level, int[] name, int length) {
        if (!usesName(level)) {
            return weight(level);
        }
        int share = Math.round(names.bits(name, length) * UNIT);
        int capped = Math.clamp(share, averageName - NAME_CAP, averageName + NAME_CAP);
        return agreement[level.ordinal()] - capped;
    }

    /**
     * Whether even full agreement with one person, whose name is as common as most, is too little.
     *
     * @param ties what else the record says can gain
     */
    boolean isUnlinkable(QueryRecord query, double accept, int ties) {
        int most = prior + ties;
        most += query.number() >= 0 ? weight(Level.NUMBER_EXACT) : 0;
        most += query.old() >= 0 ? weight(Level.OLD_NUMBER_EXACT) : 0;
        most += query.nameLength() > 0 ? agreement[Level.NAME_EXACT.ordinal()] - averageName : 0;
        if (query.born() != PackedDate.NONE) {
            most +=
                    weight(
                            PackedDate.isExact(query.born())
                                    ? Level.DATE_EXACT
                                    : Level.DATE_LESS_KNOWN);
        }
        most += query.sex() != 0 ? weight(Level.SEX_SAME) : 0;
        most += query.communes() > 0 ? weight(Level.COMMUNE_SAME) : 0;
        double power = power(most);
        return power / (power + none) < accept;
    }

    /** How much less it weighs to agree with one of so many values than with the only one. */
    static int ofOneAmong(int values) {
        return values <= 1 ? 0 : units(values);
    }

    /** That a person of the register, taken blindly, is the record's. */
    int prior() {
        return prior;
    }

    /** The chance that the record's person is not in the register. */
    double none() {
        return none;
    }

    /** Two to the power of a sum of weights. */
    static double power(int weight) {
        return Math.scalb(ROOTS[Math.floorMod(weight, UNIT)], Math.floorDiv(weight, UNIT));
    }
}
