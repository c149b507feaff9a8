package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
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
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.steering.tasks.BodySuccession;

/** Sums facts. Within the caller's transaction. Thread-safe. */
final class FactStore {

    /** Facts on one page of a list. */
    static final int PAGE = 100;

    /** Kinds whose facts come from events, and are summed up. */
    private static final Set<FactKind> SUMMED = EnumSet.range(FactKind.RECEIVED, FactKind.VERIFIED);

    private static final String SUMS =
            "steering.fact_sums(:known::timestamptz, :whole::boolean, :first::date, :last::date)"
                    + " where :body::text is null";

    /** Communes know no bodies, nor what is not summed up. */
    private static final String SUMS_OF_COMMUNES =
            "steering.commune_sums(:known::timestamptz, :first::date, :last::date)"
                    + " where :body::text is null";

    /** A commune under all codes that it had. */
    private static final String OF_COMMUNE =
            """
               and commune_code = any (:codes::text[])
               and exists (
                   select from unnest(:codes::text[], :from::date[], :until::date[]) as c (code, valid_from, valid_to)
                   where c.code = commune_code and known_on >= c.valid_from and known_on < c.valid_to)
            """;

    private static final String ONE_BY_ONE =
            "%s where (:body::text is null or body in (:bodies))"
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

    /** What measures tell facts apart by: days in the steps in which they may ask for them. */
    private static final String TRAITS =
            "detail, on_time, (days + %1$d - 1) / %1$d * %1$d as stepped, sum(amount) as amount"
                    .formatted(Counted.DAYS_STEP);

    private final JdbcClient database;
    private final BodySuccession succession;

    FactStore(JdbcClient database, BodySuccession succession) {
        this.database = database;
        this.succession = succession;
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
        String first =
                SUMMED.contains(kind)
                        ? """
                        select least(
                            (select min(day) from steering.fact_sum where kind = :kind and province_code is null),
                            (select min(f.day)
                             from (select c.measure, c.day from steering.case_fact c
                                   where c.serial > (select u.serial from steering.summed u)
                                   offset 0) f
                             where f.measure = :kind)) as day
                        """
                        : "select min(day) as day from steering.fact where kind = :kind";
        return database.sql(first)
                .param("kind", kind.name())
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /** Sums over a range, by what measures tell facts apart by. */
    Map<SharedFacts.Trait, BigDecimal> traits(FactKind kind, Range range) {
        var sums = new LinkedHashMap<SharedFacts.Trait, BigDecimal>();
        within(
                        "select " + TRAITS + " from ",
                        " group by 1, 2, 3",
                        Counted.all(kind),
                        range,
                        range.slice().province() == null)
                .query(row -> {
                    sums.put(trait(row), row.getBigDecimal("amount"));
                });
        return sums;
    }

    private static SharedFacts.Trait trait(ResultSet row) throws SQLException {
        return new SharedFacts.Trait(
                row.getString("detail"),
                row.getObject("on_time", Boolean.class),
                row.getObject("stepped", Integer.class));
    }

    /**
     * Whether what is told of each body tells of this one: facts of its kind have bodies, and no
     * other took over from it.
     */
    boolean isToldOfBodies(FactKind kind, AgencyCode body) {
        return !SUMMED.contains(kind) && succession.answering(body).equals(body);
    }

    /** The same for each body and day; facts that have no body are left out. */
    List<SharedFacts.OfBody> traitsByBody(FactKind kind, Range range) {
        if (SUMMED.contains(kind)) {
            return List.of();
        }
        return within(
                        "select " + TRAITS + ", body, day from ",
                        " and body is not null group by 1, 2, 3, body, day order by body, day",
                        Counted.all(kind),
                        range,
                        false)
                .query((row, number) ->
                        new SharedFacts.OfBody(
                                answering(Objects.requireNonNull(row.getString("body"))),
                                row.getObject("day", LocalDate.class),
                                trait(row),
                                row.getBigDecimal("amount")))
                .list();
    }

    /** Sums by month; a month without a fact is absent. */
    Map<YearMonth, BigDecimal> byMonth(Counted counted, Range range) {
        return grouped(
                month("day"), YearMonth::parse, counted, range, range.slice().province() == null);
    }

    /** Sums by province; facts that have none are left out. */
    Map<String, BigDecimal> byProvince(Counted counted, Range range) {
        return grouped("province_code", Function.identity(), counted, range, false);
    }

    /** Facts of a body that ended are those of the one that took over. */
    private String answering(String body) {
        return succession.answering(AgencyCode.of(body)).national();
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
     * Sums by province, or by commune of a province, and by what measures tell facts apart by;
     * facts without such a unit are left out.
     *
     * @param changes days on which codes took another meaning, in order
     */
    Map<UnitThen, Map<SharedFacts.Trait, BigDecimal>> traitsByUnit(
            UnitLevel level, FactKind kind, Range range, List<LocalDate> changes) {
        var sums = new LinkedHashMap<UnitThen, Map<SharedFacts.Trait, BigDecimal>>();
        if (!SUMMED.contains(kind)) {
            return sums;
        }
        boolean byCommune = level == UnitLevel.COMMUNE;
        String unit = byCommune ? "commune_code" : "province_code";
        from(
                        byCommune ? SUMS_OF_COMMUNES : SUMS,
                        "select %s, %s as unit, width_bucket(known_on, :changes::date[]) as changed from "
                                .formatted(TRAITS, unit),
                        " and " + unit + " is not null group by 1, 2, 3, 5, 6 order by 5, 6",
                        Counted.all(kind),
                        range)
                .param("whole", false)
                .param(
                        "changes",
                        changes.stream()
                                .map(LocalDate::toString)
                                .collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    int changed = row.getInt("changed");
                    var then =
                            new UnitThen(
                                    row.getString("unit"),
                                    changed == 0
                                            ? changes.getFirst().minusDays(1)
                                            : changes.get(changed - 1));
                    sums.computeIfAbsent(then, _ -> new LinkedHashMap<>())
                            .put(trait(row), row.getBigDecimal("amount"));
                });
        return sums;
    }

    /**
     * A province or commune by the code that it had.
     *
     * @param day a day on which the code meant the same as when the act was done
     */
    record UnitThen(String code, LocalDate day) {}

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
     * The facts of a range, the newest first; of no commune by itself.
     *
     * @param provinces only those under one of these codes; empty for all of the range
     * @param page from 0
     */
    List<Fact> facts(Counted counted, Range range, Collection<String> provinces, int page) {
        return from(
                        SUMMED.contains(counted.kind()) ? OF_CASES : oneByOne(counted),
                        "select kind, pseudonym, day, known_at, amount, province_code, body from ",
                        (provinces.isEmpty() ? "" : " and province_code = any (:provinces::text[])")
                                + " order by day desc, pseudonym, case_id limit "
                                + (PAGE + 1)
                                + " offset "
                                + (long) page * PAGE,
                        counted,
                        range)
                .param("provinces", provinces.stream().collect(Collectors.joining(",", "{", "}")))
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
        if (!SUMMED.contains(counted.kind())) {
            return from(oneByOne(counted), select, rest, counted, range);
        }
        return range.slice().commune() == null
                ? from(SUMS, select, rest, counted, range).param("whole", whole)
                : from(SUMS_OF_COMMUNES, select, rest, counted, range);
    }

    private static String oneByOne(Counted counted) {
        return counted.kind() == FactKind.TASKS_ON_SCHEDULE ? ON_A_DAY : ALL;
    }

    private JdbcClient.StatementSpec from(
            String source, String select, String rest, Counted counted, Range range) {
        AgencyCode body = range.slice().body();
        Instant known = range.known();
        CommuneCodes commune = range.slice().commune();
        String within = WITHIN + (commune == null ? "" : ofCommune(counted));
        return database.sql(select + source + within + rest)
                .param("kind", counted.kind().name())
                .param("detail", counted.detail())
                .param("onTime", counted.onTime())
                .param("days", counted.daysAtMost())
                .param("province", range.slice().province())
                .param("body", body == null ? null : body.national())
                .param("bodies", body == null ? List.of("") : succession.codes(body))
                .param("first", range.first())
                .param("last", range.last())
                .param("known", known == null ? null : Timestamp.from(known))
                .param("codes", array(commune, CommuneCodes.Span::code))
                .param("from", array(commune, span -> day(span.from(), "-infinity")))
                .param("until", array(commune, span -> day(span.until(), "infinity")));
    }

    /** Of tasks and documents no commune is known. */
    private static String ofCommune(Counted counted) {
        return SUMMED.contains(counted.kind()) ? OF_COMMUNE : " and false";
    }

    private static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day.toString();
    }

    /** Codes and days need no quotation marks in an array. */
    private static @Nullable String array(
            @Nullable CommuneCodes commune, Function<CommuneCodes.Span, String> part) {
        return commune == null
                ? null
                : commune.spans().stream().map(part).collect(Collectors.joining(",", "{", "}"));
    }
}
