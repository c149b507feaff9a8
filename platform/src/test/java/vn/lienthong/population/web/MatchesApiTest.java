package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.RunningPlatform;

/** Several questions in one request: all are answered, or none. */
class MatchesApiTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String NOBODY = "{\"number\":\"998320000001\",\"name\":\"Lê Không Ai\"}";

    private final MatchCaller caller = MatchCaller.open(null);
    private final Family family = Family.enrolled("Phạm Thuỳ Hoà");

    private String daughter() {
        return "{\"number\":\"%s\",\"name\":\"Phạm Thuỳ Hoà\"}".formatted(family.number());
    }

    private String mother() {
        return "{\"number\":\"%s\",\"name\":\"Dang Thi Thuy Anh\"}"
                .formatted(family.mother().number().unmasked());
    }

    private HttpResponse<String> ask(Stream<String> persons) throws Exception {
        return caller.sendAll(
                persons.map(person ->
                                """
                                {"purpose":"BENEFITS","caseReference":"TC-2026-17","person":%s}\
                                """
                                        .formatted(person))
                        .collect(Collectors.joining(",", "{\"questions\":[", "]}")));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private long accessesOf(UUID person) {
        return PLATFORM.sql()
                .sql("select count(*) from population.access_record where person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private long misses() {
        return PLATFORM.sql()
                .sql("select count(*) from population.match_miss where client_id = ?")
                .param(caller.client().client().clientId())
                .query(Long.class)
                .single();
    }

    @Test
    void eachIsAnsweredAsIfItWereAskedAlone() throws Exception {
        HttpResponse<String> together = ask(Stream.of(daughter(), NOBODY, mother(), daughter()));

        assertThat(together.statusCode()).as(together.body()).isEqualTo(200);
        assertThat(json(together).get("answers"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        caller.ask(daughter()).body(),
                        caller.ask(NOBODY).body(),
                        caller.ask(mother()).body(),
                        caller.ask(daughter()).body());
        assertThat(json(together).get("answers"))
                .extracting(answer -> answer.get("match").asString())
                .containsExactly("yes", "no", "near", "yes");
    }

    @Test
    void everyoneWhoIsFoundHasARecordOfEachQuestion() throws Exception {
        ask(Stream.of(daughter(), NOBODY, mother(), daughter()));

        assertThat(accessesOf(family.child().personId())).isEqualTo(2);
        assertThat(accessesOf(family.mother().personId())).isEqualTo(1);
        assertThat(misses()).isEqualTo(1);
    }

    @Test
    void oneThatBreaksARuleIsNamedByItsPlaceAndNothingIsTold() throws Exception {
        HttpResponse<String> answer =
                ask(Stream.of(daughter(), "{\"number\":\"12\",\"name\":\"Lê An\"}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("violations").get(0).get("field").asString())
                .isEqualTo("questions[1].person.number");
        assertThat(accessesOf(family.child().personId())).isZero();
    }

    @Test
    void whoNamesMoreNobodiesThanTheyMayIsToldNothingAndIsStopped() throws Exception {
        assertThat(ask(Collections.nCopies(100, NOBODY).stream()).statusCode()).isEqualTo(200);
        assertThat(ask(Collections.nCopies(50, NOBODY).stream()).statusCode()).isEqualTo(200);

        HttpResponse<String> over =
                ask(Stream.concat(Stream.of(daughter()), Collections.nCopies(51, NOBODY).stream()));

        assertThat(over.statusCode()).isEqualTo(429);
        assertThat(over.headers().firstValue("Retry-After")).isPresent();
        assertThat(accessesOf(family.child().personId())).isZero();
        assertThat(misses()).isEqualTo(200);
        assertThat(caller.ask(daughter()).statusCode()).isEqualTo(429);
    }

    @Test
    void exactlyAsManyNobodiesAsAreLeftAreStillAnswered() throws Exception {
        assertThat(ask(Collections.nCopies(100, NOBODY).stream()).statusCode()).isEqualTo(200);
        assertThat(ask(Collections.nCopies(100, NOBODY).stream()).statusCode()).isEqualTo(200);
        assertThat(ask(Stream.of(daughter())).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | 400 | match.list",
                "{} | 400 | match.list",
                "{\"questions\":{}} | 400 | match.list",
                "{\"questions\":[],\"purpose\":\"TAX\"} | 400 | match.list",
                "{\"questions\":[]} | 422 | match.too-many",
                "{\"questions\":[1]} | 400 | match.json"
            })
    void whatIsNoListOfQuestionsIsRefused(String body, int status, String code) throws Exception {
        HttpResponse<String> answer = caller.sendAll(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }

    @Test
    void moreThanAHundredAreTooMany() throws Exception {
        assertThat(json(ask(Collections.nCopies(101, NOBODY).stream())).get("code").asString())
                .isEqualTo("match.too-many");
        assertThat(misses()).isZero();
    }
}
