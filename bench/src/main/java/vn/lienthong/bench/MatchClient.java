package vn.lienthong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.synthetic.SyntheticPerson;

/**
 * A program of an agency that asks over HTTP whether persons are as their papers say, all of which
 * are right. Its client is the plainest there is, for it takes processor time from the platform.
 *
 * @param address of the match API
 * @param token what the program signs in with
 */
record MatchClient(URI address, String token) {

    static {
        // One for each caller; the client would keep five.
        System.setProperty("http.maxConnections", "64");
    }

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
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(question.getBytes(StandardCharsets.UTF_8));
            }
            // Read to its end, or else the connection is not used again.
            try (InputStream answer = connection.getInputStream()) {
                String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                if (!text.contains("\"match\":\"yes\"")) {
                    throw new IllegalStateException("a person was not matched");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
