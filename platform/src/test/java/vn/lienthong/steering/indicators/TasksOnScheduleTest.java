package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;

/** How tasks stand on a day, recounted from what people did with them. */
class TasksOnScheduleTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    /** Tasks that stand and are done or not overdue on a day: from the moves alone. */
    private static final String ON_SCHEDULE =
            """
            with move as (
                select m.*, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
                from steering.task_move m
                where (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date <= :day
                    and (:known::timestamptz is null or m.moved_at < :known::timestamptz)),
            story as (
                select t.task_id, t.first_deadline,
                    (select m.move from move m where m.task_id = t.task_id and m.move <> 'EXTEND'
                     order by m.sequence desc limit 1) as last,
                    (select max(m.on_day) from move m where m.task_id = t.task_id and m.move = 'REPORT'
                        and m.sequence = (select max(r.sequence) from move r
                            where r.task_id = t.task_id and r.move = 'REPORT')) as reported
                from steering.task t),
            judged as (
                select s.*,
                    coalesce((select m.deadline from move m where m.task_id = s.task_id and m.move = 'EXTEND'
                              order by m.sequence desc limit 1), s.first_deadline) as deadline,
                    coalesce((select m.deadline from move m where m.task_id = s.task_id and m.move = 'EXTEND'
                                  and m.on_day <= s.reported
                              order by m.sequence desc limit 1), s.first_deadline) as deadline_then
                from story s)
            select count(*) as standing, count(*) filter (where case
                when last in ('CONFIRM', 'SUSPEND') then true
                when last in ('REPORT', 'CONFIRM_AS_LEADER') then coalesce(reported <= deadline_then, true)
                else coalesce(deadline >= :day, true) end) as on_schedule
            from judged where last <> 'WITHDRAW'
            """;

    private final Indicators indicators = PLATFORM.bean(Indicators.class);
    private final IndicatorFigures figures = PLATFORM.bean(IndicatorFigures.class);

    /** Neither the projection of the moves nor the code that judges has a part in this count. */
    @Test
    void tasksOnScheduleAreThoseWhoseMovesSaySo() {
        IndicatorValue.Computed value =
                figures.working(
                                indicators
                                        .find("steering.tasks-on-schedule")
                                        .flatMap(Indicator::measured)
                                        .orElseThrow(),
                                Question.ALL)
                        .value()
                        .computed()
                        .orElseThrow();
        List<BigDecimal> recount = recount(figures.today(), null);

        BigDecimal onSchedule = recount.getFirst();
        BigDecimal standing = recount.getLast();
        assertThat(onSchedule).isPositive().isLessThan(standing);
        assertThat(value.numerator()).isEqualByComparingTo(onSchedule);
        assertThat(value.denominator().orElseThrow()).isEqualByComparingTo(standing);
    }

    /** Of a day that is over many a task was moved since, and of others the projection tells. */
    @Test
    void everyDayThatIsOverIsRecountedFromTheMovesUntilThen() {
        List<Instant> moments =
                PLATFORM.sql()
                        .sql("select distinct moved_at from steering.task_move order by 1")
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list();
        var counts = new HashSet<BigDecimal>();
        for (Instant moment : moments) {
            LocalDate day = LocalDate.ofInstant(moment, SimulatedTime.VIETNAM);
            for (LocalDate on : List.of(day.minusDays(1), day, figures.today())) {
                for (Instant known : Arrays.asList(null, moment, moment.plusSeconds(1))) {
                    BigDecimal recounted = recount(on, known).getFirst();
                    counts.add(recounted);
                    assertThat(onSchedule(on, known))
                            .as("on %s, known before %s", on, known)
                            .isEqualByComparingTo(recounted);
                }
            }
        }
        assertThat(counts).hasSizeGreaterThan(3);
    }

    private static BigDecimal onSchedule(LocalDate day, @Nullable Instant known) {
        return PLATFORM.sql()
                .sql("select count(*) from steering.task_on_schedule(:day, :known::timestamptz)")
                .param("day", day)
                .param("known", known == null ? null : known.toString())
                .query(BigDecimal.class)
                .single();
    }

    private static List<BigDecimal> recount(LocalDate day, @Nullable Instant known) {
        return PLATFORM.sql()
                .sql(ON_SCHEDULE)
                .param("day", day)
                .param("known", known == null ? null : known.toString())
                .query((row, number) ->
                        List.of(row.getBigDecimal("on_schedule"), row.getBigDecimal("standing")))
                .single();
    }

    /** A page of many indicators reads one body and one month out of all. */
    @Test
    void whatABodyHasInAMonthIsWhatItsTasksComeTo() {
        var measure =
                new Measure(
                        "test.assigned",
                        new Bilingual("Giao", "Assigned"),
                        Counted.all(FactKind.TASKS_ASSIGNED),
                        null);
        var method =
                new Indicator.Method(
                        new Formula(measure.code(), List.of(new Formula.Term(true, measure))),
                        null,
                        1,
                        Indicator.Counts.WITHIN_PERIOD);
        record Row(String body, String month, BigDecimal tasks) {}
        List<Row> rows =
                PLATFORM.sql()
                        .sql(
                                """
                                select body, left(day::text, 7) as month, sum(amount) as tasks
                                from steering.fact where kind = 'TASKS_ASSIGNED' group by 1, 2
                                """)
                        .query((row, number) ->
                                new Row(
                                        row.getString("body"),
                                        row.getString("month"),
                                        row.getBigDecimal("tasks")))
                        .list();

        assertThat(rows).hasSizeGreaterThan(2);
        figures.together(() -> {
            for (Row row : rows) {
                var question =
                        new Question(
                                Slice.of(AgencyCode.of(row.body())),
                                new ReportingPeriod(row.month()),
                                null);
                assertThat(figures.working(method, question).counts().get(measure))
                        .as("%s", row)
                        .hasValueSatisfying(
                                count -> assertThat(count).isEqualByComparingTo(row.tasks()));
            }
            return rows;
        });
    }
}
