package vn.lienthong.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How people spread over communes: the communes and the weight of each. Immutable. */
public final class CommuneWeights {

    private final List<Commune> communes;
    private final double[] weights;

    private CommuneWeights(List<Commune> communes, ToDoubleFunction<Commune> weight) {
        this.communes = List.copyOf(communes);
        this.weights = this.communes.stream().mapToDouble(weight).toArray();
    }

    /**
     * Communes weighted by their type alone.
     *
     * @param communes at least one
     */
    public static CommuneWeights byType(List<Commune> communes) {
        return of(communes, commune -> commune.type().weight());
    }

    /**
     * Communes with a weight each, such as their population.
     *
     * @param communes at least one
     * @param weight finite and not negative; positive for at least one commune
     * @throws IllegalArgumentException when the weights cannot be drawn from
     */
    public static CommuneWeights of(List<Commune> communes, ToDoubleFunction<Commune> weight) {
        return new CommuneWeights(communes, weight);
    }

    List<Commune> communes() {
        return communes;
    }

    AliasTable table() {
        return new AliasTable(weights);
    }

    /** The communes of each province that has people, provinces in the order of first mention. */
    Map<String, CommuneWeights> byPlace() {
        Map<String, CommuneWeights> places = new LinkedHashMap<>();
        for (Commune commune : communes) {
            places.computeIfAbsent(commune.place(), this::in);
        }
        places.values().removeIf(place -> place.total() == 0);
        return places;
    }

    private CommuneWeights in(String place) {
        Map<Commune, Double> inside = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (communes.get(i).place().equals(place)) {
                inside.merge(communes.get(i), weights[i], Double::sum);
            }
        }
        return new CommuneWeights(List.copyOf(inside.keySet()), inside::get);
    }

    double total() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }
}
