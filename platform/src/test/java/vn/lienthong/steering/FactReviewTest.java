package vn.lienthong.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.demonstration.Demonstration;
import vn.lienthong.demonstration.SampleAccounts;
import vn.lienthong.services.ServiceUse;
import vn.lienthong.shell.EventDelivery;
import vn.lienthong.shell.database.TestDatabase;
import vn.lienthong.steering.FactFinding.Way;
import vn.lienthong.steering.indicators.FactKind;

/** Facts against what the modules tell again, on a country of random births and dossiers. */
class FactReviewTest {

    private static final long SEED = Long.getLong("seed", 2026);
    private static final List<String> TOLD =
            List.of(
                    "RECEIVED",
                    "CLOSED",
                    "BIRTHS",
                    "BORN",
                    "ENTERED",
                    "ACCOUNTS",
                    "ADULTS",
                    "ADULTS_ONLINE");

    /** What the tables of the work come to, by kind of fact: how many, and how much. */
    private static final Map<String, String> RECOUNT =
            Map.of(
                    "RECEIVED", "select count(*), count(*) from services.dossier",
                    "CLOSED",
                            """
                            select count(*), count(*) from services.dossier_event
                            where step in ('REFUSE', 'WITHDRAW', 'APPROVE', 'STOP')
                            """,
                    "BIRTHS",
                            "select count(*), count(*) from population.civil_act where kind = 'BIRTH'",
                    "BORN",
                            "select count(*), count(*) from population.civil_act where kind = 'BIRTH'",
                    "ENTERED",
                            """
                            select count(distinct registered_at), count(*) from population.civil_act
                            where kind = 'ENROLMENT'
                            """,
                    "ACCOUNTS",
                            "select count(*), count(*) from identity.account where role = 'CITIZEN'",
                    "ADULTS", "select count(*), sum(more_adults) from services.adult_count",
                    "ADULTS_ONLINE", "select count(*), sum(more_online) from services.adult_count");

    private static final ConfigurableApplicationContext PLATFORM = settled();
    private static final JdbcClient DATABASE = PLATFORM.getBean(JdbcClient.class);
    private static final FactReview REVIEW = PLATFORM.getBean(FactReview.class);
    private static final FactSums SUMS = PLATFORM.getBean(FactSums.class);

    private final Random random = new Random(SEED);
    private final TransactionTemplate transaction =
            new TransactionTemplate(PLATFORM.getBean(PlatformTransactionManager.class));

    private static ConfigurableApplicationContext settled() {
        System.out.println("seed " + SEED);
        ConfigurableApplicationContext platform = RunningPlatform.start(TestDatabase.fresh());
        platform.getBean(Demonstration.class).settle(4 * RunningPlatform.PEOPLE, SEED, step -> {});
        platform.getBean(SampleAccounts.class).open(new SecureRandom());
        assertThat(platform.getBean(EventDelivery.class).awaitQuiet(Duration.ofSeconds(60)))
                .isTrue();
        for (int count = 0; count < 3; count++) {
            platform.getBean(ServiceUse.class).count();
        }
        platform.getBean(FactSums.class).bringUpToDate();
        return platform;
    }

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

    @AfterEach
    void everythingIsAsItWas() {
        sql("delete from steering.case_fact where province_code = '98'");
        REVIEW.mend();
        SUMS.bringUpToDate();
        assertThat(REVIEW.check().findings()).isEmpty();
        everyKindIsWhatTheWorkComesTo();
    }

    private static int sql(String statement) {
        return DATABASE.sql(statement).update();
    }

    private static void everyKindIsWhatTheWorkComesTo() {
        RECOUNT.forEach((kind, recount) ->
                assertThat(
                                pair(
                                        """
                                        select count(*), coalesce(sum(amount), 0) from steering.case_fact where measure = '%s'
                                        """
                                                .formatted(kind)))
                        .as("%s, seed %d", kind, SEED)
                        .isEqualTo(pair(recount))
                        .isNotEqualTo("0 0"));
        assertThat(SUMS.check().differences()).isZero();
    }

    private static String pair(String query) {
        return DATABASE.sql(query)
                .query((row, number) -> row.getLong(1) + " " + row.getLong(2))
                .single();
    }

    /** Some facts of each kind that came with their event, drawn at random. */
    private List<Long> some(int ofEach) {
        var drawn = new ArrayList<Long>();
        for (String kind : TOLD) {
            List<Long> facts =
                    new ArrayList<>(
                            DATABASE.sql(
                                            """
                                            select serial from steering.case_fact
                                            where measure = ? and mended_at is null order by case_id
                                            """)
                                    .param(kind)
                                    .query(Long.class)
                                    .list());
            Collections.shuffle(facts, random);
            drawn.addAll(facts.subList(0, Math.min(ofEach, facts.size())));
        }
        return drawn;
    }

    private static String in(List<Long> serials) {
        return serials.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    private static Map<String, Long> counts(FactReview.Outcome outcome) {
        return outcome.findings().stream()
                .collect(
                        Collectors.toMap(
                                found -> found.kind() + " " + found.found(), FactFinding::facts));
    }

    private static List<String> pseudonyms(String where) {
        return DATABASE.sql(
                        "select pseudonym from steering.case_fact where %s order by measure, pseudonym"
                                .formatted(where))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static List<String> named(FactReview.Outcome outcome, Way way) {
        return outcome.findings().stream()
                .filter(found -> found.found() == way)
                .flatMap(found -> found.cases().stream())
                .toList();
    }

    @Test
    void onAnUntouchedPlatformNothingDiffers() {
        FactReview.Outcome found = REVIEW.check();

        assertThat(found.findings()).isEmpty();
        assertThat(found.told())
                .isEqualTo(
                        DATABASE.sql(
                                        """
                                        select count(*) from steering.case_fact
                                        where measure not in ('PROCEDURES', 'FULLY_ONLINE')
                                        """)
                                .query(Long.class)
                                .single())
                .isGreaterThan(50);
        assertThat(REVIEW.mend().mendable()).isZero();
    }

    @Test
    void factsThatWereLostAreNamedAndPutInOnceKnownFromNowOn() {
        String lost = "serial in " + in(some(3));
        List<String> names = pseudonyms(lost);
        List<String> cases = pseudonyms("true");
        sql("delete from steering.case_fact where " + lost);

        FactReview.Outcome found = REVIEW.check();
        assertThat(found.wrong()).as("seed %d", SEED).isEqualTo(names.size());
        assertThat(named(found, Way.MISSING)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(pseudonyms("true"))
                .as("a check puts nothing in")
                .hasSize(cases.size() - names.size());

        assertThat(counts(REVIEW.mend())).isEqualTo(counts(found));
        assertThat(pseudonyms("true")).isEqualTo(cases);
        assertThat(
                        pseudonyms(
                                "mended_at = known_at and known_at = recorded_at and known_at > now() - interval '1 hour'"))
                .containsAll(names);
        assertThat(REVIEW.mend().mendable()).isZero();
    }

    @Test
    void factsThatWereChangedAreFoundAndSayAgainWhatHappened() {
        List<String> changes =
                List.of(
                        "day = day - 40",
                        "amount = amount + 2",
                        "province_code = '97'",
                        "channel = 'ELSEWHERE'",
                        "on_time = not coalesce(on_time, true)",
                        "days = coalesce(days, 0) + 90",
                        "known_at = known_at + interval '2 days'",
                        "commune_code = '00000'",
                        "procedure_code = '0.0'");
        List<Long> drawn = some(2);
        List<String> before = whole(in(drawn));
        List<String> names = pseudonyms("serial in " + in(drawn));
        for (Long serial : drawn) {
            String change = changes.get(random.nextInt(changes.size()));
            sql("alter table steering.case_fact disable trigger user");
            sql("update steering.case_fact set %s where serial = %d".formatted(change, serial));
            sql("alter table steering.case_fact enable trigger user");
        }

        FactReview.Outcome found = REVIEW.check();
        assertThat(named(found, Way.DIFFERENT))
                .as("seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(found.wrong()).isEqualTo(names.size());

        assertThat(REVIEW.mend().wrong()).isEqualTo(names.size());
        assertThat(whole("(select serial from steering.case_fact where mended_at is not null)"))
                .containsAll(before);
        SUMS.bringUpToDate();
        SUMS.rebuild();
    }

    private static List<String> whole(String serials) {
        return DATABASE.sql(
                        """
                        select concat_ws(' ', measure, case_id, pseudonym, day, known_at, amount, province_code,
                            commune_code, channel, on_time, days, procedure_code) as fact
                        from steering.case_fact where serial in %s
                        """
                                .formatted(serials))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void aFactWhoseDossierIsGoneIsNoErrorAndOneOfABirthThatNobodyRegisteredIs() {
        for (String kind : List.of("RECEIVED", "BIRTHS")) {
            DATABASE.sql(
                            """
                            insert into steering.case_fact
                                (measure, case_id, pseudonym, day, known_at, amount, province_code, recorded_at)
                            values (?, ?, 'p', '2026-03-27', '2026-03-27T02:00:00Z', 1, '98', '2026-03-27T02:00:05Z')
                            """)
                    .params(kind, UUID.randomUUID())
                    .update();
        }

        FactReview.Outcome found = REVIEW.mend();

        assertThat(counts(found))
                .isEqualTo(Map.of("RECEIVED WITHOUT_SOURCE", 1L, "BIRTHS UNEXPLAINED", 1L));
        assertThat(found.wrong()).isEqualTo(1);
        assertThat(pseudonyms("province_code = '98'")).as("nothing is removed").hasSize(2);
    }

    @Test
    void whatEarlierVersionsDidNotAskForIsFilledInAndNothingElseChanges() {
        sql(
                """
                update steering.case_fact set commune_code = null, procedure_code = null
                where measure in ('RECEIVED', 'CLOSED')
                """);
        sql("update steering.case_fact set case_id = gen_random_uuid() where measure = 'ENTERED'");

        FactReview.Outcome found = REVIEW.check();
        assertThat(found.wrong()).isZero();
        assertThat(found.findings())
                .allMatch(one -> one.found() == Way.INCOMPLETE)
                .extracting(FactFinding::kind)
                .containsExactly(FactKind.CLOSED, FactKind.RECEIVED);

        List<String> known = known();
        REVIEW.mend();
        assertThat(known()).isEqualTo(known);
        SUMS.bringUpToDate();
        SUMS.rebuild();
        assertThat(pseudonyms("measure = 'RECEIVED' and procedure_code is null")).isEmpty();
    }

    private static List<String> known() {
        return DATABASE.sql(
                        """
                        select measure || case_id || day || known_at as known from steering.case_fact
                        order by measure, case_id
                        """)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void anEventThatWaitsToBecomeAFactIsNotLost() {
        transaction.executeWithoutResult(_ -> {
            sql("lock table steering.case_fact in exclusive mode");
            var beside =
                    new TransactionTemplate(PLATFORM.getBean(PlatformTransactionManager.class));
            beside.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            beside.executeWithoutResult(
                    _ -> PLATFORM.getBean(SampleAccounts.class).open(new SecureRandom()));

            assertThat(REVIEW.check().findings()).isEmpty();
        });
        assertThat(PLATFORM.getBean(EventDelivery.class).awaitQuiet(Duration.ofSeconds(60)))
                .isTrue();
    }

    @Test
    void twoWhoMendAtOnceMendOnce() throws ExecutionException, InterruptedException {
        sql("delete from steering.case_fact where serial in " + in(some(3)));
        var mended = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<FactReview.Outcome>> both =
                    List.of(threads.submit(REVIEW::mend), threads.submit(REVIEW::mend));
            for (Future<FactReview.Outcome> one : both) {
                mended.add(one.get().mendable());
            }
        }

        assertThat(mended).contains(0L).anyMatch(count -> count > 0);
    }
}
