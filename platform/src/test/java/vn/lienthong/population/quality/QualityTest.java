package vn.lienthong.population.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.demonstration.Demonstration;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.database.TestDatabase;

/** Every figure of quality is counted again by another query, on a country with faults of ours. */
class QualityTest {

    private static final int PEOPLE = 1_920;
    private static final long SEED = 20_260_102;

    private static ConfigurableApplicationContext platform;
    private static JdbcClient sql;
    private static LocalDate day;

    @BeforeAll
    static void settle() {
        platform = RunningPlatform.start(TestDatabase.fresh());
        platform.getBean(Demonstration.class).settle(PEOPLE, SEED, step -> {});
        sql = platform.getBean(JdbcClient.class);
        spoil();
        day = platform.getBean(QualityMeasurement.class).measure().day();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    /** Some of each fault, straight in the projection, which the measurement reads. */
    private static void spoil() {
        for (String fault :
                List.of(
                        "set birth_date = left(birth_date, 4) where SOME 3",
                        "set full_name = split_part(full_name, ' ', 1) where SOME 5",
                        "set sex = case sex when 'M' then 'F' else 'M' end where SOME 7",
                        "set birth_date = '2001' || substr(birth_date, 5) where SOME 11",
                        "set commune_code = '99999' where SOME 13",
                        "set birth_date = '1880-01-01' where SOME 17",
                        "set mother = null, father = null where SOME 19",
                        "set mother = father where father is not null and SOME 23",
                        "set spouse = person_id where SOME 29",
                        "set life = 'DEAD' where SOME 31")) {
            sql.sql(
                            "update population.person_current "
                                    + fault.replace("SOME", "right(number, 4)::int % 37 ="))
                    .update();
        }
    }

    /** Living persons who break a rule, in words of SQL. */
    private static final Map<String, String> AGAIN =
            Map.of(
                    "birth-to-the-day", "length(p.birth_date) < 10",
                    "mother-known", "p.mother is null",
                    "surname-and-given-name", "position(' ' in p.full_name) = 0",
                    "number-says-sex", "(substr(p.number, 4, 1)::int % 2 = 0) <> (p.sex = 'M')",
                    "number-says-birth-year",
                            "1900 + substr(p.number, 4, 1)::int / 2 * 100 + substr(p.number, 5, 2)::int"
                                    + " <> left(p.birth_date, 4)::int",
                    "commune-in-force", "p.commune_code = '99999'",
                    "plausible-age", "left(p.birth_date, 4)::int < 1900",
                    "sex-of-parents",
                            "exists (select 1 from population.person_current m where m.person_id = p.mother and m.sex = 'M')"
                                    + " or exists (select 1 from population.person_current f where f.person_id = p.father and f.sex = 'F')",
                    "marriage-mutual",
                            "p.spouse is not null and (not exists (select 1 from population.person_current s"
                                    + " where s.person_id = p.spouse and s.spouse = p.person_id)"
                                    + " or extract(year from age(date '%s', rpad(p.birth_date, 10, '-01-01')::date)) < 18)",
                    "no-open-duplicate",
                            "exists (select 1 from population.duplicate_pair d where p.person_id in (d.one, d.other) and d.state = 'OPEN')");

    private static long failing(String rule) {
        return sql.sql(
                        "select failing from population.quality_measure where rule = ? and measured_on = ? and commune_code = ''")
                .params(rule, day)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "birth-to-the-day",
                "mother-known",
                "surname-and-given-name",
                "number-says-sex",
                "number-says-birth-year",
                "commune-in-force",
                "plausible-age",
                "sex-of-parents",
                "marriage-mutual",
                "no-open-duplicate"
            })
    void aRuleOfPersonsCountsWhatAnotherQueryCounts(String rule) {
        String condition = AGAIN.getOrDefault(rule, "").replace("%s", day.toString());
        long again =
                sql.sql(
                                "select count(*) from population.person_current p where p.life = 'ALIVE' and ("
                                        + condition
                                        + ")")
                        .query(Long.class)
                        .single();

        assertThat(failing(rule)).as(rule).isEqualTo(again);
        if (!rule.equals("no-open-duplicate")) {
            assertThat(again).as(rule).isPositive();
        }
    }

    @Test
    void agesOfParentsAndOfMinorsCountWhatAnotherQueryCounts() {
        String earliest = "rpad(%s.birth_date, 10, '-01-01')::date";
        String latest =
                "case when length(p.birth_date) = 10 then p.birth_date::date else (p.birth_date || '-12-31')::date end";
        String younger =
                "exists (select 1 from population.person_current m where m.person_id = p.%s and extract(year from age("
                        + latest
                        + ", "
                        + earliest.formatted("m")
                        + ")) < 12)";
        assertThat(failing("parents-older"))
                .isEqualTo(
                        count(younger.formatted("mother") + " or " + younger.formatted("father")))
                .isPositive();
        assertThat(failing("parent-of-minor-known"))
                .isEqualTo(
                        count(
                                "p.mother is null and p.father is null and extract(year from age(date '"
                                        + day
                                        + "', "
                                        + earliest.formatted("p")
                                        + ")) < 18"));
    }

    private static long count(String condition) {
        return sql.sql(
                        "select count(*) from population.person_current p where p.life = 'ALIVE' and ("
                                + condition
                                + ")")
                .query(Long.class)
                .single();
    }

    @Test
    void timelinessCountsWhatAnotherQueryCounts() {
        Map<String, @Nullable Object> again =
                sql.sql(
                                """
                                select count(*) as looked_at, count(*) filter (where days > 60) as failing,
                                    percentile_disc(0.5) within group (order by days) as median
                                from (select (e.registered_at + interval '7 hours')::date - e.happened_on::date as days
                                      from population.civil_act e where e.kind = 'BIRTH') births
                                """)
                        .query()
                        .singleRow();
        Map<String, @Nullable Object> measured =
                sql.sql(
                                """
                                select looked_at, failing, median_days as median from population.quality_measure
                                where rule = 'birth-in-time' and commune_code = '' and measured_on = ?
                                """)
                        .param(day)
                        .query()
                        .singleRow();

        assertThat(measured).isEqualTo(again);
        assertThat(measured).doesNotContainEntry("looked_at", 0L);
    }

    @Test
    void theCountryIsTheSumOfItsCommunes() {
        assertThat(
                        sql.sql(
                                        """
                                        select rule from population.quality_measure where measured_on = ?
                                        group by rule
                                        having sum(failing) filter (where commune_code = '')
                                                <> sum(failing) filter (where commune_code <> '')
                                            or sum(looked_at) filter (where commune_code = '')
                                                <> sum(looked_at) filter (where commune_code <> '')
                                        """)
                                .param(day)
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    @Test
    void measuringAgainGivesTheSameFiguresAndOnceADayIsEnough() {
        var measurement = platform.getBean(QualityMeasurement.class);
        List<Map<String, @Nullable Object>> before = rows();

        measurement.measure();

        assertThat(rows()).isEqualTo(before);
        assertThat(measurement.measureOnceADay()).isFalse();
    }

    private static List<Map<String, @Nullable Object>> rows() {
        return sql.sql(
                        """
                        select * from population.quality_measure where measured_on = ?
                        order by rule, commune_code
                        """)
                .param(day)
                .query()
                .listOfRows();
    }

    @Test
    void everyDayIsKeptForThirteenMonthsAndOfMonthsBeforeTheFirstMeasurement() {
        LocalDate kept = day.minusMonths(13);
        LocalDate oldMonth = kept.minusMonths(3).withDayOfMonth(1);
        List<LocalDate> stay = List.of(oldMonth.plusDays(1), kept, kept.plusDays(1));
        List<LocalDate> go = List.of(oldMonth.plusDays(2), oldMonth.plusDays(27));
        for (LocalDate measured : Stream.of(stay, go).flatMap(List::stream).toList()) {
            sql.sql("insert into population.quality_run values (?, 1, now())")
                    .param(measured)
                    .update();
            sql.sql("insert into population.quality_measure values (?, 'mother-known', '', 1, 0)")
                    .param(measured)
                    .update();
        }
        List<Map<String, @Nullable Object>> before = rows();

        platform.getBean(QualityMeasurement.class).measure();

        for (String table : List.of("quality_run", "quality_measure")) {
            assertThat(
                            sql.sql(
                                            "select distinct measured_on from population."
                                                    + table
                                                    + " where measured_on <= ?")
                                    .param(kept.plusDays(1))
                                    .query(LocalDate.class)
                                    .list())
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(stay);
        }
        assertThat(rows()).isEqualTo(before);
        sql.sql("delete from population.quality_run where measured_on <= ?")
                .param(kept.plusDays(1))
                .update();
    }

    @Test
    void theTrendHasTheSimulatedMonthsAndTheWorstCommunesComeFirst() {
        var figures = platform.getBean(QualityFigures.class);

        assertThat(figures.trend(QualityScope.COUNTRY, day)).hasSizeGreaterThan(1);
        List<QualityFigures.CommuneShare> worst = figures.worst(QualityScope.COUNTRY, null, day);
        assertThat(worst).hasSizeGreaterThan(1);
        assertThat(worst)
                .isSortedAccordingTo((one, other) ->
                        Double.compare(
                                (double) other.share().failing() / other.share().lookedAt(),
                                (double) one.share().failing() / one.share().lookedAt()));
    }

    @Test
    void theWorkListHasThePersonsWhoFailInTheCommuneAndLeavesAccessRecords() {
        String commune =
                sql.sql(
                                """
                                select commune_code from population.quality_measure
                                where rule = 'mother-known' and commune_code <> '' and measured_on = ?
                                order by failing desc limit 1
                                """)
                        .param(day)
                        .query(String.class)
                        .single();
        var officer = new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, commune);
        var list = platform.getBean(WorkList.class);
        QualityRule rule = list.rule("mother-known");

        WorkList.Page page = list.of(rule, null, officer);

        long expected = count("p.mother is null and p.commune_code = '" + commune + "'");
        assertThat(page.persons()).hasSize((int) Math.min(WorkList.PAGE, expected));
        assertThat(
                        sql.sql("select count(*) from population.access_record where reader = ?")
                                .param(officer.accountId())
                                .query(Long.class)
                                .single())
                .isEqualTo(page.persons().size());
        UUID middle = page.persons().getFirst().person();
        assertThat(list.of(rule, middle, officer).persons())
                .doesNotContain(page.persons().getFirst());
        for (String other : List.of("birth-in-time", "no-open-duplicate", "parents-older")) {
            assertThat(list.of(list.rule(other), null, officer).persons().size())
                    .isLessThanOrEqualTo(WorkList.PAGE);
        }
    }

    @Test
    void anUnknownRuleIsSaidToBeUnknown() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> platform.getBean(WorkList.class).rule("no-such-rule"))
                .withMessage("quality.rule-unknown");
    }

    @Test
    void theBuiltInRulesComeThroughTheirExamples() {
        assertThat(QualityRules.read(ContentDirectory.builtIn()).examples())
                .isGreaterThanOrEqualTo(10);
    }
}
