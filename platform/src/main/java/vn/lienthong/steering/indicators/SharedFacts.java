package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.UnitLevel;

/**
 * Facts as one page of many indicators asks for them: of each kind and range the database is asked
 * once, for sums by all that measures tell facts apart by, and every measure adds up its own. Not
 * thread-safe: a page is made by one thread.
 */
final class SharedFacts {

    private final FactStore store;
    private final Map<FactKind, Optional<LocalDate>> firstDays = new EnumMap<>(FactKind.class);
    private final Map<Asked, Map<Trait, BigDecimal>> sums = new HashMap<>();
    private final Map<Asked, Map<String, Map<Trait, BigDecimal>>> bodies = new HashMap<>();
    private final Map<Asked, List<OfBody>> days = new HashMap<>();
    private final Map<AskedByUnit, Map<FactStore.UnitThen, Map<Trait, BigDecimal>>> units =
            new HashMap<>();

    /** What the same measures of several indicators come to. */
    private final Map<CountedOf<Asked>, Map<String, BigDecimal>> countedByBody = new HashMap<>();

    private final Map<CountedOf<AskedByUnit>, Map<FactStore.UnitThen, BigDecimal>> countedByUnit =
            new HashMap<>();

    SharedFacts(FactStore store) {
        this.store = store;
    }

    private record Asked(FactKind kind, FactStore.Range range) {}

    private record AskedByUnit(UnitLevel level, FactKind kind, FactStore.Range range) {}

    private record CountedOf<A>(Counted counted, A asked) {}

    /**
     * What measures of a kind tell facts apart by.
     *
     * @param days in the steps in which measures may ask for them
     */
    record Trait(@Nullable String detail, @Nullable Boolean onTime, @Nullable Integer days) {

        private boolean isCountedBy(Counted counted) {
            return (counted.detail() == null || counted.detail().equals(detail))
                    && (counted.onTime() == null || counted.onTime().equals(onTime))
                    && (counted.daysAtMost() == null
                            || (days != null && days <= counted.daysAtMost()));
        }

        /** The sum of a measure; empty where it has no fact. */
        private static Optional<BigDecimal> sum(Counted counted, Map<Trait, BigDecimal> amounts) {
            return amounts.entrySet().stream()
                    .filter(one -> one.getKey().isCountedBy(counted))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal::add);
        }
    }

    /** What the facts of a body of a day come to. */
    record OfBody(String body, LocalDate day, Trait trait, BigDecimal amount) {

        private boolean isWithin(FactStore.Range range) {
            LocalDate first = range.first();
            LocalDate last = range.last();
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }

    /** The first day of any fact of a kind. */
    Optional<LocalDate> firstDay(FactKind kind) {
        return firstDays.computeIfAbsent(kind, store::firstDay);
    }

    /** The sum over a range. */
    BigDecimal sum(Counted counted, FactStore.Range range) {
        return Trait.sum(counted, traits(new Asked(counted.kind(), range))).orElse(BigDecimal.ZERO);
    }

    private Map<Trait, BigDecimal> traits(Asked asked) {
        Slice slice = asked.range().slice();
        AgencyCode body = slice.body();
        return body != null && slice.province() == null && store.isToldOfBodies(asked.kind(), body)
                ? bodies(new Asked(asked.kind(), ofAll(asked.range())))
                        .getOrDefault(body.national(), Map.of())
                : sums.computeIfAbsent(asked, one -> store.traits(one.kind(), one.range()));
    }

    /** One body is read out of all, and one province: pages compare it with them. */
    private static FactStore.Range ofAll(FactStore.Range range) {
        return new FactStore.Range(Slice.ALL, range.first(), range.last(), range.known());
    }

    private Map<String, Map<Trait, BigDecimal>> bodies(Asked asked) {
        return bodies.computeIfAbsent(asked, this::addedUp);
    }

    /** Months are read out of all days: pages compare one with the one before. */
    private Map<String, Map<Trait, BigDecimal>> addedUp(Asked asked) {
        FactStore.Range range = asked.range();
        FactStore.Range all = new FactStore.Range(range.slice(), null, null, range.known());
        boolean standsOnADay = asked.kind() == FactKind.TASKS_ON_SCHEDULE;
        var found = new LinkedHashMap<String, Map<Trait, BigDecimal>>();
        for (OfBody one :
                days.computeIfAbsent(
                        new Asked(asked.kind(), standsOnADay ? range : all),
                        read -> store.traitsByBody(read.kind(), read.range()))) {
            if (one.isWithin(range)) {
                found.computeIfAbsent(one.body(), _ -> new LinkedHashMap<>())
                        .merge(one.trait(), one.amount(), BigDecimal::add);
            }
        }
        return found;
    }

    /** Sums by province or body; facts that have none are left out. */
    Map<String, BigDecimal> by(
            Indicator.Dimension dimension, Counted counted, FactStore.Range range) {
        if (dimension != Indicator.Dimension.BODY) {
            return store.byProvince(counted, range);
        }
        return countedByBody.computeIfAbsent(
                new CountedOf<>(counted, new Asked(counted.kind(), range)),
                of -> counted(of.counted(), bodies(of.asked())));
    }

    /**
     * Sums by province, or by commune of a province, of several measures; facts without such a unit
     * are left out.
     *
     * @param counted all of one kind
     * @param changes days on which codes took another meaning, in order
     * @return for each measure its sums, in their order
     */
    List<Map<FactStore.UnitThen, BigDecimal>> byUnit(
            UnitLevel level,
            List<Counted> counted,
            FactStore.Range range,
            List<LocalDate> changes) {
        Slice slice = range.slice();
        String only = level == UnitLevel.PROVINCE && slice.body() == null ? slice.province() : null;
        var asked =
                new AskedByUnit(
                        level, counted.getFirst().kind(), only == null ? range : ofAll(range));
        var sums = new ArrayList<Map<FactStore.UnitThen, BigDecimal>>();
        for (Counted one : counted) {
            Map<FactStore.UnitThen, BigDecimal> all =
                    countedByUnit.computeIfAbsent(
                            new CountedOf<>(one, asked),
                            of -> counted(of.counted(), units(of.asked(), changes)));
            sums.add(only == null ? all : ofUnit(only, all));
        }
        return sums;
    }

    private Map<FactStore.UnitThen, Map<Trait, BigDecimal>> units(
            AskedByUnit asked, List<LocalDate> changes) {
        return units.computeIfAbsent(
                asked, one -> store.traitsByUnit(one.level(), one.kind(), one.range(), changes));
    }

    private static Map<FactStore.UnitThen, BigDecimal> ofUnit(
            String code, Map<FactStore.UnitThen, BigDecimal> all) {
        var own = new LinkedHashMap<FactStore.UnitThen, BigDecimal>();
        all.forEach((then, amount) -> {
            if (then.code().equals(code)) {
                own.put(then, amount);
            }
        });
        return own;
    }

    private static <K> Map<K, BigDecimal> counted(
            Counted counted, Map<K, Map<Trait, BigDecimal>> found) {
        var sums = new LinkedHashMap<K, BigDecimal>();
        found.forEach(
                (key, amounts) -> Trait.sum(counted, amounts).ifPresent(sum -> sums.put(key, sum)));
        return Collections.unmodifiableMap(sums);
    }
}
