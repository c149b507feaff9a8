package vn.lienthong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.synthetic.SyntheticPerson;

/**
 * A program of an agency that asks over HTTP whether persons are as their papers say, all of which
 * are right.
 *
 * @param address of the match API
 * @param token what the program signs in with
 */
record MatchClient(HttpClient http, URI address, String token) {

    private static final int OK = 200;

    /** A client just opened at a platform. */
    static MatchClient of(PlatformInThisJvm platform) {
        var order =
                new OpenClient(
                        AgencyCode.of("G09"),
                        "bench",
                        Set.of(Reading.Purpose.BENEFITS),
                        null,
                        "Luật 26/2023/QH15, Điều 10");
        return new MatchClient(
                HttpClient.newHttpClient(),
                URI.create(platform.address() + "/api/v1/population/match"),
                platform.the(ApiClients.class).open(order).token());
    }

    /** Asks about one person; fails unless they are matched. */
    void ask(SyntheticPerson person, int number) {
        String question =
                """
                {"purpose":"BENEFITS","caseReference":"B-%d",
                 "person":{"number":"%s","name":"%s","birthDate":"%s","sex":"%s"}}\
                """
                        .formatted(
                                number,
                                person.personalNumber().unmasked(),
                                person.name().full(),
                                person.birthDate(),
                                person.sex().name().charAt(0));
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(question))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK || !answer.body().contains("\"match\":\"yes\"")) {
                throw new IllegalStateException("a person was not matched");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
