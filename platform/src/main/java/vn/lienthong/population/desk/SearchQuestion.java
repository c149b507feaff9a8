package vn.lienthong.population.desk;

/**
 * A search as an officer typed it. Prints without the values.
 *
 * @param name part of a name, or empty
 * @param birthDate day, month and year, month and year, or year; or empty
 * @param commune name or code of a commune, old or new; empty for the whole country
 * @param head part of the name of the head of the household, or empty
 * @param household identifier of a household, or empty
 */
public record SearchQuestion(
        String name, String birthDate, String commune, String head, String household) {

    /** Everybody of one household. */
    public static SearchQuestion ofHousehold(String household) {
        return new SearchQuestion("", "", "", "", household);
    }

    @Override
    public String toString() {
        return "SearchQuestion[]";
    }
}
