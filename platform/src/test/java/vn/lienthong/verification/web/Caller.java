package vn.lienthong.verification.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.AgencyCode;

/**
 * A program of another body that asks the running platform over HTTP.
 *
 * @param client as it was opened, with its token
 */
record Caller(ApiClients.Opened client) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Caller open(String agency, Purpose purpose, @Nullable String territory) {
        return new Caller(
                RunningPlatform.shared()
                        .bean(ApiClients.class)
                        .open(
                                new OpenClient(
                                        AgencyCode.of(agency),
                                        "Phần mềm nghiệp vụ",
                                        Set.of(purpose),
                                        territory,
                                        "Luật 26/2023/QH15, Điều 10")));
    }

    /** Asks about a person, given as the JSON of the field {@code person}. */
    HttpResponse<String> ask(String person) throws IOException, InterruptedException {
        return send(
                """
                {"purpose":"BENEFITS","caseReference":"TC-2026-17","alive":true,"person":%s}\
                """
                        .formatted(person));
    }

    HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return send(request(body).header("Authorization", "Bearer " + client.token()));
    }

    static HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(
                        URI.create(
                                RunningPlatform.shared().address() + "/api/v1/verification/check"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
