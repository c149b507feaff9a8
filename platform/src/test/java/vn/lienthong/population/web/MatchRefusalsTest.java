package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** What another agency is refused, and how it is told. */
class MatchRefusalsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final MatchCaller CALLER = MatchCaller.open(null);
    private static final String QUESTION =
            """
            {"purpose":"BENEFITS","caseReference":"TC-1","person":{"number":"998320000001","name":"Lê An"}}\
            """;

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        return problem;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\":\"998320000001\"} | match.too-little | person",
                "{\"number\":\"998320000001\",\"sex\":\"F\",\"mother\":{\"name\":\"Lê An\"}} | match.too-little | person",
                "{\"name\":\"Lê An\",\"birthDate\":\"2020-05-01\"} | match.too-little | person",
                "{\"name\":\"Lê An\",\"birthDate\":\"2020\",\"residenceCommune\":\"00004\"} | match.too-little | person",
                "{} | match.too-little | person",
                "null | match.too-little | person",
                "[] | match.object | person",
                "{\"number\":1190000123,\"name\":\"Lê An\"} | match.text | person.number",
                "{\"number\":\"99832000000\",\"name\":\"Lê An\"} | personal-number.length | person.number",
                "{\"number\":\"998320000001\",\"name\":\"L3\"} | name.character | person.name",
                "{\"number\":\"998320000001\",\"birthDate\":\"May 2020\"} | match.date | person.birthDate",
                "{\"number\":\"998320000001\",\"birthDate\":\"2020-02-30\"} | date.impossible | person.birthDate",
                "{\"number\":\"998320000001\",\"name\":\"Lê An\",\"sex\":\"X\"} | match.sex | person.sex",
                "{\"number\":\"998320000001\",\"name\":\"Lê An\",\"residenceCommune\":\"99999\"} | unit.unknown | person.residenceCommune",
                "{\"number\":\"998320000001\",\"name\":\"Lê An\",\"alive\":\"true\"} | match.truth | person.alive",
                "{\"number\":\"998320000001\",\"name\":\"Lê An\",\"mother\":\"Lê Lan\"} | match.object | person.mother",
                "{\"number\":\"998320000001\",\"name\":\"Lê An\",\"mother\":{\"number\":\"1\"}} | personal-number.length | person.mother.number",
                "{\"number\":\"998320000001\",\"name\":\"Lê An\",\"birthdate\":\"2020-05-01\"} | match.field-unknown | person"
            })
    void aQuestionThatBreaksARuleIsToldWhichFieldAndRule(String person, String code, String field)
            throws Exception {
        for (Language language : Language.values()) {
            HttpResponse<String> answer =
                    MatchCaller.send(
                            MatchCaller.request(
                                            """
                                            {"purpose":"BENEFITS","caseReference":"TC-1","person":%s}\
                                            """
                                                    .formatted(person))
                                    .header("Accept-Language", language.tag())
                                    .header("Authorization", "Bearer " + CALLER.client().token()));

            JsonNode problem = problem(answer, 422, code);
            assertThat(problem.get("violations").get(0).get("field").asString()).isEqualTo(field);
            assertThat(problem.get("title").asString())
                    .isEqualTo(
                            PLATFORM.bean(Texts.class).text(language, code + ".title", Map.of()));
            assertThat(problem.get("violations").get(0).get("message").asString())
                    .containsAnyOf("xample", "Ví dụ", "ví dụ");
            assertThat(answer.body()).doesNotContain("998320000001", "birthdate\":\"2020");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | match.json",
                "[] | 400 | match.json",
                "'' | 400 | match.json",
                "{\"purpose\":\"BENEFITS\",\"purpose\":\"TAX\"} | 400 | match.json",
                "{\"caseReference\":\"TC-1\",\"person\":{\"number\":\"998320000001\",\"name\":\"Lê An\"}} | 422 | match.purpose",
                "{\"purpose\":\"OWN_RECORD\",\"caseReference\":\"TC-1\",\"person\":{\"number\":\"998320000001\",\"name\":\"Lê An\"}} | 422 | match.purpose",
                "{\"purpose\":\"BENEFITS\",\"person\":{\"number\":\"998320000001\",\"name\":\"Lê An\"}} | 422 | match.case-reference",
                "{\"purpose\":\"BENEFITS\",\"caseReference\":\"<b>\",\"person\":{\"number\":\"998320000001\",\"name\":\"Lê An\"}} | 422 | match.case-reference"
            })
    void aQuestionWithoutItsFrameIsRefused(String body, int status, String code) throws Exception {
        problem(CALLER.send(body), status, code);
    }

    @Test
    void aQuestionThatIsTooLongIsRefused() throws Exception {
        problem(CALLER.send(" ".repeat(5000) + QUESTION), 413, "match.too-large");
    }

    @Test
    void everyBrokenRuleIsToldAtOnce() throws Exception {
        JsonNode problem =
                problem(
                        CALLER.send(
                                """
                                {"purpose":"FUN","person":{"number":"1","name":"","sex":"x"}}\
                                """),
                        422,
                        "match.purpose");

        assertThat(problem.get("violations").size()).isEqualTo(5);
    }

    @Test
    void withoutTokenThereIsNoDoor() throws Exception {
        HttpResponse<String> answer = MatchCaller.send(MatchCaller.request(QUESTION));

        problem(answer, 401, "client.token-missing");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"lienthong\"");
    }

    @Test
    void theLanguageOfARefusalIsThatOfTheCaller() throws Exception {
        HttpResponse<String> vietnamese = MatchCaller.send(MatchCaller.request(QUESTION));
        HttpResponse<String> english =
                MatchCaller.send(MatchCaller.request(QUESTION).header("Accept-Language", "en-GB"));

        assertThat(vietnamese.body()).contains("Thiếu mã truy cập");
        assertThat(english.body()).contains("No token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer x",
                "Bearer lt_019a0000-0000-7000-8000-000000000000_"
                        + "00000000000000000000000000000000"
                        + "00000000000000000000000000000000"
            })
    void aWrongTokenIsRefused(String authorization) throws Exception {
        HttpResponse<String> answer = MatchCaller.send(QUESTION, authorization);

        problem(answer, 401, "client.token-wrong");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("error=\"invalid_token\"");
    }

    @Test
    void theIdentifierWithAnotherSecretIsRefused() throws Exception {
        String token = CALLER.client().token();
        char last = token.charAt(token.length() - 1);
        String other = token.substring(0, token.length() - 1) + (last == '0' ? '1' : '0');

        problem(MatchCaller.send(QUESTION, "Bearer " + other), 401, "client.token-wrong");
        assertThat(MatchCaller.send(QUESTION, "bearer " + token).statusCode()).isEqualTo(200);
    }

    @Test
    void aClosedClientIsRefusedFromTheNextRequestOn() throws Exception {
        MatchCaller caller = MatchCaller.open(null);
        assertThat(caller.send(QUESTION).statusCode()).isEqualTo(200);
        UUID client = caller.client().client().clientId();

        assertThat(PLATFORM.bean(ApiClients.class).close(client)).isTrue();
        assertThat(PLATFORM.bean(ApiClients.class).close(client)).isFalse();
        problem(caller.send(QUESTION), 401, "client.token-wrong");
    }

    @Test
    void aPurposeThatWasNotGrantedIsRefused() throws Exception {
        JsonNode problem =
                problem(CALLER.send(QUESTION.replace("BENEFITS", "TAX")), 403, "client.purpose");

        assertThat(problem.get("violations").get(0).get("field").asString()).isEqualTo("purpose");
        assertThat(problem.get("detail").asString()).contains("BENEFITS");
    }

    @Test
    void theTokenIsKeptAsItsHashOnly() {
        String token = CALLER.client().token();
        String secret = token.substring(token.lastIndexOf('_') + 1);
        String row =
                PLATFORM.sql()
                        .sql(
                                "select row_to_json(c)::text from identity.api_client c where client_id = ?")
                        .param(CALLER.client().client().clientId())
                        .query(String.class)
                        .single();

        assertThat(secret).hasSize(64);
        assertThat(row).doesNotContain(secret);
        assertThat(CALLER.client().toString()).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void otherMethodsAreRefused(String method) throws Exception {
        var request =
                MatchCaller.request("")
                        .header("Authorization", "Bearer " + CALLER.client().token())
                        .method(method, java.net.http.HttpRequest.BodyPublishers.noBody());

        problem(MatchCaller.send(request), 405, "method");
    }

    @Test
    void anotherKindOfContentIsRefused() throws Exception {
        var request =
                MatchCaller.request(QUESTION)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", "Bearer " + CALLER.client().token());

        problem(MatchCaller.send(request), 415, "media-type");
    }

    @Test
    void aClientThatMissesTooOftenIsStoppedForAWhileAndOthersAreNot() throws Exception {
        MatchCaller guesser = MatchCaller.open(null);
        Family family = Family.enrolled("Hoàng Minh Phượng");
        String right = "{\"number\":\"" + family.number() + "\",\"name\":\"Hoàng Minh Phượng\"}";
        String wrong = "{\"number\":\"" + Family.numberOfNobody() + "\",\"name\":\"Lê An\"}";
        missed(guesser, 198, Duration.ofHours(23));
        missed(guesser, 500, Duration.ofHours(25));

        assertThat(guesser.ask(wrong).statusCode()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(guesser.ask(right).body()).contains("\"match\":\"yes\"");
        }
        assertThat(guesser.ask(wrong).body()).contains("\"match\":\"no\"");
        HttpResponse<String> stopped = guesser.ask(wrong);

        problem(stopped, 429, "match.too-many-misses");
        assertThat(stopped.headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 3601L);
        problem(guesser.ask(right), 429, "match.too-many-misses");
        assertThat(CALLER.ask(right).statusCode()).isEqualTo(200);
    }

    private static void missed(MatchCaller caller, int times, Duration ago) {
        PLATFORM.sql()
                .sql(
                        """
                        insert into population.match_miss (miss_id, client_id, missed_at)
                        select gen_random_uuid(), ?, ? from generate_series(1, ?)
                        """)
                .params(
                        caller.client().client().clientId(),
                        Timestamp.from(PLATFORM.bean(Clock.class).instant().minus(ago)),
                        times)
                .update();
    }
}
