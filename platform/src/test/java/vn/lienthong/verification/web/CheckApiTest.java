package vn.lienthong.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.AccessHistory;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.People;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;

/** What programs of other bodies are told of one person, and what of that the person sees. */
class CheckApiTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static KnownPerson known;

    @BeforeAll
    static void anIndexOfTheRegister() {
        known = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
    }

    private static String person(String number, String name, String born) {
        return """
        {"number":"%s","name":"%s","birthDate":"%s"}\
        """
                .formatted(number, name, born);
    }

    private static String asRegistered(KnownPerson person) {
        return person(person.number(), KnownPerson.NAME, person.born().toString());
    }

    private static Caller homeAffairs() {
        return Caller.open("G09", Purpose.BENEFITS, null);
    }

    @ParameterizedTest
    @CsvSource({
        "Lê Ngọc Mai, 10, yes, yes, yes",
        "Le Ngoc Mai, 10, near, near, yes",
        "Lê Ngọc Mai, 7, near, yes, near",
        "Lê Ngọc Mai, 4, near, yes, near"
    })
    void aPersonWhoIsKnownIsAnsweredFieldByField(
            String name, int dateKnown, String match, String nameSaid, String dateSaid)
            throws Exception {
        HttpResponse<String> answer =
                homeAffairs()
                        .ask(
                                person(
                                        known.number(),
                                        name,
                                        known.born().toString().substring(0, dateKnown)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"match\":\"" + match + "\"",
                        "\"name\":\"" + nameSaid + "\"",
                        "\"birthDate\":\"" + dateSaid + "\"",
                        "\"number\":\"yes\"",
                        "\"alive\":\"yes\"",
                        "\"registerAsOf\":\"");
    }

    @Test
    void aNumberOfSomebodyElseIsAnsweredAsOneThatNobodyHolds() throws Exception {
        String strange = "\"name\":\"Phan Bội Ngọc\",\"birthDate\":\"1961-11-02\"";
        HttpResponse<String> held =
                homeAffairs().ask("{\"number\":\"" + known.number() + "\"," + strange + "}");
        HttpResponse<String> free =
                homeAffairs().ask("{\"number\":\"001161999999\"," + strange + "}");

        assertThat(held.body()).contains("\"match\":\"no\"").isEqualTo(free.body());
    }

    @Test
    void aNameAndADayOfBirthNeedTheNumberOrTheCommune() throws Exception {
        String named = "\"name\":\"Lê Ngọc Mai\",\"birthDate\":\"" + known.born() + "\"";

        assertThat(homeAffairs().ask("{" + named + "}").body()).contains("verification.too-little");
    }

    /** The ward of today came out of ten wards, of which 00013 went into it whole. */
    @Test
    void aCommuneOfEarlierDaysIsTheOneThatCameAfterIt() throws Exception {
        String answer =
                homeAffairs()
                        .ask(asRegistered(known).replace("}", ",\"residenceCommune\":\"00013\"}"))
                        .body();

        assertThat(answer).contains("\"residenceCommune\":\"yes\"", "\"match\":\"yes\"");
    }

    @Test
    void thePersonSeesWhoAskedAndWhy() throws Exception {
        homeAffairs().ask(asRegistered(known));

        assertThat(PLATFORM.bean(AccessHistory.class).latest(People.account(known.personId()), 5))
                .anySatisfy(line -> {
                    assertThat(line.purpose()).isEqualTo(Purpose.BENEFITS);
                    assertThat(line.reader().name()).isEqualTo("Bộ Nội vụ");
                    assertThat(line.why().statedGround())
                            .hasValueSatisfying(
                                    ground -> assertThat(ground).contains("26/2023/QH15"));
                });
    }

    @Test
    void aQuestionAboutNobodyLeavesNoAccessRecordAndCountsAsAMiss() throws Exception {
        Caller caller = homeAffairs();
        long before = accessRecords();
        caller.ask(person("001161999998", "Phan Bội Ngọc", "1961-11-02"));

        assertThat(accessRecords()).isEqualTo(before);
        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select count(*) from population.match_miss where client_id = ?")
                                .param(caller.client().client().clientId())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private static long accessRecords() {
        return PLATFORM.sql()
                .sql("select count(*) from population.access_record")
                .query(Long.class)
                .single();
    }

    @Test
    void aBodyIsAnsweredByTheThresholdThatTwoPeopleTookIntoForce() throws Exception {
        String question =
                """
                {"purpose":"TAX","caseReference":"T-1",
                 "person":{"number":"%s","name":"Le Ngoc Mai","birthDate":"%s"}}\
                """
                        .formatted(known.number(), known.born().getYear());
        UUID threshold = UUID.randomUUID();
        Caller taxes = Caller.open("G12", Purpose.TAX, null);

        assertThat(taxes.send(question).body()).contains("\"match\":\"near\"");
        PLATFORM.sql()
                .sql(
                        """
                        insert into verification.threshold (threshold_id, body, purpose, accept,
                            declared, proposed_by, proposed_at, state, decided_by, decided_at,
                            ground, from_day)
                        values (?, ?, 'TAX', ?, 0.999, ?, now(), 'IN_FORCE', ?, now(), 'Kết luận',
                            date '2020-01-01')
                        """)
                .params(
                        threshold,
                        taxes.client().client().agency().national(),
                        Math.nextDown(1.0),
                        UUID.randomUUID(),
                        UUID.randomUUID())
                .update();
        try {
            assertThat(taxes.send(question).body()).contains("\"match\":\"no\"");
        } finally {
            PLATFORM.sql()
                    .sql("delete from verification.threshold where threshold_id = ?")
                    .param(threshold)
                    .update();
        }
        assertThat(taxes.send(question).body()).contains("\"match\":\"near\"");
    }

    @Test
    void aBodyWithoutARightIsTurnedAway() throws Exception {
        HttpResponse<String> answer =
                Caller.open("G02", Purpose.BENEFITS, null).ask(asRegistered(known));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("verification.no-right").doesNotContain("Ngọc");
    }

    @Test
    void aBodyIsToldNothingBeyondItsGround() throws Exception {
        Caller schools = Caller.open("G03", Purpose.EDUCATION, null);
        String body =
                """
                {"purpose":"EDUCATION","caseReference":"HS-1","consent":"DY-1"%s,
                 "person":{"number":"%s","name":"Lê Ngọc Mai"%s}}\
                """;
        String number = known.number();

        assertThat(schools.send(body.formatted("", number, "")).body())
                .contains("\"match\":\"yes\"");
        assertThat(schools.send(body.formatted("", number, ",\"sex\":\"F\"")).body())
                .contains("verification.field-refused");
        assertThat(schools.send(body.formatted(",\"alive\":true", number, "")).body())
                .contains("verification.field-refused");
        assertThat(
                        schools.send(
                                        body.formatted("", number, "")
                                                .replace("\"consent\":\"DY-1\",", ""))
                                .body())
                .contains("verification.consent");
    }

    @Test
    void aClientOfAProvinceFindsItsResidentsOnly() throws Exception {
        String lan = asRegistered(known);

        assertThat(Caller.open("G09", Purpose.BENEFITS, "01").ask(lan).body())
                .contains("\"match\":\"yes\"");
        assertThat(Caller.open("G09", Purpose.BENEFITS, "79").ask(lan).body())
                .contains("\"match\":\"no\"");
    }

    @Test
    void aDeathIsToldBeforeTheNextIndex() throws Exception {
        KnownPerson dead = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
        People.order(
                PLATFORM, new CivilAct.Death(dead.personId(), LocalDate.of(2026, 1, 5), "Hà Nội"));
        PLATFORM.awaitEvents();

        assertThat(homeAffairs().ask(asRegistered(dead)).body())
                .contains("\"match\":\"yes\"", "\"alive\":\"no\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|match.purpose",
                "[]|match.json",
                "{\"purpose\":\"BENEFITS\",\"caseReference\":\"A\",\"person\":{\"number\":\"1\"}}|personal-number.length",
                "{\"purpose\":\"BENEFITS\",\"caseReference\":\"A\",\"person\":{\"nummer\":\"1\"}}|match.field-unknown",
                "{\"purpose\":\"BENEFITS\",\"caseReference\":\"A\",\"alive\":1,\"person\":{}}|match.truth"
            })
    void aQuestionThatBreaksARuleIsToldWhich(String body, String code) throws Exception {
        HttpResponse<String> answer = homeAffairs().send(body);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains(code);
    }

    @Test
    void whoeverAsksMoreThanTheQuotaWaits() throws Exception {
        Caller caller = homeAffairs();
        PLATFORM.sql()
                .sql(
                        """
                        insert into verification.check_count (client_id, hour, checks)
                        values (?, date_trunc('hour', now()), 200000)
                        """)
                .param(caller.client().client().clientId())
                .update();
        HttpResponse<String> answer = caller.ask(asRegistered(known));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
