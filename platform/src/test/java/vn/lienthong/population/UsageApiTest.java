package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;

/** What a citizen's own program gets of the history over HTTP. */
class UsageApiTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PASSWORD = "mat-khau-kiem-thu";
    private static final String PATH = "/api/v1/population/usages";
    private static final Instant NOON = Instant.parse("2026-03-10T05:00:00Z");
    private static final HttpClient CITIZEN = client();
    private static final HttpClient NOBODY = client();

    private static HttpClient client() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @BeforeAll
    static void signInAPersonWithThreeReads() throws Exception {
        Enrolment person = People.woman(PLATFORM);
        PLATFORM.bean(Accounts.class)
                .open(
                        new OpenAccount(
                                "nguoi-dung-api",
                                PASSWORD,
                                "Công dân",
                                Role.CITIZEN,
                                person.personId(),
                                null));
        Actor officer = People.officer();
        for (int hour = 0; hour < 3; hour++) {
            PLATFORM.bean(SimulatedTime.class)
                    .at(
                            NOON.plusSeconds(3_600L * 24 * hour),
                            () ->
                                    PLATFORM.bean(PopulationRegister.class)
                                            .read(
                                                    person.personId(),
                                                    new Reading(
                                                            officer,
                                                            Reading.Purpose.CHECK_OF_CLAIM,
                                                            null)));
        }
        String form = send(CITIZEN, "/dang-nhap").body();
        String token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(form)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .findFirst()
                        .orElseThrow();
        CITIZEN.send(
                HttpRequest.newBuilder(URI.create(PLATFORM.address() + "/dang-nhap"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "username=nguoi-dung-api&password="
                                                + PASSWORD
                                                + "&_csrf="
                                                + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.discarding());
    }

    @AfterAll
    static void closeClients() {
        CITIZEN.close();
        NOBODY.close();
    }

    private static HttpResponse<String> send(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(PLATFORM.address() + path)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode answer(String query) throws Exception {
        HttpResponse<String> answer = send(CITIZEN, PATH + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void theUsagesComeNewestFirstEachWithItsReceiverPurposeAndGround() throws Exception {
        JsonNode answer = answer("");

        assertThat(answer.get("totalUsages").asInt()).isEqualTo(3);
        assertThat(answer.get("usages").size()).isEqualTo(3);
        JsonNode usage = answer.get("usages").get(0);
        assertThat(usage.get("logtime").asString()).isEqualTo("2026-03-12T05:00:00Z");
        assertThat(usage.get("action").asString()).isEqualTo("CHECK_OF_CLAIM");
        assertThat(usage.get("receiverCode").asString()).isEqualTo(People.COMMUNE);
        assertThat(usage.get("receiverName").asString())
                .isEqualTo("Phường Ba Đình, Thành phố Hà Nội");
        assertThat(usage.get("receiverSystem").asString()).isEqualTo("lienthong");
        assertThat(usage.get("purpose").asString()).contains("Đối chiếu");
        assertThat(usage.get("ground").asString()).contains("26/2023/QH15");
        assertThat(usage.has("shownLate")).isFalse();
    }

    @Test
    void theAnswerTellsSinceWhenRecordsExist() throws Exception {
        JsonNode period = answer("").get("usagePeriod");

        Instant start = Instant.parse(period.get("start").asString());
        assertThat(start).isBeforeOrEqualTo(NOON);
        assertThat(Instant.parse(period.get("end").asString())).isAfter(start);
    }

    @Test
    void offsetLimitAndPeriodCutTheList() throws Exception {
        JsonNode one = answer("?offset=1&limit=1");
        assertThat(one.get("totalUsages").asInt()).isEqualTo(3);
        assertThat(one.get("usages").size()).isEqualTo(1);
        assertThat(one.get("usages").get(0).get("logtime").asString()).startsWith("2026-03-11");

        JsonNode day = answer("?periodStart=2026-03-11&periodEnd=2026-03-11");
        assertThat(day.get("totalUsages").asInt()).isEqualTo(1);
        assertThat(day.get("usages").get(0).get("logtime").asString()).startsWith("2026-03-11");
    }

    @ParameterizedTest
    @CsvSource({
        "periodStart=hom-qua, 400, periodStart, parameter.day, 2026-03-27",
        "periodEnd=2026-02-30, 400, periodEnd, parameter.day, 2026-03-27",
        "limit=1001, 400, limit, parameter.number, 1000",
        "limit=0, 400, limit, parameter.number, 1000",
        "offset=-1, 400, offset, parameter.number, 0",
        "offset=x, 400, offset, parameter.number, 0",
        "periodStart=2026-03-11&periodEnd=2026-03-10, 422, periodEnd, period.order, 2025-07-01"
    })
    void aBadParameterIsNamedWithItsRuleAndAnExample(
            String query, int status, String parameter, String code, String example)
            throws Exception {
        HttpResponse<String> answer = send(CITIZEN, PATH + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).contains(example);
        assertThat(problem.get("violations").get(0).get("field").asString()).isEqualTo(parameter);
    }

    @Test
    void everyBadParameterIsNamedAtOnce() throws Exception {
        JsonNode problem =
                new JsonMapper().readTree(send(CITIZEN, PATH + "?periodStart=x&limit=x").body());

        assertThat(problem.get("violations").size()).isEqualTo(2);
    }

    @Test
    void aProgramThatIsNotSignedInIsToldSoAndNotSentToAPage() throws Exception {
        HttpResponse<String> answer = send(NOBODY, PATH);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }
}
