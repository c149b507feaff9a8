package vn.lienthong.population.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.SimulatedTime;

/**
 * Measures the whole register by the rules of the day, and thins out the measures of long ago.
 * Reads it once, one person at a time: memory grows with the communes, not with the people.
 * Thread-safe; one node measures at a time.
 */
@Transactional
public class QualityMeasurement {

    private final MeasureStore store;
    private final QualityRules rules;
    private final AdministrativeUnits units;
    private final Clock clock;

    QualityMeasurement(
            MeasureStore store, QualityRules rules, AdministrativeUnits units, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What was measured.
     *
     * @param day on which day
     * @param persons how many persons live
     * @param rules how many rules were asked
     * @param failing how many times a rule was broken
     */
    public record Report(LocalDate day, long persons, int rules, long failing) {}

    /** Measures today, in the place of what was measured today before. */
    public Report measure() {
        store.lock();
        return measured(today());
    }

    /** Measures today unless somebody did; tells whether it was done now. */
    public boolean measureOnceADay() {
        store.lock();
        if (store.isMeasured(today())) {
            return false;
        }
        measured(today());
        return true;
    }

    private Report measured(LocalDate day) {
        List<QualityRule> asked = rules.on(day);
        var ofPersons = new ArrayList<String>();
        var checks = new ArrayList<PersonCheck>();
        for (QualityRule rule : asked) {
            if (rule.check().value() instanceof QualityRule.Check.OfPersons check) {
                ofPersons.add(rule.code());
                checks.add(new PersonCheck(check));
            }
        }
        var tally = new Tally(checks);
        store.persons(day, communesInForce(day)::contains, tally::add);
        var measures = new HashMap<String, List<MeasureStore.Measure>>();
        for (QualityRule rule : asked) {
            measures.put(
                    rule.code(),
                    switch (rule.check().value()) {
                        case QualityRule.Check.OfPersons _ ->
                                tally.of(ofPersons.indexOf(rule.code()));
                        case QualityRule.Check.OfActs acts -> store.lateness(acts, day);
                        case QualityRule.Check.OfDuplicates _ -> tally.of(store.inWaitingPairs());
                    });
        }
        store.keep(day, measures, tally.persons(), clock.instant());
        store.thin(day.minusMonths(rules.everyDayForMonths()));
        return new Report(day, tally.persons(), asked.size(), failing(measures));
    }

    private static long failing(Map<String, List<MeasureStore.Measure>> measures) {
        return measures.values().stream()
                .flatMap(List::stream)
                .filter(measure -> measure.communeCode().equals(MeasureStore.COUNTRY))
                .mapToLong(MeasureStore.Measure::failing)
                .sum();
    }

    private Set<String> communesInForce(LocalDate day) {
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .map(AdministrativeUnit::code)
                .filter(code -> units.find(code, day).isPresent())
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
