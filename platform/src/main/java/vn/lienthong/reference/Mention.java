package vn.lienthong.reference;

/**
 * Some words of an address that read like a name of a unit.
 *
 * @param first the first word, the type word included
 * @param name the first word of the name itself
 * @param end the first word after the name
 * @param types set of {@link UnitType} bits of the type word, 0 without one
 * @param exact whether every letter is right
 * @param other whether the words before announce a street, hamlet or house
 * @param toned fingerprint of the name as written, with marks and tones
 * @param accented whether the name as written has any mark or tone
 * @param read the name that was recognised
 */
record Mention(
        int first,
        int name,
        int end,
        int types,
        boolean exact,
        boolean other,
        long toned,
        boolean accented,
        Gazetteer.Name read) {

    private static final double UNKNOWN_ACCENTS = 0.97;
    private static final double WRONG_ACCENTS = 0.90;
    private static final double ONE_LETTER_WRONG = 0.78;
    private static final double SHORT_AND_WRONG = 0.66;
    private static final double OTHER_TYPE = 0.10;
    private static final double OTHER_LEVEL = 0.55;
    private static final double NO_TYPE = 0.02;
    private static final int LEVELS_COMMUNE =
            UnitType.WARD.bit()
                    | UnitType.TOWNSHIP.bit()
                    | UnitType.COMMUNE.bit()
                    | UnitType.SPECIAL_ZONE.bit();
    private static final int LEVELS_PROVINCE =
            UnitType.PROVINCE.bit() | UnitType.MUNICIPALITY.bit();

    /** The words covered, as bits. */
    long words() {
        return (1L << end) - (1L << first);
    }

    /** How well the words fit one meaning of the name, up to 1. */
    double fit(Gazetteer.Meaning meaning) {
        double fit = letters(meaning);
        fit -= typePenalty(meaning.types());
        if (other && types == 0) {
            fit -= 0.15;
        }
        return switch (meaning.kind()) {
            case OWN -> fit;
            case FORMER -> fit - 0.03;
            case ALIAS -> fit - 0.01;
        };
    }

    private double letters(Gazetteer.Meaning meaning) {
        if (!exact) {
            return read.letters().length <= 5 ? SHORT_AND_WRONG : ONE_LETTER_WRONG;
        }
        if (meaning.toned() == 0) {
            return UNKNOWN_ACCENTS;
        }
        if (!accented) {
            return meaning.toned() == 1 ? 1 : UNKNOWN_ACCENTS;
        }
        return meaning.toned() == toned ? 1 : WRONG_ACCENTS;
    }

    private double typePenalty(int meant) {
        if (types == 0) {
            return NO_TYPE;
        }
        if ((types & meant) != 0) {
            return 0;
        }
        return level(types) == level(meant) ? OTHER_TYPE : OTHER_LEVEL;
    }

    /** Levels of a set of types; a set over several levels counts as the narrowest. */
    private static int level(int types) {
        if ((types & LEVELS_COMMUNE) != 0) {
            return 0;
        }
        return (types & ~LEVELS_PROVINCE) != 0 ? 1 : 2;
    }
}
