package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.RunningPlatform;

/** What programs and browsers get over HTTP: errors, headers, cookies, closed doors. */
class HttpFacesTest {

    private static final String ADDRESS = RunningPlatform.shared().address();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void closeClient() {
        CLIENT.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reference/units/99999, vi, 422, unit.unknown",
        "/api/v1/reference/units/99999, en, 422, unit.unknown",
        "/api/v1/reference/addresses, vi, 400, parameter.missing",
        "/api/v1/reference/addresses?q=Hue&at=homnay, en, 400, parameter.type",
        "/api/v1/reference/addresses?q=%F0%28, vi, 400, request",
        "/api/v1/reference/khong-co, vi, 404, not-found"
    })
    void anErrorIsAProblemWithAStableCodeInTheReadersLanguage(
            String path, String language, int status, String code) throws Exception {
        HttpResponse<String> answer = send(get(path).header("Cookie", "lang=" + language));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("urn:lienthong:error:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("reference").asString()).hasSize(36);
        Texts texts = RunningPlatform.shared().bean(Texts.class);
        Language spoken = language.equals("en") ? Language.ENGLISH : Language.VIETNAMESE;
        assertThat(problem.get("title").asString())
                .isEqualTo(texts.text(spoken, code + ".title", java.util.Map.of()));
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("violations").get(0).get("code").asString()).isEqualTo(code);
    }

    @Test
    void anErrorNeverRepeatsWhatWasSent() throws Exception {
        String sent = "001190000123";

        HttpResponse<String> answer = send(get("/api/v1/reference/addresses?q=Hue&at=" + sent));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(sent);
    }

    /** A household in a hostel has a box for each member; the token stands behind all of them. */
    @ParameterizedTest
    @CsvSource({"15000, 403", "25000, 400"})
    void aFormOfAsManyBoxesAsAHostelHasIsReadToItsEnd(int boxes, int status) throws Exception {
        String form =
                IntStream.range(0, boxes).mapToObj(i -> "m=" + i).collect(Collectors.joining("&"));

        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(ADDRESS + "/dang-nhap"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dang-nhap", "/dang-xuat", "/dia-chi", "/dich-vu/1.001193/bat-dau"})
    void aFormWithoutItsTokenIsRefused(String path) throws Exception {
        String form =
                "username=congdan&address=" + URLEncoder.encode("Huế", StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(ADDRESS + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dang-nhap", "/dieu-hanh", "/api/v1/reference/units/00004"})
    void headersLeaveNoRoomForScriptsFramesOrGuessing(String path) throws Exception {
        HttpResponse<String> answer = send(get(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("script-src", "unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.body()).doesNotContain("<script", " style=\"", " onclick");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpResponse<String> answer = send(get("/dang-nhap"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("lienthong="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/khong-co",
                "/actuator",
                "/actuator/env",
                "/error/x",
                "/static/lienthong.css",
                "/api/v1/population/persons",
                "/dich-vu/1.001193/khac"
            })
    void aPathThatNobodyDeclaredIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = send(get(path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("lienthong="));
    }

    @Test
    void thePageOfAnErrorSaysWhatToDoNext() throws Exception {
        HttpResponse<String> answer = send(get("/khong-co").header("Cookie", "lang=en"));

        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(answer.body())
                .contains("<html lang=\"en\"", "href=\"/\"", "not-found")
                .doesNotContain("Exception", "Whitelabel");
    }

    @ParameterizedTest
    @ValueSource(ints = {21 * 1024 * 1024, 23 * 1024 * 1024})
    void anUploadThatIsMuchTooLargeGetsAnAnswer(int size) throws Exception {
        String head =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        byte[] body = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), size);
        byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, body, size - end.length, end.length);

        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(URI.create(ADDRESS + "/dang-nhap"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp quá lớn", "10 MB", "upload.size");
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(ADDRESS + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
