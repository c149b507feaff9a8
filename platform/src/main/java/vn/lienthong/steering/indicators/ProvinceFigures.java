package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.indicators.IndicatorFigures.ProvinceCounts;

/**
 * Series of provinces on any map: facts of a province that went into another count for it, so that
 * a series goes on across the change. What a map cannot tell apart is called not convertible, and
 * never shared out. Provinces change on the first day of a month. Thread-safe.
 */
@Transactional(readOnly = true)
public class ProvinceFigures {

    private final IndicatorFigures figures;
    private final AdministrativeUnits units;

    ProvinceFigures(IndicatorFigures figures, AdministrativeUnits units) {
        this.figures = figures;
        this.units = units;
    }

    /** How a series is carried over to another map. */
    public enum Conversion {
        /** Counts are added up. */
        SUM,
        /** Counts above and below are added up, which weighs the parts by their size. */
        WEIGHTED_MEAN,
        /** Reported values cannot be put together: nobody knows their weights. */
        NOT_CONVERTIBLE;

        /** How an indicator is carried over. */
        public static Conversion of(Indicator indicator) {
            Indicator.Method method = indicator.method();
            if (method == null) {
                return NOT_CONVERTIBLE;
            }
            return method.whole() == null ? SUM : WEIGHTED_MEAN;
        }
    }

    /** What a map says of a province in a period. */
    public sealed interface OnMap {

        /** It can be told. */
        record Told(IndicatorValue value) implements OnMap {}

        /** Facts of the period belong to a province of another map that lies in several of this. */
        record NotConvertible() implements OnMap {}
    }

    /** All facts of a measure on a map: counts by province and month, and what got lost. */
    private record OnOneMap(
            ProvinceCounts known,
            Map<String, Map<YearMonth, BigDecimal>> counts,
            Map<YearMonth, Set<String>> lost) {}

    /**
     * An indicator on a map.
     *
     * @param first first month in which one of its measures was counted
     * @param last the present month, or that of the moment until which it is known
     */
    public record Table(
            Indicator.Method method,
            ProvinceMap map,
            @Nullable YearMonth first,
            @Nullable YearMonth last,
            Map<Measure, OnOneMap> measures) {

        /**
         * A province of the map in a period.
         *
         * @throws FaultException {@code parameter.whole-months} for a week: provinces of another
         *     map are counted by month
         */
        public OnMap at(String province, ReportingPeriod period) {
            if (period.length() == ReportingPeriod.Length.WEEK) {
                throw new FaultException("parameter.whole-months");
            }
            if (measures.values().stream().anyMatch(one -> isLost(one, province, period))) {
                return new OnMap.NotConvertible();
            }
            return new OnMap.Told(
                    method.value(measure -> count(measures.get(measure), province, period)));
        }

        /** A province of the map month by month, from the first that was measured. */
        public List<IndicatorFigures.Cell> months(String province) {
            if (first == null || last == null) {
                return List.of();
            }
            var cells = new ArrayList<IndicatorFigures.Cell>();
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                ReportingPeriod period = ReportingPeriod.of(month);
                cells.add(
                        new IndicatorFigures.Cell(
                                period,
                                switch (at(province, period)) {
                                    case OnMap.Told(IndicatorValue value) -> value;
                                    case OnMap.NotConvertible() ->
                                            new IndicatorValue.NotComputable(
                                                    IndicatorValue.Reason.NOT_CONVERTIBLE);
                                },
                                wasCountedFrom(period.from())));
            }
            return cells;
        }

        private boolean wasCountedFrom(LocalDate day) {
            return method.counts() == Indicator.Counts.UNTIL_END
                    || measures.values().stream()
                            .noneMatch(one -> one.known().since().isAfter(day));
        }

        private boolean isLost(OnOneMap one, String province, ReportingPeriod period) {
            Months months = Months.of(period);
            return one.lost().entrySet().stream()
                    .anyMatch(month ->
                            month.getValue().contains(province) && counts(month.getKey(), months));
        }

        private Optional<BigDecimal> count(
                @Nullable OnOneMap one, String province, ReportingPeriod period) {
            if (one == null
                    || one.known().since().isAfter(period.to())
                    || period.from().isAfter(one.known().until())) {
                return Optional.empty();
            }
            Months months = Months.of(period);
            BigDecimal sum = BigDecimal.ZERO;
            for (var entry : one.counts().getOrDefault(province, Map.of()).entrySet()) {
                if (counts(entry.getKey(), months)) {
                    sum = sum.add(entry.getValue());
                }
            }
            return Optional.of(sum);
        }

        private boolean counts(YearMonth month, Months months) {
            return !month.isAfter(months.last())
                    && (method.counts() == Indicator.Counts.UNTIL_END
                            || !month.isBefore(months.first()));
        }
    }

    /** The months of a period. */
    private record Months(YearMonth first, YearMonth last) {

        static Months of(ReportingPeriod period) {
            return new Months(YearMonth.from(period.from()), YearMonth.from(period.to()));
        }
    }

    /**
     * All of an indicator on a map.
     *
     * @param known only what was known before that moment; null for now
     */
    public Table table(Indicator.Method method, ProvinceMap map, @Nullable Instant known) {
        return table(method, map, null, known);
    }

    /**
     * An indicator on a map, to be asked about one period only.
     *
     * @param period null for all that was measured
     * @param known only what was known before that moment; null for now
     */
    public Table table(
            Indicator.Method method,
            ProvinceMap map,
            @Nullable ReportingPeriod period,
            @Nullable Instant known) {
        return table(method, map, List.of(Slice.ALL), period, known);
    }

    /**
     * One province of a map month by month; of facts only those of the provinces that went into it,
     * or into which it went.
     *
     * @param province its code on that map
     * @param known only what was known before that moment; null for now
     */
    public List<IndicatorFigures.Cell> course(
            Indicator.Method method, ProvinceMap map, String province, @Nullable Instant known) {
        return table(
                        method,
                        map,
                        codes(map, province).stream().map(Slice::of).toList(),
                        null,
                        known)
                .months(province);
    }

    /**
     * Provinces of a map over a period, however it begins and ends, each with the counts from which
     * its value is made; those without any fact are absent. A value is not convertible where facts
     * belong to a province of another map that lies in several of this one.
     *
     * @param question about all, or about one province by its code on that map
     */
    public Map<String, IndicatorFigures.Working> over(
            Indicator.Method method, ProvinceMap map, IndicatorFigures.Question question) {
        String province = question.slice().province();
        List<Slice> slices =
                province == null
                        ? List.of(Slice.ALL)
                        : codes(map, province).stream().map(Slice::of).toList();
        var counts = new HashMap<Measure, Map<String, BigDecimal>>();
        var told = new TreeSet<String>();
        var lost = new HashSet<String>();
        for (Slice slice : slices) {
            var part = new IndicatorFigures.Question(slice, question.period(), question.known());
            figures.byUnit(UnitLevel.PROVINCE, method, part, units.firstDays(UnitLevel.PROVINCE))
                    .forEach((measure, found) -> {
                        Map<String, BigDecimal> sums =
                                counts.computeIfAbsent(measure, _ -> new HashMap<>());
                        found.forEach((then, amount) -> {
                            List<AdministrativeUnit> now = onMap(then.code(), then.day(), map);
                            now.forEach(unit -> told.add(unit.code()));
                            if (now.size() == 1) {
                                sums.merge(now.getFirst().code(), amount, BigDecimal::add);
                            } else {
                                now.forEach(unit -> lost.add(unit.code()));
                            }
                        });
                    });
        }
        if (province != null) {
            told.retainAll(Set.of(province));
        }
        var values = new TreeMap<String, IndicatorFigures.Working>();
        told.forEach(code -> values.put(code, working(method, counts, code, lost)));
        return values;
    }

    /** One province of a map as {@link #over}; zero, where it was counted and has no fact. */
    public IndicatorFigures.Working over(
            Indicator.Method method,
            ProvinceMap map,
            String province,
            @Nullable ReportingPeriod period,
            @Nullable Instant known) {
        var question = new IndicatorFigures.Question(Slice.of(province), period, known);
        return Optional.ofNullable(over(method, map, question).get(province))
                .orElseGet(() -> figures.nothing(method, question));
    }

    /**
     * The cases behind a measure in a province of a map: those of all provinces that went into it.
     *
     * @param page from 0
     */
    public IndicatorFigures.Cases cases(
            Indicator.Method method,
            Measure measure,
            ProvinceMap map,
            IndicatorFigures.Question question,
            int page) {
        String province = question.slice().province();
        if (province == null) {
            return figures.cases(method, measure, question, page);
        }
        return figures.cases(
                method,
                measure,
                new IndicatorFigures.Question(Slice.ALL, question.period(), question.known()),
                codes(map, province),
                page);
    }

    private static IndicatorFigures.Working working(
            Indicator.Method method,
            Map<Measure, Map<String, BigDecimal>> counts,
            String province,
            Set<String> lost) {
        var known = new LinkedHashMap<Measure, Optional<BigDecimal>>();
        for (Measure measure : method.measures()) {
            known.put(
                    measure,
                    lost.contains(province)
                            ? Optional.empty()
                            : Optional.ofNullable(counts.get(measure))
                                    .map(sums -> sums.getOrDefault(province, BigDecimal.ZERO)));
        }
        return new IndicatorFigures.Working(
                lost.contains(province)
                        ? new IndicatorValue.NotComputable(IndicatorValue.Reason.NOT_CONVERTIBLE)
                        : method.value(measure -> known.getOrDefault(measure, Optional.empty())),
                known);
    }

    private Set<String> codes(ProvinceMap map, String province) {
        return units.provincesLeadingTo(province, map.day());
    }

    private Table table(
            Indicator.Method method,
            ProvinceMap map,
            List<Slice> slices,
            @Nullable ReportingPeriod period,
            @Nullable Instant known) {
        ReportingPeriod within = method.counts() == Indicator.Counts.UNTIL_END ? null : period;
        var measures = new HashMap<Measure, OnOneMap>();
        YearMonth first = null;
        YearMonth last = null;
        for (Measure measure : method.measures()) {
            var counts = new HashMap<FactStore.ProvinceMonth, BigDecimal>();
            ProvinceCounts found = null;
            for (Slice slice : slices) {
                found = figures.byProvinceAndMonth(measure, slice, within, known).orElse(null);
                if (found != null) {
                    counts.putAll(found.counts());
                }
            }
            if (found != null) {
                measures.put(
                        measure,
                        onMap(new ProvinceCounts(found.since(), found.until(), counts), map));
                YearMonth since = YearMonth.from(found.since());
                first = first == null || since.isBefore(first) ? since : first;
                last = YearMonth.from(found.until());
            }
        }
        return new Table(method, map, first, last, Map.copyOf(measures));
    }

    private OnOneMap onMap(ProvinceCounts known, ProvinceMap map) {
        var counts = new HashMap<String, Map<YearMonth, BigDecimal>>();
        var lost = new HashMap<YearMonth, Set<String>>();
        known.counts()
                .forEach((from, amount) -> {
                    List<AdministrativeUnit> now = onMap(from, map);
                    if (now.size() == 1) {
                        counts.computeIfAbsent(now.getFirst().code(), _ -> new HashMap<>())
                                .merge(from.month(), amount, BigDecimal::add);
                        return;
                    }
                    Set<String> codes = lost.computeIfAbsent(from.month(), _ -> new HashSet<>());
                    now.forEach(unit -> codes.add(unit.code()));
                });
        return new OnOneMap(known, counts, lost);
    }

    private List<AdministrativeUnit> onMap(FactStore.ProvinceMonth from, ProvinceMap map) {
        return onMap(from.province(), from.acted().atDay(1), map);
    }

    /** The provinces of a map in which one lies; none when its code never was one. */
    private List<AdministrativeUnit> onMap(String province, LocalDate acted, ProvinceMap map) {
        return units.find(province, acted)
                .map(unit -> units.successors(unit, map.day()).units())
                .orElse(List.of());
    }
}
