package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;

class TaskFiguresTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final Tasks tasks = new Tasks();
    private final TaskFigures figures = PLATFORM.bean(TaskFigures.class);

    /** Every rule of a category once more, in SQL over the moves. */
    private static final String RECOUNT =
            """
            with known as (
                select t.task_id, t.first_deadline,
                    (select m.move from steering.task_move m where m.task_id = t.task_id
                        and m.move <> 'EXTEND' order by m.sequence desc limit 1) as last,
                    (select (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date
                        from steering.task_move m where m.task_id = t.task_id
                        and m.move = 'REPORT' order by m.sequence desc limit 1) as reported
                from steering.task t),
            dated as (
                select k.*, coalesce((select m.deadline from steering.task_move m
                        where m.task_id = k.task_id and m.move = 'EXTEND'
                        order by m.sequence desc limit 1), k.first_deadline) as due,
                    coalesce((select m.deadline from steering.task_move m
                        where m.task_id = k.task_id and m.move = 'EXTEND'
                        and (m.moved_at at time zone 'Asia/Ho_Chi_Minh')::date <= k.reported
                        order by m.sequence desc limit 1), k.first_deadline) as judge
                from known k where k.last <> 'WITHDRAW')
            select case
                when last = 'CONFIRM' and judge is null then 'DONE_UNTIMED'
                when last = 'CONFIRM' then case when reported > judge then 'DONE_LATE' else 'DONE_ON_TIME' end
                when last = 'SUSPEND' then 'SUSPENDED'
                when first_deadline is null then 'NO_DEADLINE'
                when last in ('REPORT', 'CONFIRM_AS_LEADER')
                    then case when reported > judge then 'OVERDUE' else 'IN_PROGRESS' end
                when due < :today then 'OVERDUE'
                when due - :today <= 30 then 'DUE_SOON'
                else 'IN_PROGRESS' end as category, count(*) as tasks
            from dated group by 1
            """;

    @Test
    void everyCountEqualsARecountOfTheMoves() {
        tasks.extend(
                        tasks.moved(
                                tasks.drafted(-3),
                                TaskMove.ASSIGN,
                                TaskMove.ACCEPT,
                                TaskMove.REPORT),
                        Tasks.today().plusDays(9))
                .orElseThrow();
        tasks.moved(tasks.drafted(50), TaskMove.ASSIGN);

        var recount = new EnumMap<TaskCategory, Long>(TaskCategory.class);
        PLATFORM.sql()
                .sql(RECOUNT.replace(":today", ":today::date"))
                .param("today", Tasks.today())
                .query(row -> {
                    recount.put(
                            TaskCategory.valueOf(row.getString("category")), row.getLong("tasks"));
                });

        assertThat(recount).hasSizeGreaterThan(2);
        assertThat(figures.total(FigureFilter.ALL)).isEqualTo(new CategoryCounts(recount));
    }

    /** What was known on an earlier day does not change with what people do today. */
    @Test
    void anEarlierDayIsCountedAsItWasKnownThen() {
        var today = Tasks.today();
        CategoryCounts yesterday = figures.total(FigureFilter.ALL, today.minusDays(1));
        long monthAgo = figures.total(FigureFilter.ALL, today.minusDays(30)).total();

        tasks.moved(tasks.drafted(-3), TaskMove.ASSIGN, TaskMove.ACCEPT, TaskMove.REPORT);

        assertThat(yesterday.total()).isPositive();
        assertThat(monthAgo).isPositive().isLessThanOrEqualTo(yesterday.total());
        assertThat(figures.total(FigureFilter.ALL, today.minusDays(1))).isEqualTo(yesterday);
        assertThat(figures.total(FigureFilter.ALL, today.minusYears(20)))
                .isEqualTo(CategoryCounts.NONE);
        assertThat(figures.total(FigureFilter.ALL, today))
                .isEqualTo(figures.total(FigureFilter.ALL));
    }

    @Test
    void documentsAndBodiesSumUpToAll() {
        CategoryCounts all = figures.total(FigureFilter.ALL);

        for (Map<?, CategoryCounts> parts :
                List.of(figures.byDocument(FigureFilter.ALL), figures.byBody(FigureFilter.ALL))) {
            assertThat(parts.values().stream().reduce(CategoryCounts.NONE, CategoryCounts::plus))
                    .isEqualTo(all);
        }
    }

    @Test
    void behindEveryNumberStandAsManyTasks() {
        Task task = tasks.moved(tasks.drafted(3), TaskMove.ASSIGN);
        var filter = new FigureFilter(task.place().documentId(), Tasks.LEAD);

        CategoryCounts counts = figures.total(filter);

        for (TaskCategory category : TaskCategory.values()) {
            assertThat(figures.list(filter, category, 0).tasks())
                    .as(category.name())
                    .hasSize((int) counts.of(category))
                    .allSatisfy(listed -> assertThat(listed.category()).isEqualTo(category));
        }
        assertThat(figures.list(filter, null, 0).tasks())
                .extracting(listed -> listed.task().taskId())
                .containsExactly(task.taskId());
        assertThat(figures.list(filter, null, 1).tasks()).isEmpty();
    }

    @Test
    void draftsAndTasksThatWereTakenBackAreNotCounted() {
        Task draft = tasks.drafted(3);
        Task withdrawn = tasks.moved(tasks.drafted(3), TaskMove.ASSIGN, TaskMove.WITHDRAW);

        for (Task task : List.of(draft, withdrawn)) {
            var filter = new FigureFilter(task.place().documentId(), null);
            assertThat(figures.total(filter).total()).isZero();
            assertThat(figures.list(filter, null, 0).tasks()).isEmpty();
        }
    }

    @Test
    void aBodyWithoutTasksHasNone() {
        assertThat(
                        figures.total(new FigureFilter(null, AgencyCode.of("G20")))
                                .doneOfAll()
                                .percent())
                .isEmpty();
    }
}
