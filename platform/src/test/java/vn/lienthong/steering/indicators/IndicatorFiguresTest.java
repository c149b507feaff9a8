package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.BirthOutcome;
import vn.lienthong.population.CivilRegistration;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonRegistered;
import vn.lienthong.population.RegisterBirth;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.services.ServiceUse;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.IndicatorFigures.Cell;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.indicators.IndicatorValue.NotComputable;
import vn.lienthong.steering.indicators.IndicatorValue.Reason;
import vn.lienthong.steering.tasks.CategoryCounts;
import vn.lienthong.steering.tasks.CommuneTasks;
import vn.lienthong.steering.tasks.FigureFilter;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskFigures;

/** Indicators of the demonstration country against the work itself. */
class IndicatorFiguresTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private static final String TASKS =
            """
            from steering.task t where exists (select from steering.task_move m
                where m.task_id = t.task_id and m.move = 'ASSIGN')
            """;
    private static final String STANDING = TASKS + " and t.state <> 'WITHDRAWN'";

    private static final String CLOSED =
            """
            from services.dossier d join services.dossier_event e using (dossier_id)
            where e.step in ('REFUSE', 'WITHDRAW', 'APPROVE', 'STOP')
            """;

    /** Whose day of birth is not known is born on the last day of the month or year. */
    private static final String ADULTS =
            """
            from population.person_current where life in ('ALIVE', 'MISSING')
              and case length(birth_date) when 10 then birth_date::date
                  else ((rpad(birth_date, 7, '-12') || '-01')::date + interval '1 month - 1 day')::date end
                  + interval '18 years' <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
            """;

    private static final String BIRTHS = "from population.civil_act a where a.kind = 'BIRTH'";

    /** Numerator and denominator of every measured indicator, from the tables of the work. */
    private static final Map<String, List<String>> RECOUNT =
            Map.ofEntries(
                    Map.entry(
                            "portal.online-dossier-share",
                            List.of(
                                    "from services.dossier where channel = 'ONLINE'",
                                    "from services.dossier")),
                    Map.entry(
                            "portal.on-time-share",
                            List.of(
                                    CLOSED
                                            + " and e.happened_at <= coalesce(d.due_at, d.answer_due_at)",
                                    CLOSED)),
                    Map.entry("civil-status.births-registered", List.of(BIRTHS)),
                    Map.entry(
                            "civil-status.births-in-time",
                            List.of(
                                    BIRTHS
                                            + " and (a.registered_at at time zone 'Asia/Ho_Chi_Minh')::date"
                                            + " - a.happened_on::date <= 60",
                                    BIRTHS)),
                    Map.entry("population.verified", List.of("from population.person")),
                    Map.entry(
                            "portal.adults-using",
                            List.of(
                                    ADULTS
                                            + " and person_id in (select applicant_person"
                                            + " from services.dossier where channel = 'ONLINE')",
                                    ADULTS)),
                    Map.entry(
                            "identity.profiles",
                            List.of("from identity.account where role = 'CITIZEN'")),
                    Map.entry(
                            "steering.tasks-done",
                            List.of(TASKS + " and t.state = 'DONE'", STANDING)),
                    Map.entry(
                            "steering.tasks-on-time",
                            List.of(
                                    TASKS
                                            + " and t.state = 'DONE' and t.reported_on <= t.judged_by",
                                    TASKS + " and t.state = 'DONE' and t.term_kind <> 'STANDING'")),
                    Map.entry(
                            "steering.tasks-of-plans",
                            List.of(
                                    TASKS
                                            + " and t.document_id in (select document_id"
                                            + " from steering.directing_document where kind in ('PLAN', 'PROGRAMME'))")),
                    Map.entry(
                            "portal.dossiers-with-personal-number",
                            List.of(
                                    "from services.dossier d where exists (select"
                                            + " from population.personal_number n"
                                            + " where n.person_id = d.applicant_person)",
                                    "from services.dossier")),
                    Map.entry(
                            "steering.tasks-with-deadline",
                            List.of(TASKS + " and t.term_kind <> 'STANDING'")),
                    Map.entry(
                            "steering.bodies-with-plan",
                            List.of(
                                    "from (select distinct issuing_body, date_part('year', signed_on)"
                                            + " from steering.directing_document"
                                            + " where kind in ('PLAN', 'PROGRAMME')"
                                            + " and issuing_body <> '' and signed_on <= current_date) p")),
                    Map.entry(
                            "steering.documents-issued",
                            List.of(
                                    "from steering.directing_document where kind in"
                                            + " ('RESOLUTION', 'DECISION', 'DIRECTIVE', 'TELEGRAM')")));

    private final Indicators indicators = PLATFORM.bean(Indicators.class);
    private final IndicatorFigures figures = PLATFORM.bean(IndicatorFigures.class);

    @BeforeEach
    void everythingIsDelivered() {
        CommuneTasks.drafted(30);
        PLATFORM.awaitEvents();
    }

    private Indicator.Method method(String id) {
        return indicators.find(id).flatMap(Indicator::measured).orElseThrow();
    }

    private static BigDecimal count(String from) {
        return PLATFORM.sql().sql("select count(*) " + from).query(BigDecimal.class).single();
    }

    @Test
    void everyMeasuredIndicatorEqualsARecountOfTheWork() {
        PLATFORM.bean(ServiceUse.class).count();
        PLATFORM.awaitEvents();
        var counted = new HashMap<String, IndicatorValue.Computed>();
        for (Indicator indicator : indicators.all()) {
            indicator
                    .measured()
                    .filter(method -> !ofLists(method))
                    .ifPresent(method ->
                            counted.put(
                                    indicator.id(),
                                    figures.working(method, Question.ALL)
                                            .value()
                                            .computed()
                                            .orElseThrow()));
        }

        // How tasks stand on a day is recounted from their moves by TasksOnScheduleTest.
        assertThat(counted.remove("steering.tasks-on-schedule")).isNotNull();
        // Procedures are content: their files are counted, below.
        assertThat(counted.remove("portal.fully-online-share")).isNotNull();
        assertThat(counted.remove("portal.procedures-fully-online")).isNotNull();
        assertThat(counted.keySet()).isEqualTo(RECOUNT.keySet());
        counted.forEach((id, value) -> {
            List<String> recount = RECOUNT.getOrDefault(id, List.of());
            assertThat(value.numerator())
                    .as(id)
                    .isPositive()
                    .isEqualByComparingTo(count(recount.getFirst()));
            assertThat(value.denominator().isPresent()).as(id).isEqualTo(recount.size() == 2);
            value.denominator()
                    .ifPresent(whole ->
                            assertThat(whole)
                                    .as(id)
                                    .isEqualByComparingTo(count(recount.getLast())));
        });
    }

    /** Lists that bodies have verified are recounted where they are verified. */
    private static boolean ofLists(Indicator.Method method) {
        return method.numerator().terms().stream()
                .allMatch(term -> term.measure().counted().kind() == FactKind.VERIFIED);
    }

    @Test
    void tasksOnScheduleAreThoseThatNoCategoryCallsOverdue() {
        CategoryCounts categories = PLATFORM.bean(TaskFigures.class).total(FigureFilter.ALL);
        IndicatorValue.Computed value =
                figures.working(method("steering.tasks-on-schedule"), Question.ALL)
                        .value()
                        .computed()
                        .orElseThrow();

        assertThat(categories.of(TaskCategory.OVERDUE)).isPositive();
        assertThat(value.denominator().orElseThrow())
                .isEqualByComparingTo(BigDecimal.valueOf(categories.total()));
        assertThat(value.numerator())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(
                                categories.total() - categories.of(TaskCategory.OVERDUE)));
    }

    @Test
    void proceduresThatGoOnlineAreThoseWhoseFilesSaySo() {
        ContentDirectory content = ContentDirectory.builtIn();
        List<String> files = content.documents("procedures").stream().map(content::text).toList();
        long full = files.stream().filter(file -> file.contains("\nonline: full\n")).count();
        long none = files.stream().filter(file -> file.contains("\nonline: none\n")).count();

        assertThat(full).isPositive();
        for (String id : List.of("portal.fully-online-share", "portal.procedures-fully-online")) {
            IndicatorValue.Computed value =
                    figures.working(method(id), Question.ALL).value().computed().orElseThrow();
            long whole =
                    id.equals("portal.fully-online-share") ? files.size() - none : files.size();
            assertThat(value.numerator()).as(id).isEqualByComparingTo(BigDecimal.valueOf(full));
            assertThat(value.denominator().orElseThrow())
                    .as(id)
                    .isEqualByComparingTo(BigDecimal.valueOf(whole));
        }
    }

    @Test
    void provincesAndMonthsSumUpToTheWhole() {
        Indicator.Method method = method("portal.on-time-share");
        BigDecimal whole = numerator(figures.working(method, Question.ALL).value());

        assertThat(
                        sum(
                                figures
                                        .by(Indicator.Dimension.PLACE, method, Question.ALL)
                                        .values()
                                        .stream()
                                        .toList()))
                .isEqualByComparingTo(whole);
        assertThat(sum(figures.trend(method, Slice.ALL, null).stream().map(Cell::value).toList()))
                .isEqualByComparingTo(whole);
    }

    @Test
    void whatIsCountedUntilTheEndNeverFallsAndEndsAtTheWhole() {
        Indicator.Method method = method("identity.profiles");
        List<Cell> trend = figures.trend(method, Slice.ALL, null);

        assertThat(trend).hasSizeGreaterThan(3);
        for (int i = 1; i < trend.size(); i++) {
            assertThat(numerator(trend.get(i).value()))
                    .isGreaterThanOrEqualTo(numerator(trend.get(i - 1).value()));
        }
        assertThat(numerator(trend.getLast().value()))
                .isEqualByComparingTo(numerator(figures.working(method, Question.ALL).value()));
    }

    @Test
    void everyCountLeadsToAsManyCases() {
        Indicator.Method method = method("portal.on-time-share");
        for (Measure measure : method.measures()) {
            long cases = 0;
            for (int page = 0; ; page++) {
                IndicatorFigures.Cases found = figures.cases(method, measure, Question.ALL, page);
                cases += found.facts().size();
                if (!found.more()) {
                    break;
                }
            }
            assertThat(figures.working(method, Question.ALL).counts().get(measure))
                    .contains(BigDecimal.valueOf(cases));
        }
    }

    @Test
    void beforeTheFirstFactNothingWasMeasuredAndAProvinceWithoutCasesHasNothingToDivideBy() {
        Indicator.Method method = method("portal.on-time-share");
        var before = new Question(Slice.ALL, new ReportingPeriod("2020-Q1"), null);

        assertThat(figures.working(method, before).value())
                .isEqualTo(new NotComputable(Reason.NOT_MEASURED));
        assertThat(figures.working(method, new Question(Slice.of("99"), null, null)).value())
                .isEqualTo(new NotComputable(Reason.NOTHING_TO_DIVIDE_BY));
        assertThat(
                        figures.working(
                                        method("civil-status.births-registered"),
                                        new Question(Slice.of("99"), null, null))
                                .value())
                .isInstanceOfSatisfying(
                        IndicatorValue.Computed.class, none -> assertThat(none.value()).isZero());
    }

    /** A birth that is registered late changes the month of birth, and what was known stays. */
    @Test
    void aLateFactChangesAMonthThatIsOverButNotWhatWasKnownThen() {
        Indicator.Method method = method("civil-status.births-in-time");
        YearMonth month = YearMonth.from(figures.today()).minusMonths(3);
        LocalDate born = month.atDay(10);
        Instant registered =
                born.plusDays(61).atTime(9, 0).atZone(SimulatedTime.VIETNAM).toInstant();
        Instant before = registered.minusSeconds(1);
        BirthCounts known = births(method, month, null);
        BirthCounts knownThen = births(method, month, before);

        registerTwice(born, registered);

        assertThat(births(method, month, null))
                .isEqualTo(new BirthCounts(known.inTime(), known.all().add(BigDecimal.ONE)));
        assertThat(births(method, month, before)).isEqualTo(knownThen);
    }

    private record BirthCounts(BigDecimal inTime, BigDecimal all) {}

    private BirthCounts births(Indicator.Method method, YearMonth month, @Nullable Instant known) {
        IndicatorValue value = cell(method, Slice.ALL, month, known);
        return new BirthCounts(
                numerator(value),
                value.computed()
                        .flatMap(IndicatorValue.Computed::denominator)
                        .orElse(BigDecimal.ZERO));
    }

    /** Registers a birth, whose event comes once more: it counts once. */
    private static void registerTwice(LocalDate born, Instant registered) {
        var events = new ArrayList<PersonRegistered>();
        PLATFORM.listen(PersonRegistered.class, events::add);
        Enrolment mother = People.woman(PLATFORM);
        var order =
                new RegisterBirth(
                        VietnameseName.of("Trần Minh Châu"),
                        Sex.FEMALE,
                        born,
                        "",
                        People.claim(mother),
                        null,
                        People.COMMUNE,
                        People.officer(),
                        UUID.randomUUID(),
                        People.GROUND);
        PLATFORM.bean(SimulatedTime.class)
                .at(
                        registered,
                        () ->
                                assertThat(
                                                PLATFORM.bean(CivilRegistration.class)
                                                        .registerBirth(order))
                                        .isInstanceOf(BirthOutcome.Registered.class));
        PLATFORM.awaitEvents();
        var transaction = new TransactionTemplate(PLATFORM.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(_ -> PLATFORM.publish(events.getFirst()));
        PLATFORM.awaitEvents();
    }

    private IndicatorValue cell(
            Indicator.Method method, Slice slice, YearMonth month, @Nullable Instant known) {
        return figures.working(method, new Question(slice, ReportingPeriod.of(month), known))
                .value();
    }

    private static BigDecimal numerator(IndicatorValue value) {
        return value.computed().map(IndicatorValue.Computed::numerator).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<IndicatorValue> values) {
        return values.stream()
                .map(IndicatorFiguresTest::numerator)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
