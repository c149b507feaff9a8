package vn.lienthong.steering.tasks;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.Routes;

/** Wires directives and tasks. */
@Configuration(proxyBeanMethods = false)
class TasksConfiguration {

    /** Of bodies and of what gives them tasks. */
    private static final List<String> TASK_PAGES = List.of("/can-bo/co-quan", "/can-bo/chi-dao");

    @Bean
    BodySuccession bodySuccession(Agencies agencies, Clock clock) {
        return new BodySuccession(agencies, clock);
    }

    @Bean
    BodyMembers bodyMembers(
            JdbcClient database, Agencies agencies, BodySuccession succession, Clock clock) {
        return new BodyMembers(database, agencies, succession, clock);
    }

    @Bean
    TaskStore taskStore(JdbcClient database, BodySuccession succession) {
        return new TaskStore(database, succession);
    }

    @Bean
    Directives directives(
            TaskStore tasks,
            JdbcClient database,
            BodyMembers members,
            Agencies agencies,
            Clock clock) {
        return new Directives(tasks, new DocumentStore(database), members, agencies, clock);
    }

    @Bean
    TaskDesk taskDesk(TaskStore tasks, JdbcClient database, BodyMembers members, Clock clock) {
        return new TaskDesk(
                tasks, new DocumentStore(database), new EvidenceStore(database), members, clock);
    }

    @Bean
    TaskAchievements taskAchievements(TaskStore tasks, BodyMembers members, Clock clock) {
        return new TaskAchievements(tasks, members, clock);
    }

    @Bean
    TaskFigures taskFigures(JdbcClient database, BodySuccession succession, Clock clock) {
        return new TaskFigures(new FigureStore(database, succession), clock);
    }

    @Bean
    TaskReminders taskReminders(JdbcClient database, BodyMembers members, Clock clock) {
        return new TaskReminders(database, members, clock);
    }

    @Bean
    EscalationRules escalationRules(ContentDirectory content) {
        return EscalationRules.atFirstUse(content);
    }

    @Bean
    Escalations escalations(
            EscalationRules rules, JdbcClient database, BodyMembers members, Clock clock) {
        return new Escalations(rules, database, members, clock);
    }

    @Bean
    WeeklyDigests weeklyDigests(TaskStore tasks, Clock clock) {
        return new WeeklyDigests(tasks, clock);
    }

    @Bean
    RecurringTasks recurringTasks(
            TaskStore tasks,
            JdbcClient database,
            BodyMembers members,
            Identifiers identifiers,
            Clock clock) {
        return new RecurringTasks(
                tasks, new PeriodStore(database, tasks), members, identifiers, clock);
    }

    @Bean
    DailyReminders dailyReminders(
            RecurringTasks recurring, TaskReminders reminders, Escalations escalations) {
        return new DailyReminders(recurring, reminders, escalations);
    }

    @Bean
    Routes taskRoutes() {
        return Routes.of(
                Routes.Grant.to("/can-bo/nhiem-vu/**", Role.OFFICER, Role.LEADER),
                Routes.Grant.to("/dieu-hanh/lanh-dao", Role.OFFICER, Role.LEADER),
                Routes.Grant.to("/can-bo/co-quan/**", Role.OFFICER, Role.LEADER),
                Routes.Grant.toEveryone("/dieu-hanh/trinh-chieu/**"),
                Routes.Grant.toEveryone("/dieu-hanh/nhiem-vu"),
                Routes.Grant.toEveryone("/dieu-hanh/nhiem-vu.csv"),
                Routes.Grant.toEveryone("/dieu-hanh/nhiem-vu/danh-sach"));
    }

    @Bean
    Destination taskDeskOfOfficers() {
        return new Destination("/can-bo/nhiem-vu", "tasks-desk", 64, Role.OFFICER, TASK_PAGES);
    }

    @Bean
    Destination cockpitOfLeaders() {
        return new Destination("/dieu-hanh/lanh-dao", "cockpit", 63, Role.LEADER);
    }

    @Bean
    Destination taskDeskOfLeaders() {
        return new Destination("/can-bo/nhiem-vu", "tasks-desk", 64, Role.LEADER, TASK_PAGES);
    }
}
