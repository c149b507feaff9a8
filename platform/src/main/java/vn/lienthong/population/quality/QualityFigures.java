package vn.lienthong.population.quality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the register's quality, as they were measured. Thread-safe. */
@Transactional(readOnly = true)
public class QualityFigures {

    /** Months of a trend. */
    public static final int MONTHS = 12;

    /** Communes of a list of the worst. */
    public static final int WORST = 20;

    private final JdbcClient database;
    private final QualityRules rules;

    QualityFigures(JdbcClient database, QualityRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /**
     * How many records, or acts, were looked at, and how many broke the rule.
     *
     * @param medianDays days to registration, null where there is no one median
     */
    public record Share(long lookedAt, long failing, @Nullable Integer medianDays) {

        public static final Share NONE = new Share(0, 0, null);

        /** Those that kept the rule. */
        public long kept() {
            return lookedAt - failing;
        }

        Share and(Share other) {
            return new Share(lookedAt + other.lookedAt, failing + other.failing, null);
        }
    }

    /** A rule and its figures. */
    public record RuleShare(QualityRule rule, Share share) {}

    /** A commune and its figures. */
    public record CommuneShare(String communeCode, Share share) {}

    /** The last measurement of a month, by dimension. */
    public record Point(LocalDate day, Map<Dimension, Share> shares) {
        public Point {
            shares = Map.copyOf(shares);
        }

        public Share of(Dimension dimension) {
            return shares.getOrDefault(dimension, Share.NONE);
        }
    }

    /** The last measurement; empty when nothing was measured yet. */
    public Optional<LocalDate> latest() {
        return database.sql("select max(measured_on) from population.quality_run")
                .query(LocalDate.class)
                .optional();
    }

    /** How many persons were alive when it was measured. */
    public long persons(LocalDate day) {
        return database.sql("select persons from population.quality_run where measured_on = ?")
                .param(day)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Each rule in force on a day, with its figures. */
    public List<RuleShare> byRule(QualityScope scope, LocalDate day) {
        var shares = new HashMap<String, Share>();
        database.sql(
                        """
                        select rule, sum(looked_at) as looked_at, sum(failing) as failing,
                            case when count(*) = 1 then max(median_days) end as median
                        from population.quality_measure
                        where measured_on = ? and commune_code = any(?) group by rule
                        """)
                .params(day, scope.keys())
                .query(row -> {
                    shares.put(
                            row.getString("rule"),
                            new Share(
                                    row.getLong("looked_at"),
                                    row.getLong("failing"),
                                    (Integer) row.getObject("median")));
                });
        return rules.on(day).stream()
                .map(rule -> new RuleShare(rule, shares.getOrDefault(rule.code(), Share.NONE)))
                .toList();
    }

    /** The dimensions with the sums of their rules. */
    public static Map<Dimension, Share> byDimension(List<RuleShare> rules) {
        var sums = new EnumMap<Dimension, Share>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            sums.put(dimension, Share.NONE);
        }
        rules.forEach(rule -> sums.merge(rule.rule().dimension(), rule.share(), Share::and));
        return sums;
    }

    /** The last measurement of each of the last twelve months in which there was one. */
    public List<Point> trend(QualityScope scope, LocalDate until) {
        var points = new TreeMap<LocalDate, Map<Dimension, Share>>();
        database.sql(
                        """
                        select measured_on, rule, sum(looked_at) as looked_at, sum(failing) as failing
                        from population.quality_measure
                        where commune_code = any(?) and measured_on in (
                            select max(measured_on) from population.quality_run
                            where measured_on <= ? and measured_on >= ?
                            group by date_trunc('month', measured_on))
                        group by measured_on, rule
                        """)
                .params(
                        scope.keys(),
                        until,
                        YearMonth.from(until).minusMonths(MONTHS - 1L).atDay(1))
                .query(row -> {
                    var share = new Share(row.getLong("looked_at"), row.getLong("failing"), null);
                    Map<Dimension, Share> day =
                            points.computeIfAbsent(
                                    row.getObject("measured_on", LocalDate.class),
                                    _ -> new EnumMap<>(Dimension.class));
                    rules.find(row.getString("rule"))
                            .ifPresent(rule -> day.merge(rule.dimension(), share, Share::and));
                });
        var trend = new ArrayList<Point>();
        points.forEach((day, shares) -> trend.add(new Point(day, shares)));
        return List.copyOf(trend);
    }

    /**
     * The communes with the largest share of records that break a rule, at most {@value #WORST}.
     *
     * @param rule one rule; null for all of them together
     */
    public List<CommuneShare> worst(QualityScope scope, @Nullable QualityRule rule, LocalDate day) {
        return database.sql(
                        """
                        select commune_code, sum(looked_at) as looked_at, sum(failing) as failing,
                            case when count(*) = 1 then max(median_days) end as median
                        from population.quality_measure
                        where measured_on = :day and commune_code <> ''
                            and (cast(:rule as text) is null or rule = :rule)
                            and (:everywhere or commune_code = any(:communes))
                        group by commune_code having sum(failing) > 0
                        order by sum(failing) / sum(looked_at) desc, sum(failing) desc, commune_code
                        limit :limit
                        """)
                .param("day", day)
                .param("rule", rule == null ? null : rule.code())
                .param("everywhere", scope.communes().isEmpty())
                .param("communes", scope.keys())
                .param("limit", WORST)
                .query((row, number) ->
                        new CommuneShare(
                                row.getString("commune_code"),
                                new Share(
                                        row.getLong("looked_at"),
                                        row.getLong("failing"),
                                        (Integer) row.getObject("median"))))
                .list();
    }

    /**
     * One measure as the file gives it.
     *
     * @param rule code of the rule
     */
    public record Row(String rule, String communeCode, Share share) {}

    /** Every measure of a day, by rule and commune. */
    public List<Row> all(LocalDate day) {
        return database.sql(
                        """
                        select rule, commune_code, looked_at, failing, median_days
                        from population.quality_measure
                        where measured_on = ? and commune_code <> '' order by rule, commune_code
                        """)
                .param(day)
                .query((row, number) ->
                        new Row(
                                row.getString("rule"),
                                row.getString("commune_code"),
                                new Share(
                                        row.getLong("looked_at"),
                                        row.getLong("failing"),
                                        (Integer) row.getObject("median_days"))))
                .list();
    }
}
