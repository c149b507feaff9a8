package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Succession;
import vn.lienthong.reference.UnitLevel;

/**
 * An indicator by the communes of a province as they stand today: facts of a commune that went into
 * another whole count for it. Facts of one that was divided, and those that no commune brought
 * about, belong to the province and to no row. Communes change on the first day of a month.
 * Thread-safe.
 */
@Transactional(readOnly = true)
public class CommuneFigures {

    private final IndicatorFigures figures;
    private final AdministrativeUnits units;

    /** The first days of communes, in order. */
    private final List<LocalDate> changes;

    CommuneFigures(IndicatorFigures figures, AdministrativeUnits units) {
        this.figures = figures;
        this.units = units;
        this.changes = units.firstDays(UnitLevel.COMMUNE);
    }

    /**
     * The communes of a province, by code; those without any fact are absent.
     *
     * @param question whose slice is that province
     */
    public Map<AdministrativeUnit, IndicatorValue> of(
            Indicator.Method method, IndicatorFigures.Question question) {
        return of(method, question, figures.today());
    }

    /**
     * The same, by the communes as they stood on a day; those of the whole country where the slice
     * is all of it.
     */
    public Map<AdministrativeUnit, IndicatorValue> of(
            Indicator.Method method, IndicatorFigures.Question question, LocalDate today) {
        var counts = new HashMap<Measure, Map<AdministrativeUnit, BigDecimal>>();
        var found = new TreeMap<String, AdministrativeUnit>();
        figures.byUnit(UnitLevel.COMMUNE, method, question, changes)
                .forEach((measure, known) -> {
                    var now = new HashMap<AdministrativeUnit, BigDecimal>();
                    known.forEach((then, amount) ->
                            today(then, today)
                                    .ifPresent(unit -> now.merge(unit, amount, BigDecimal::add)));
                    counts.put(measure, now);
                    now.keySet().forEach(unit -> found.put(unit.code(), unit));
                });
        var values = new LinkedHashMap<AdministrativeUnit, IndicatorValue>();
        for (AdministrativeUnit unit : found.values()) {
            values.put(
                    unit,
                    method.value(measure ->
                            Optional.ofNullable(counts.get(measure))
                                    .map(of -> of.getOrDefault(unit, BigDecimal.ZERO))));
        }
        return values;
    }

    private Optional<AdministrativeUnit> today(FactStore.UnitThen then, LocalDate today) {
        return units.find(then.code(), then.day())
                .map(unit -> units.successors(unit, today))
                .filter(now -> !now.divided())
                .map(Succession::units)
                .filter(now -> now.size() == 1)
                .map(List::getFirst);
    }

    /** A commune that stands today, to be asked about by itself; empty for any other code. */
    public Optional<Slice> slice(String code) {
        LocalDate today = figures.today();
        return units.find(code, today)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .map(unit ->
                        Slice.of(
                                units.provinceOf(code, today).code(),
                                CommuneCodes.of(units, unit)));
    }
}
