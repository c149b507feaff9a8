package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.primitives.AgencyCode;

/** Sums facts. Within the caller's transaction. Thread-safe. */
final class FactStore {

    /** Facts on one page of a list. */
    static final int PAGE = 100;

    /** Kinds whose facts come from events, and are summed up. */
    private static final Set<FactKind> SUMMED = EnumSet.range(FactKind.RECEIVED, FactKind.ACCOUNTS);

    private static final String SUMS =
            "steering.fact_sums(:known::timestamptz, :whole::boolean) where :body::text is null";
    private static final String ONE_BY_ONE =
            "%s where (:body::text is null or body = :body)"
                    + " and (:known::timestamptz is null or known_at < :known)";
    private static final String ALL = ONE_BY_ONE.formatted("steering.fact");

    /** As {@code steering.fact} has them, but in the order of their index. */
    private static final String OF_CASES =
            ONE_BY_ONE.formatted(
                    """
                    (select measure as kind, case_id, pseudonym, day, known_at, province_code, null as body, amount,
                         on_time, channel as detail, days
                     from steering.case_fact) f
                    """);

    private static final String ON_A_DAY =
            ONE_BY_ONE.formatted("steering.task_on_schedule(:last, :known)");

    private static final String WITHIN =
            """
               and kind = :kind
               and (:detail::text is null or detail = :detail)
               and (:onTime::boolean is null or on_time = :onTime)
               and (:days::int is null or days <= :days)
               and (:province::text is null or province_code = :province)
               and (:first::date is null or day >= :first)
               and (:last::date is null or day <= :last)
            """;

    private final JdbcClient database;

    FactStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which facts of a kind.
     *
     * @param slice whose
     * @param first first day; null for the beginning
     * @param last last day; null for the end, but not for what stands on a day
     * @param known only what was known before that moment; null for now
     */
    record Range(
            Slice slice,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Instant known) {}

    /** The first day of any fact of a kind. */
    Optional<LocalDate> firstDay(FactKind kind) {
        String source = SUMMED.contains(kind) ? "steering.fact_sums(null, true)" : "steering.fact";
        return database.sql("select min(day) as day from " + source + " where kind = ?")
                .param(kind.name())
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /** The sum over a range. */
    BigDecimal sum(Counted counted, Range range) {
        return within(
                        "select coalesce(sum(amount), 0) from ",
                        "",
                        counted,
                        range,
                        range.slice().province() == null)
                .query(BigDecimal.class)
                .single();
    }

    /** Sums by month; a month without a fact is absent. */
    Map<YearMonth, BigDecimal> byMonth(Counted counted, Range range) {
        return grouped(
                month("day"), YearMonth::parse, counted, range, range.slice().province() == null);
    }

    /** Sums by province or body; facts that have none are left out. */
    Map<String, BigDecimal> by(Indicator.Dimension dimension, Counted counted, Range range) {
        return switch (dimension) {
            case PLACE -> grouped("province_code", Function.identity(), counted, range, false);
            case BODY ->
                    SUMMED.contains(counted.kind())
                            ? Map.of()
                            : grouped("body", Function.identity(), counted, range, false);
        };
    }

    /** Sums by province, month, and month of the act; facts without a place are left out. */
    Map<ProvinceMonth, BigDecimal> byProvinceAndMonth(Counted counted, Range range) {
        if (!SUMMED.contains(counted.kind())) {
            return Map.of();
        }
        var sums = new LinkedHashMap<ProvinceMonth, BigDecimal>();
        within(
                        "select province_code, %s as month, %s as acted, sum(amount) as amount from "
                                .formatted(month("day"), month("known_on")),
                        " and province_code is not null group by 1, 2, 3 order by 1, 2, 3",
                        counted,
                        range,
                        false)
                .query(row -> {
                    sums.put(
                            new ProvinceMonth(
                                    row.getString("province_code"),
                                    YearMonth.parse(row.getString("month")),
                                    YearMonth.parse(row.getString("acted"))),
                            row.getBigDecimal("amount"));
                });
        return sums;
    }

    /** The month of a day, such as {@code 2026-03}; as it is written without a time zone. */
    private static String month(String day) {
        return "left(" + day + "::text, 7)";
    }

    /**
     * A province in a month.
     *
     * @param acted month of the act: the code means the province that had it then, which may be
     *     later than the month in which the fact counts
     */
    record ProvinceMonth(String province, YearMonth month, YearMonth acted) {}

    private <K> Map<K, BigDecimal> grouped(
            String key, Function<String, K> reading, Counted counted, Range range, boolean whole) {
        return within(
                        "select " + key + " as key, sum(amount) as amount from ",
                        " and " + key + " is not null group by 1 order by 1",
                        counted,
                        range,
                        whole)
                .query((row, number) ->
                        Map.entry(
                                reading.apply(Objects.requireNonNull(row.getString("key"))),
                                row.getBigDecimal("amount")))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                BigDecimal::add,
                                LinkedHashMap::new));
    }

    /**
     * The facts of a range, the newest first.
     *
     * @param page from 0
     */
    List<Fact> facts(Counted counted, Range range, int page) {
        return from(
                        SUMMED.contains(counted.kind()) ? OF_CASES : oneByOne(counted),
                        "select kind, pseudonym, day, known_at, amount, province_code, body from ",
                        " order by day desc, pseudonym, case_id limit "
                                + (PAGE + 1)
                                + " offset "
                                + (long) page * PAGE,
                        counted,
                        range)
                .query((row, number) ->
                        new Fact(
                                FactKind.valueOf(row.getString("kind")),
                                row.getString("pseudonym"),
                                row.getObject("day", LocalDate.class),
                                row.getTimestamp("known_at").toInstant(),
                                row.getLong("amount"),
                                row.getString("province_code"),
                                body(row.getString("body"))))
                .list();
    }

    private static @Nullable AgencyCode body(@Nullable String code) {
        return code == null ? null : AgencyCode.of(code);
    }

    /** Sums, for the whole country or by province; of the kinds that are summed up. */
    private JdbcClient.StatementSpec within(
            String select, String rest, Counted counted, Range range, boolean whole) {
        return SUMMED.contains(counted.kind())
                ? from(SUMS, select, rest, counted, range).param("whole", whole)
                : from(oneByOne(counted), select, rest, counted, range);
    }

    private static String oneByOne(Counted counted) {
        return counted.kind() == FactKind.TASKS_ON_SCHEDULE ? ON_A_DAY : ALL;
    }

    private JdbcClient.StatementSpec from(
            String source, String select, String rest, Counted counted, Range range) {
        AgencyCode body = range.slice().body();
        Instant known = range.known();
        return database.sql(select + source + WITHIN + rest)
                .param("kind", counted.kind().name())
                .param("detail", counted.detail())
                .param("onTime", counted.onTime())
                .param("days", counted.daysAtMost())
                .param("province", range.slice().province())
                .param("body", body == null ? null : body.national())
                .param("first", range.first())
                .param("last", range.last())
                .param("known", known == null ? null : Timestamp.from(known));
    }
}
