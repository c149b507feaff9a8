package vn.lienthong.population.quality;

import java.util.List;

/**
 * The communes that figures are about.
 *
 * @param communes their codes; empty for the whole country
 */
public record QualityScope(List<String> communes) {

    public static final QualityScope COUNTRY = new QualityScope(List.of());

    public QualityScope {
        communes = List.copyOf(communes);
    }

    /** The codes under which the measures are kept. */
    String[] keys() {
        return communes.isEmpty()
                ? new String[] {MeasureStore.COUNTRY}
                : communes.toArray(String[]::new);
    }
}
