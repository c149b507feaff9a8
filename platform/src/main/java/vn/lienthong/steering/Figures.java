package vn.lienthong.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.reference.AdministrativeUnits;

/**
 * Counts facts: every figure of the steering page is one of these queries. What belongs to a
 * province that ended counts for the one of today in which it lies. Thread-safe.
 */
@Transactional(readOnly = true)
public class Figures {

    /** Cases on one page of a list. */
    public static final int PAGE = 100;

    private static final String COUNTS =
            """
            coalesce(sum(amount) filter (where kind = 'RECEIVED'), 0) as received,
            coalesce(sum(amount) filter (where kind = 'RECEIVED' and detail = 'ONLINE'), 0) as online,
            coalesce(sum(amount) filter (where kind = 'CLOSED'), 0) as closed,
            coalesce(sum(amount) filter (where kind = 'CLOSED' and on_time), 0) as on_time,
            coalesce(sum(amount) filter (where kind = 'BIRTHS'), 0) as births
            """;
    private static final String SUMS =
            """
             from steering.fact_sums(:known::timestamptz, :whole::boolean, :from::date, :to::date)
            where kind in ('RECEIVED', 'CLOSED', 'BIRTHS')
              and (:provinces::text[] is null or province_code = any (:provinces))
            """;
    private static final String FACTS =
            """
             from steering.case_fact
            where measure = :measure
              and (:provinces::text[] is null or province_code = any (:provinces))
              and (:from::date is null or day between :from and :to)
              and (:known::timestamptz is null or known_at < :known)
            """;

    private final JdbcClient database;
    private final AdministrativeUnits units;
    private final Clock clock;

    Figures(JdbcClient database, AdministrativeUnits units, Clock clock) {
        this.database = database;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Counts over a scope.
     *
     * @param received dossiers handed in
     * @param online of those, how many online
     * @param closed dossiers on which the work ended
     * @param onTime of those, how many in time
     * @param births births registered
     */
    public record Counts(long received, long online, long closed, long onTime, long births) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        private Counts plus(Counts other) {
            return new Counts(
                    received + other.received,
                    online + other.online,
                    closed + other.closed,
                    onTime + other.onTime,
                    births + other.births);
        }
    }

    /** Counts over the whole scope. */
    public Counts total(Scope scope) {
        return within("select " + COUNTS + SUMS, scope)
                .param("whole", scope.province().isEmpty())
                .query(Figures::counts)
                .single();
    }

    /** Counts by code of the provinces of today; one without a case is absent. */
    public Map<String, Counts> byProvince(Scope scope) {
        return grouped("province_code", scope, false, this::today);
    }

    /** The province of today in which one lies; itself where nobody knows. */
    private String today(String province) {
        LocalDate today = LocalDate.now(clock);
        return units.lastOf(province, today)
                .map(unit -> units.successors(unit, today).units())
                .filter(now -> now.size() == 1)
                .map(now -> now.getFirst().code())
                .orElse(province);
    }

    /** Counts by month, in order; a month without a case is absent. */
    public Map<YearMonth, Counts> byMonth(Scope scope) {
        return grouped("left(day::text, 7)", scope, scope.province().isEmpty(), YearMonth::parse);
    }

    /**
     * The cases behind a figure, newest first.
     *
     * @param page from 0; 100 cases a page
     */
    public List<CaseFact> cases(CaseKind measure, Scope scope, int page) {
        return within(
                        "select pseudonym, day, province_code, channel, on_time"
                                + FACTS
                                + " order by day desc, pseudonym"
                                + " limit "
                                + PAGE
                                + " offset :offset",
                        scope)
                .param("measure", measure.name())
                .param("offset", (long) page * PAGE)
                .query((row, number) ->
                        new CaseFact(
                                row.getString("pseudonym"),
                                row.getObject("day", LocalDate.class),
                                row.getString("province_code"),
                                row.getString("channel"),
                                row.getObject("on_time", Boolean.class)))
                .list();
    }

    private <K> Map<K, Counts> grouped(
            String key, Scope scope, boolean whole, Function<String, K> reading) {
        return within(
                        "select " + key + " as key, " + COUNTS + SUMS + " group by 1 order by 1",
                        scope)
                .param("whole", whole)
                .query((row, number) ->
                        Map.entry(reading.apply(row.getString("key")), counts(row, number)))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                Counts::plus,
                                LinkedHashMap::new));
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return database.sql(sql)
                .param(
                        "provinces",
                        scope.province()
                                .map(code -> units.provincesLeadingTo(code, LocalDate.now(clock)))
                                .map(codes -> new SqlArrayValue("text", codes.toArray()))
                                .orElse(null))
                .param("known", scope.known().map(Timestamp::from).orElse(null))
                .param("from", scope.month().map(month -> month.atDay(1)).orElse(null))
                .param("to", scope.month().map(month -> month.atEndOfMonth()).orElse(null));
    }

    private static Counts counts(ResultSet row, int number) throws SQLException {
        return new Counts(
                row.getLong("received"),
                row.getLong("online"),
                row.getLong("closed"),
                row.getLong("on_time"),
                row.getLong("births"));
    }
}
