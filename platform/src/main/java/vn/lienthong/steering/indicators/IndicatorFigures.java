package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.SimulatedTime;

/**
 * Computes indicators from facts: every number is a query, nothing is kept of it. A measure counts
 * from the first fact of its source; before that it is missing, and missing is not zero.
 * Thread-safe.
 */
@Transactional(readOnly = true)
public class IndicatorFigures {

    /** Cases on one page of a list. */
    public static final int PAGE = FactStore.PAGE;

    private final FactStore store;
    private final Clock clock;

    /** What the page that is being made has read of facts already. */
    private final ScopedValue<SharedFacts> shared = ScopedValue.newInstance();

    IndicatorFigures(FactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Which numbers of an indicator.
     *
     * @param slice whose facts
     * @param period when; null for all the time that was measured
     * @param known only what was known before that moment; null for now
     */
    public record Question(Slice slice, @Nullable ReportingPeriod period, @Nullable Instant known) {

        /** All that is known now. */
        public static final Question ALL = new Question(Slice.ALL, null, null);
    }

    /**
     * An indicator in a period.
     *
     * @param whole whether all its measures were counted on every day of it that is over
     */
    public record Cell(ReportingPeriod period, IndicatorValue value, boolean whole) {}

    /**
     * An indicator with the counts from which it is made.
     *
     * @param counts by measure; empty where it was not measured
     */
    public record Working(IndicatorValue value, Map<Measure, Optional<BigDecimal>> counts) {}

    /**
     * A page of cases.
     *
     * @param facts at most {@value #PAGE}
     * @param more whether there is another page after it
     */
    public record Cases(List<Fact> facts, boolean more) {
        public Cases {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Makes a page of many indicators: what they ask of facts alike is read once, so that a page
     * takes no more statements the more indicators there are.
     */
    public <T> T together(Supplier<T> page) {
        return shared.isBound()
                ? page.get()
                : ScopedValue.where(shared, new SharedFacts(store)).call(page::get);
    }

    private SharedFacts facts() {
        return shared.isBound() ? shared.get() : new SharedFacts(store);
    }

    /** An indicator, with the counts from which it is made. */
    public Working working(Indicator.Method method, Question question) {
        return together(() -> read(method, question));
    }

    private Working read(Indicator.Method method, Question question) {
        var counts = new LinkedHashMap<Measure, Optional<BigDecimal>>();
        for (Measure measure : method.measures()) {
            Optional<FactStore.Range> range = range(method, measure, question);
            counts.put(measure, range.map(of -> facts().sum(measure.counted(), of)));
        }
        return new Working(
                method.value(measure -> counts.getOrDefault(measure, Optional.empty())), counts);
    }

    /** An indicator by province or body; those without any fact are absent. */
    public Map<String, IndicatorValue> by(
            Indicator.Dimension dimension, Indicator.Method method, Question question) {
        var counts = new HashMap<Measure, Map<String, BigDecimal>>();
        var keys = new TreeSet<String>();
        for (Measure measure : method.measures()) {
            range(method, measure, question)
                    .ifPresent(range -> {
                        Map<String, BigDecimal> found =
                                facts().by(dimension, measure.counted(), range);
                        counts.put(measure, found);
                        keys.addAll(found.keySet());
                    });
        }
        var values = new TreeMap<String, IndicatorValue>();
        for (String key : keys) {
            values.put(
                    key,
                    method.value(measure ->
                            Optional.ofNullable(counts.get(measure))
                                    .map(found -> found.getOrDefault(key, BigDecimal.ZERO))));
        }
        return values;
    }

    /**
     * Counts by province, or by commune of a province; a measure that was not counted is absent.
     *
     * @param changes days on which codes took another meaning, in order
     */
    Map<Measure, Map<FactStore.UnitThen, BigDecimal>> byUnit(
            UnitLevel level, Indicator.Method method, Question question, List<LocalDate> changes) {
        var alike = new LinkedHashMap<FactKind, List<Measure>>();
        for (Measure measure : method.measures()) {
            alike.computeIfAbsent(measure.counted().kind(), _ -> new ArrayList<>()).add(measure);
        }
        var counts = new HashMap<Measure, Map<FactStore.UnitThen, BigDecimal>>();
        for (List<Measure> measures : alike.values()) {
            range(method, measures.getFirst(), question)
                    .ifPresent(range -> {
                        List<Map<FactStore.UnitThen, BigDecimal>> found =
                                facts().byUnit(
                                                level,
                                                measures.stream().map(Measure::counted).toList(),
                                                range,
                                                changes);
                        for (int i = 0; i < found.size(); i++) {
                            counts.put(measures.get(i), found.get(i));
                        }
                    });
        }
        return counts;
    }

    /**
     * An indicator of a part of which there is no fact: zero, where its measures were counted, and
     * missing where they were not.
     */
    public IndicatorValue ofNothing(Indicator.Method method, Question question) {
        return nothing(method, question).value();
    }

    /** The same with its counts, each zero or missing. */
    Working nothing(Indicator.Method method, Question question) {
        var counts = new LinkedHashMap<Measure, Optional<BigDecimal>>();
        for (Measure measure : method.measures()) {
            counts.put(measure, range(method, measure, question).map(_ -> BigDecimal.ZERO));
        }
        return new Working(
                method.value(measure -> counts.getOrDefault(measure, Optional.empty())), counts);
    }

    /**
     * Whether a period is over, and all measures of an indicator were counted on each of its days.
     */
    public boolean isWhole(
            Indicator.Method method, ReportingPeriod period, @Nullable Instant known) {
        return period.to().isBefore(lastDay(known))
                && method.measures().stream()
                        .map(this::since)
                        .allMatch(since ->
                                since.filter(day ->
                                                method.counts() == Indicator.Counts.UNTIL_END
                                                        || !day.isAfter(period.from()))
                                        .isPresent());
    }

    /**
     * Facts of a measure by province and month, with the first day on which it was counted; empty
     * where it never was.
     *
     * @param slice all, or one province by its code
     * @param period whose months; null for all
     */
    Optional<ProvinceCounts> byProvinceAndMonth(
            Measure measure,
            Slice slice,
            @Nullable ReportingPeriod period,
            @Nullable Instant known) {
        LocalDate present = lastDay(known);
        LocalDate last = period == null || period.to().isAfter(present) ? present : period.to();
        LocalDate first = period == null ? null : period.from();
        return since(measure)
                .map(since ->
                        new ProvinceCounts(
                                since,
                                present,
                                store.byProvinceAndMonth(
                                        measure.counted(),
                                        new FactStore.Range(slice, first, last, known))));
    }

    /**
     * Counts of a measure.
     *
     * @param since first day on which it was counted
     * @param until last day of which something can be known
     */
    record ProvinceCounts(
            LocalDate since, LocalDate until, Map<FactStore.ProvinceMonth, BigDecimal> counts) {}

    /** Month by month, from the first that was measured to the present one. */
    public List<Cell> trend(Indicator.Method method, Slice slice, @Nullable Instant known) {
        var months = new HashMap<Measure, Months>();
        YearMonth first = null;
        for (Measure measure : method.measures()) {
            Optional<LocalDate> since = since(measure);
            if (since.isEmpty()) {
                return List.of();
            }
            YearMonth month = YearMonth.from(since.get());
            first = first == null || month.isBefore(first) ? month : first;
            months.put(measure, months(method, measure, since.get(), slice, known));
        }
        if (first == null) {
            return List.of();
        }
        var cells = new ArrayList<Cell>();
        YearMonth last = YearMonth.from(lastDay(known));
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            YearMonth now = month;
            cells.add(
                    new Cell(
                            ReportingPeriod.of(now),
                            method.value(measure ->
                                    Optional.ofNullable(months.get(measure))
                                            .flatMap(counts -> counts.at(now))),
                            method.counts() == Indicator.Counts.UNTIL_END
                                    || months.values().stream()
                                            .noneMatch(counts ->
                                                    counts.firstDay().isAfter(now.atDay(1)))));
        }
        return cells;
    }

    /** The counts of a measure by month: within each, or until the end of each. */
    private record Months(LocalDate firstDay, Map<YearMonth, BigDecimal> counts) {

        Optional<BigDecimal> at(YearMonth month) {
            return month.isBefore(YearMonth.from(firstDay))
                    ? Optional.empty()
                    : Optional.of(counts.getOrDefault(month, BigDecimal.ZERO));
        }
    }

    private Months months(
            Indicator.Method method,
            Measure measure,
            LocalDate firstDay,
            Slice slice,
            @Nullable Instant known) {
        YearMonth since = YearMonth.from(firstDay);
        LocalDate last = lastDay(known);
        YearMonth end = YearMonth.from(last);
        var counts = new HashMap<YearMonth, BigDecimal>();
        if (measure.counted().kind() == FactKind.TASKS_ON_SCHEDULE) {
            for (YearMonth at = since; !at.isAfter(end); at = at.plusMonths(1)) {
                LocalDate day = at.equals(end) ? last : at.atEndOfMonth();
                counts.put(
                        at,
                        facts().sum(
                                        measure.counted(),
                                        new FactStore.Range(slice, null, day, known)));
            }
            return new Months(firstDay, counts);
        }
        Map<YearMonth, BigDecimal> found =
                store.byMonth(measure.counted(), new FactStore.Range(slice, null, last, known));
        if (method.counts() == Indicator.Counts.WITHIN_PERIOD) {
            return new Months(firstDay, found);
        }
        BigDecimal sum = BigDecimal.ZERO;
        var ordered = new TreeMap<>(found);
        for (BigDecimal before : ordered.headMap(since).values()) {
            sum = sum.add(before);
        }
        for (YearMonth at = since; !at.isAfter(end); at = at.plusMonths(1)) {
            sum = sum.add(found.getOrDefault(at, BigDecimal.ZERO));
            counts.put(at, sum);
        }
        return new Months(firstDay, counts);
    }

    /**
     * The cases behind a measure of an indicator. Of a commune those of its whole province: of few
     * in a small place everybody would know whose they are.
     *
     * @param page from 0
     */
    public Cases cases(Indicator.Method method, Measure measure, Question question, int page) {
        return cases(method, measure, question, List.of(), page);
    }

    /**
     * The same under some codes of provinces only; under all of the question where there is none.
     */
    Cases cases(
            Indicator.Method method,
            Measure measure,
            Question question,
            Collection<String> provinces,
            int page) {
        var wider = new Question(question.slice().wider(), question.period(), question.known());
        List<Fact> facts =
                range(method, measure, wider)
                        .map(range -> store.facts(measure.counted(), range, provinces, page))
                        .orElse(List.of());
        return new Cases(facts.stream().limit(PAGE).toList(), facts.size() > PAGE);
    }

    /** The facts of a measure that a question is about; empty where it was not measured. */
    private Optional<FactStore.Range> range(
            Indicator.Method method, Measure measure, Question question) {
        Optional<LocalDate> since = since(measure);
        LocalDate present = lastDay(question.known());
        ReportingPeriod period = question.period();
        LocalDate last = period == null || period.to().isAfter(present) ? present : period.to();
        boolean begun =
                since.isPresent()
                        && !since.get().isAfter(last)
                        && (period == null || !period.from().isAfter(present));
        if (!begun) {
            return Optional.empty();
        }
        LocalDate first =
                period == null || method.counts() == Indicator.Counts.UNTIL_END
                        ? null
                        : period.from();
        return Optional.of(new FactStore.Range(question.slice(), first, last, question.known()));
    }

    /** The first day on which a measure was counted: that of the first fact of its source. */
    private Optional<LocalDate> since(Measure measure) {
        return facts().firstDay(
                        switch (measure.counted().kind()) {
                            case RECEIVED, CLOSED -> FactKind.RECEIVED;
                            case BIRTHS, BORN -> FactKind.BIRTHS;
                            case ENTERED -> FactKind.ENTERED;
                            case PROCEDURES, FULLY_ONLINE -> FactKind.PROCEDURES;
                            case ACCOUNTS -> FactKind.ACCOUNTS;
                            case ADULTS, ADULTS_ONLINE -> FactKind.ADULTS;
                            case VERIFIED -> FactKind.VERIFIED;
                            case TASKS_ASSIGNED,
                                    TASKS_OF_PLANS,
                                    TASKS_WITHDRAWN,
                                    TASKS_DONE,
                                    TASKS_ON_SCHEDULE ->
                                    FactKind.TASKS_ASSIGNED;
                            case DOCUMENTS, PLANS_OF_BODIES -> FactKind.DOCUMENTS;
                        });
    }

    /** The last day of which something can be known: today, or that of a moment. */
    private LocalDate lastDay(@Nullable Instant known) {
        Instant now = clock.instant();
        Instant at = known == null || known.isAfter(now) ? now : known;
        return LocalDate.ofInstant(at, SimulatedTime.VIETNAM);
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return lastDay(null);
    }
}
