package vn.lienthong.population.duplicates;

/**
 * A line of an officer's list. Prints as the pair.
 *
 * @param pair the pair
 * @param one one record
 * @param other the other one
 */
public record ListedPair(DuplicatePair pair, Listed one, Listed other) {

    /**
     * A record of the list.
     *
     * @param name full name
     * @param birthDate ISO date as far as known
     * @param communeCode commune of residence
     */
    public record Listed(String name, String birthDate, String communeCode) {

        @Override
        public String toString() {
            return "Listed[]";
        }
    }

    @Override
    public String toString() {
        return "ListedPair[" + pair.pairId() + "]";
    }
}
