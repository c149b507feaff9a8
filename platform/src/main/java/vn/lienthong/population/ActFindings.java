package vn.lienthong.population;

/**
 * What was looked for beyond the persons of an act, or worked out.
 *
 * @param kin whether two who marry are too closely related
 * @param otherSexStands whether a marriage or a child stands with another sex than a correction
 *     says of somebody
 * @param headless whether the household that is joined has no living head
 * @param marriedToTwo whether the act would leave somebody married to two at once, to a dead person
 *     or to one who is not married to them
 * @param restedUpon whether a divorce or a death that stands ended a marriage that would never have
 *     been
 */
record ActFindings(
        boolean kin,
        boolean otherSexStands,
        boolean headless,
        boolean marriedToTwo,
        boolean restedUpon) {

    /** Nothing of all that. */
    static final ActFindings NOTHING = new ActFindings(false, false, false, false, false);

    /** The same with what an act would make of marriages. */
    ActFindings with(boolean toTwo, boolean rested) {
        return new ActFindings(kin, otherSexStands, headless, toTwo, rested);
    }
}
