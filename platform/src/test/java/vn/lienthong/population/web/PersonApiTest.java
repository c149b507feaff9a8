package vn.lienthong.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.RunningPlatform;

/** What another agency reads of a person, and that nothing tells it which numbers exist. */
class PersonApiTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MatchCaller caller = MatchCaller.open(null);
    private final Family family = Family.enrolled("Phạm Thuỳ Hoà");

    private HttpResponse<String> find(String person) throws Exception {
        return find(caller, person);
    }

    private static HttpResponse<String> find(MatchCaller caller, String person) throws Exception {
        String body =
                "{\"purpose\":\"BENEFITS\",\"caseReference\":\"TC-2026-17\",\"person\":%s}"
                        .formatted(person);
        return HTTP.send(
                request(caller, "/find")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(MatchCaller caller, String path) {
        return HttpRequest.newBuilder(
                        URI.create(PLATFORM.address() + "/api/v1/population/persons" + path))
                .header("Authorization", "Bearer " + caller.client().token());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                request(caller, path).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private List<Map<String, @Nullable Object>> reads(UUID person) {
        return PLATFORM.sql()
                .sql(
                        """
                        select *, array_to_string(disclosed, ' ') as fields
                        from population.access_record where person_id = ? and reader = ?
                        """)
                .params(person, caller.client().client().clientId())
                .query()
                .listOfRows();
    }

    private static String stable(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("\"reference\":\"[^\"]*\"", "");
    }

    @Test
    void givesWhatThePurposeNeedsAndRecordsWhatWasGiven() throws Exception {
        HttpResponse<String> answer =
                find("{\"number\":\"%s\",\"name\":\"Phạm Thùy Hòa\"}".formatted(family.number()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"id\":\"" + family.child().personId() + "\"",
                        "\"birth\":{\"date\":\"2020-05-02\"}",
                        "\"life\":{\"status\":\"ALIVE\"}",
                        "\"name\":{\"full\":\"Phạm Thuỳ Hoà\"}",
                        "\"parents\":{\"mother\":\"" + family.mother().personId() + "\"}",
                        "\"residence\":{\"commune\":\"00004\"}");
        assertThat(answer.body()).doesNotContain("contact", "religion", "ethnicity");
        assertThat(reads(family.child().personId()))
                .singleElement()
                .satisfies(read ->
                        assertThat(read)
                                .containsEntry("purpose", "BENEFITS")
                                .containsEntry("legal_ground", MatchCaller.GROUND)
                                .containsEntry("agency_case", "TC-2026-17")
                                .containsEntry(
                                        "fields",
                                        "BIRTH GUARDIAN HOUSEHOLD LIFE MARITAL_STATUS NAME NUMBER PARENTS RESIDENCE SEX"));
    }

    @Test
    void readsTheSamePersonAgainByTheIdentifier() throws Exception {
        HttpResponse<String> answer =
                get("/" + family.child().personId() + "?purpose=BENEFITS&caseReference=TC-1");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"full\":\"Phạm Thuỳ Hoà\"");
        assertThat(reads(family.child().personId())).hasSize(1);
    }

    @Test
    void answersAlikeForANumberOfNobodyAWrongNameAWrongDayAndAnIdentifierOfNobody()
            throws Exception {
        String wrongName =
                stable(
                        find(
                                "{\"number\":\"%s\",\"name\":\"Lê Văn Khác\"}"
                                        .formatted(family.number())));
        assertThat(wrongName).startsWith("404").contains("find.nobody");
        assertThat(
                        stable(
                                find(
                                        "{\"number\":\"%s\",\"name\":\"Phạm Thuỳ Hoà\"}"
                                                .formatted(Family.numberOfNobody()))))
                .isEqualTo(wrongName);
        assertThat(
                        stable(
                                find(
                                        "{\"number\":\"%s\",\"birthDate\":\"2020-05-03\"}"
                                                .formatted(family.number()))))
                .isEqualTo(wrongName);
        assertThat(
                        stable(
                                find(
                                        "{\"number\":\"%s\",\"birthDate\":\"2020\"}"
                                                .formatted(family.number()))))
                .isEqualTo(wrongName);
        assertThat(
                        stable(
                                find(
                                        "{\"number\":\"%s\",\"name\":\"Pham Thuy Hoa\"}"
                                                .formatted(family.number()))))
                .isEqualTo(wrongName);
        assertThat(stable(get("/" + UUID.randomUUID() + "?purpose=BENEFITS&caseReference=TC-1")))
                .isEqualTo(wrongName);
        assertThat(reads(family.child().personId())).isEmpty();
        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select count(*) from population.match_miss where client_id = ?")
                                .param(caller.client().client().clientId())
                                .query(Long.class)
                                .single())
                .isEqualTo(6);
    }

    @Test
    void aPersonOfAnotherProvinceIsNobodyForABoundClient() throws Exception {
        HttpResponse<String> answer =
                find(
                        MatchCaller.open("79"),
                        "{\"number\":\"%s\",\"name\":\"Phạm Thuỳ Hoà\"}"
                                .formatted(family.number()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("find.nobody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\":\"%s\"} | match.too-little",
                "{\"number\":\"%s\",\"name\":\"Phạm Thuỳ Hoà\",\"sex\":\"F\"} | find.field"
            })
    void aNumberAloneAndOtherFieldsAreRefused(String person, String code) throws Exception {
        HttpResponse<String> answer = find(person.formatted(family.number()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(reads(family.child().personId())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "purpose=TAX&caseReference=TC-1, 403, client.purpose",
        "purpose=CIVIL_ACT&caseReference=TC-1, 422, match.purpose",
        "purpose=BENEFITS, 422, match.case-reference"
    })
    void aReadWithoutAGrantedPurposeOrACaseIsRefused(String query, int status, String code)
            throws Exception {
        HttpResponse<String> answer = get("/" + family.child().personId() + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(reads(family.child().personId())).isEmpty();
    }

    @Test
    void nobodyReadsWithoutAToken() throws Exception {
        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                PLATFORM.address()
                                                        + "/api/v1/population/persons/"
                                                        + family.child().personId()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
