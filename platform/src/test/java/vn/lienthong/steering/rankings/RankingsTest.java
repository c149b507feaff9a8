package vn.lienthong.steering.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.steering.LateBirth;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** Tables of the demonstration country against a count by SQL. */
class RankingsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final Rankings rankings = PLATFORM.bean(Rankings.class);
    private final YearMonth present = YearMonth.from(PLATFORM.bean(IndicatorFigures.class).today());

    @BeforeEach
    void everythingIsDelivered() {
        PLATFORM.awaitEvents();
    }

    private Rankings.Asked asked(String index, BodyKind kind, int monthsAgo) {
        return new Rankings.Asked(
                index, kind, ReportingPeriod.of(present.minusMonths(monthsAgo)), null);
    }

    /** The year of the last month, in which more happened than in any month. */
    private Rankings.Asked ofYear(String index) {
        return new Rankings.Asked(index, BodyKind.PROVINCE, year(), null);
    }

    private ReportingPeriod year() {
        return new ReportingPeriod(Integer.toString(present.minusMonths(1).getYear()));
    }

    private LeagueTable table(Rankings.Asked asked) {
        return rankings.table(rankings.set(asked).orElseThrow(), asked);
    }

    /** Rank and value by province, counted and ranked by the database. */
    private static Map<String, String> counted(String sql, ReportingPeriod period) {
        var counted = new HashMap<String, String>();
        PLATFORM.sql()
                .sql(sql)
                .param("first", period.from())
                .param("last", period.to())
                .query(row -> {
                    counted.put(
                            row.getString("province"),
                            row.getInt("rank") + " " + row.getBigDecimal("value").toPlainString());
                });
        return counted;
    }

    private Map<String, String> told(LeagueTable table, String value) {
        Agencies agencies = PLATFORM.bean(Agencies.class);
        var told = new HashMap<String, String>();
        for (LeagueTable.Place place : table.places()) {
            place.rank()
                    .ifPresent(rank -> {
                        BigDecimal shown =
                                value.isEmpty()
                                        ? place.score().points()
                                        : known(place.score().criteria().get(value));
                        told.put(
                                agencies.find(place.body(), present.atDay(1))
                                        .orElseThrow()
                                        .unitCode(),
                                rank + " " + shown.toPlainString());
                    });
        }
        return told;
    }

    private static BigDecimal known(LeagueTable.@Nullable Scored scored) {
        return scored != null && scored.reading() instanceof Reading.Known known
                ? known.value()
                : BigDecimal.ZERO;
    }

    private static final String ON_TIME =
            """
            with province as (
                select province_code as province,
                    round(100.0 * count(*) filter (where on_time) / count(*), 2) as value
                from steering.case_fact
                where measure = 'CLOSED' and day between :first and :last group by 1)
            select province, value, rank() over (order by value desc) as rank from province
            """;

    @Test
    void provincesAreRankedByAnIndicatorAsTheDatabaseRanksThem() {
        Map<String, String> wanted = counted(ON_TIME, year());

        LeagueTable table = table(ofYear("portal.on-time-share"));

        assertThat(wanted).hasSizeGreaterThan(1);
        assertThat(told(table, "")).isEqualTo(wanted);
        assertThat(table.places()).hasSize(34);
    }

    /** Twenty points for all dossiers in time: the order is that of the share. */
    @Test
    void theIndexSetGivesPointsForWhatIsMeasuredAndSaysOfHowMany() {
        LeagueTable table = table(ofYear("service-provinces"));

        assertThat(table.counted()).extracting(Criterion::code).containsExactly("2.1");
        assertThat(told(table, "2.1")).isEqualTo(counted(ON_TIME, year()));
        LeagueTable.Place first = table.places().getFirst();
        assertThat(first.score().possible()).isEqualByComparingTo("20");
        assertThat(first.score().points())
                .isEqualByComparingTo(
                        known(first.score().criteria().get("2.1")).divide(BigDecimal.valueOf(5)));
    }

    @Test
    void aPlainCountIsZeroWhereNothingHappenedAndFewestComesLast() {
        LeagueTable table = table(asked("civil-status.births-registered", BodyKind.PROVINCE, 1));

        assertThat(table.ranked()).isEqualTo(34);
        Long births =
                PLATFORM.sql()
                        .sql(
                                """
                                select count(*) from steering.case_fact
                                where measure = 'BIRTHS' and day between :first and :last
                                """)
                        .param("first", present.minusMonths(1).atDay(1))
                        .param("last", present.minusMonths(1).atEndOfMonth())
                        .query(Long.class)
                        .single();
        assertThat(
                        table.places().stream()
                                .map(place -> place.score().points())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(births));
    }

    @Test
    void ministriesAreRankedByTheirTasks() {
        LeagueTable table = table(asked("steering.tasks-done", BodyKind.MINISTRY, 0));

        assertThat(table.places()).hasSizeGreaterThan(10);
        assertThat(table.ranked()).isPositive();
        assertThat(table.places().getFirst().score().doubts()).contains(Reading.Doubt.PARTIAL);
    }

    @Test
    void whatBecameKnownAfterTheDueDayIsMarkedLate() {
        LateBirth.registered(PLATFORM);
        boolean late = false;
        for (int ago = 1; ago <= 5; ago++) {
            late |=
                    table(asked("civil-status.births-in-time", BodyKind.PROVINCE, ago))
                            .places()
                            .stream()
                            .anyMatch(place -> place.score().doubts().contains(Reading.Doubt.LATE));
        }
        assertThat(late).isTrue();
    }

    @Test
    void aChangeOfRankIsSplitExactlyForEveryProvince() {
        Rankings.Asked now = asked("civil-status.births-registered", BodyKind.PROVINCE, 1);
        ReportingPeriod earlier = ReportingPeriod.of(present.minusMonths(2));
        int explained = 0;
        for (LeagueTable.Place place : table(now).places()) {
            Optional<RankChange> why = rankings.why(place.body(), now, earlier);
            if (why.isEmpty()) {
                continue;
            }
            AgencyCode body = place.body();
            int before = rank(why.get().before(), body);
            assertThat(why.get().change().intValueExact())
                    .isEqualTo(place.rank().orElseThrow() - before);
            explained++;
        }
        assertThat(explained).isEqualTo(34);
    }

    private static int rank(LeagueTable table, AgencyCode body) {
        return table.of(body).flatMap(LeagueTable.Place::rank).orElseThrow();
    }

    @Test
    void noSetCountsBeforeItsDecision() {
        assertThat(
                        rankings.set(
                                new Rankings.Asked(
                                        "dti-provinces",
                                        BodyKind.PROVINCE,
                                        new ReportingPeriod("2021"),
                                        null)))
                .isEmpty();
        assertThat(rankings.exists("nothing")).isFalse();
    }
}
