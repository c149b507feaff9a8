package vn.lienthong.population.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, for the rules about persons, whom they looked at and who broke them. For one thread. */
final class Tally {

    private final List<PersonCheck> checks;

    /** By commune: looked at and failing of each check in turn. */
    private final Map<String, long[]> counts = new HashMap<>();

    /** By commune: persons. */
    private final Map<String, Long> persons = new HashMap<>();

    Tally(List<PersonCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    void add(PersonProfile person) {
        long[] counted =
                counts.computeIfAbsent(person.communeCode(), _ -> new long[2 * checks.size()]);
        persons.merge(person.communeCode(), 1L, Long::sum);
        for (int i = 0; i < checks.size(); i++) {
            switch (checks.get(i).ask(person)) {
                case NOT_CONCERNED -> {}
                case KEPT -> counted[2 * i]++;
                case BROKEN -> {
                    counted[2 * i]++;
                    counted[2 * i + 1]++;
                }
            }
        }
    }

    /** How many persons were counted. */
    long persons() {
        return persons.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The measures of a check, the country last. */
    List<MeasureStore.Measure> of(int check) {
        var measures = new ArrayList<MeasureStore.Measure>();
        counts.forEach((commune, counted) -> {
            if (counted[2 * check] > 0) {
                measures.add(measure(commune, counted[2 * check], counted[2 * check + 1]));
            }
        });
        return withCountry(measures);
    }

    /** The measures of a rule that so many records of each commune break. */
    List<MeasureStore.Measure> of(Map<String, Long> failing) {
        var measures = new ArrayList<MeasureStore.Measure>();
        persons.forEach((commune, living) ->
                measures.add(measure(commune, living, failing.getOrDefault(commune, 0L))));
        return withCountry(measures);
    }

    private static List<MeasureStore.Measure> withCountry(List<MeasureStore.Measure> measures) {
        if (!measures.isEmpty()) {
            measures.add(
                    measure(
                            MeasureStore.COUNTRY,
                            measures.stream().mapToLong(MeasureStore.Measure::lookedAt).sum(),
                            measures.stream().mapToLong(MeasureStore.Measure::failing).sum()));
        }
        return List.copyOf(measures);
    }

    private static MeasureStore.Measure measure(String commune, long lookedAt, long failing) {
        return new MeasureStore.Measure(commune, lookedAt, failing, null);
    }
}
