package vn.lienthong.population.web;

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
 * A program of the Ministry of Home Affairs that asks the running platform over HTTP.
 *
 * @param client as it was opened, with its token
 */
record MatchCaller(ApiClients.Opened client) {

    static final String GROUND = "Luật 26/2023/QH15, Điều 10";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A new client for benefits, bound to a province when one is given. */
    static MatchCaller open(@Nullable String territory) {
        return new MatchCaller(
                RunningPlatform.shared()
                        .bean(ApiClients.class)
                        .open(
                                new OpenClient(
                                        AgencyCode.of("G09"),
                                        "Trợ cấp trẻ em",
                                        Set.of(Purpose.BENEFITS),
                                        territory,
                                        GROUND)));
    }

    /** Asks about a person, given as the JSON of the field {@code person}. */
    HttpResponse<String> ask(String person) throws IOException, InterruptedException {
        return send(
                """
                {"purpose":"BENEFITS","caseReference":"TC-2026-17","person":%s}\
                """
                        .formatted(person));
    }

    HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return send(body, "Bearer " + client.token());
    }

    /** Sends a question that asks about several persons. */
    HttpResponse<String> sendAll(String body) throws IOException, InterruptedException {
        return send(
                request("/api/v1/population/matches", body)
                        .header("Authorization", "Bearer " + client.token()));
    }

    static HttpResponse<String> send(String body, String authorization)
            throws IOException, InterruptedException {
        return send(request(body).header("Authorization", authorization));
    }

    static HttpRequest.Builder request(String body) {
        return request("/api/v1/population/match", body);
    }

    private static HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(RunningPlatform.shared().address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
