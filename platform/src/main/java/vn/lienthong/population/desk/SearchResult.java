package vn.lienthong.population.desk;

import java.util.List;

/**
 * What a search found, in the order of given names.
 *
 * @param persons at most {@link PersonSearch#MOST}
 * @param more whether there are, or may be, others
 */
public record SearchResult(List<FoundPerson> persons, boolean more) {
    public SearchResult {
        persons = List.copyOf(persons);
    }
}
