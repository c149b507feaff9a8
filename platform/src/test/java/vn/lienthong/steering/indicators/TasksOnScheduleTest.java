package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;

/** How tasks stand on a day, recounted from what people did with them. */
class TasksOnScheduleTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    /** Tasks that stand and are done or not overdue on a day: from the moves alone. */
    private static final String ON_SCHEDULE =
            """
            with move as (
                select m.*, (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day
                from steering.task_move m),
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
                else coalesce(deadline >= ?::date, true) end) as on_schedule
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
        List<BigDecimal> recount =
                PLATFORM.sql()
                        .sql(ON_SCHEDULE)
                        .param(figures.today())
                        .query((row, number) ->
                                List.of(
                                        row.getBigDecimal("on_schedule"),
                                        row.getBigDecimal("standing")))
                        .single();

        BigDecimal onSchedule = recount.getFirst();
        BigDecimal standing = recount.getLast();
        assertThat(onSchedule).isPositive().isLessThan(standing);
        assertThat(value.numerator()).isEqualByComparingTo(onSchedule);
        assertThat(value.denominator().orElseThrow()).isEqualByComparingTo(standing);
    }
}
